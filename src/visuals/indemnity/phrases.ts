/** How sums, shares and dates are written on the picture, in its text and in its table. */
import type { Cell } from '../kit/contract.ts';
import { fill, formatDate, formatNumber } from '../kit/format.ts';
import { formatFrancs, formatMoney } from '../kit/money.ts';
import type { End, Estimate, Period, Ratio } from './data.ts';
import { publishedRates } from './growth.ts';
import type { IndemnityModel } from './model.ts';

type Context = Pick<IndemnityModel, 'language' | 'words'>;

export const say = (
  { words }: Context,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(words[key] ?? '', values);

/** Wordings of one thing, from the fullest to the shortest. */
export const wordings = (
  context: Context,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string[] => [say(context, key, values), say(context, `${key}-brief`, values)];

/** 24 million: francs, where the words around say so. */
export const millions = (context: Context, francs: number): string =>
  say(context, 'million', { number: formatNumber(francs / 1e6, context.language, 1) });

/** 66.0 million: always with its decimal place, where parts make a whole. */
export const exactMillions = (context: Context, francs: number): string =>
  say(context, 'million', { number: (Math.round(francs / 1e5) / 10).toFixed(1) });

export const francs = ({ language }: Context, value: number): Cell => ({
  value,
  text: formatFrancs(value, language),
});

/** Every franc: 5,367,000. */
export const allFrancs = ({ language }: Context, value: number): Cell => ({
  value,
  text: formatNumber(value, language),
});

export const percentText = (context: Context, percent: number): string =>
  say(context, 'percent', { number: percent.toFixed(1) });

export const ratioText = (context: Context, { printed }: Ratio): string =>
  say(context, printed.isPercent ? 'ratio-percent' : 'ratio-times', {
    number: formatNumber(printed.value, context.language),
  });

export const yearText = (date: string): string => date.slice(0, 4);

export const usdText = ({ language }: Context, usd: number): string =>
  formatMoney(usd, language, { digits: 1 });

export const shortUsd = ({ language }: Context, usd: number): string =>
  formatMoney(usd, language, { short: true, digits: 1 });

/** An amount in its own currency: euros are not turned into dollars. */
export const estimateText = (context: Context, { usd, eur }: Estimate): string =>
  usd === null
    ? say(context, 'euros', { number: formatNumber((eur ?? 0) / 1e9, context.language, 1) })
    : usdText(context, usd);

export const publishedText = ({ language }: Context, { date, precision }: Estimate): string =>
  formatDate(date, language, { precision });

/** What a reader's rate comes to, in one sentence, with a warning above what was published. */
export function resultText(context: IndemnityModel): string {
  const { asked, data } = context;
  if (!asked) return '';
  const highest = Math.max(...publishedRates(data).map(({ usd }) => usd));
  return say(context, asked.usd > highest ? 'asked-above' : 'asked-result', {
    percent: formatNumber(asked.percent, context.language, 1),
    amount: usdText(context, asked.usd),
    year: data.base.basis,
  });
}

/** The same as the value of a slider, short enough to be said at every step. */
export function valueText(context: IndemnityModel): string {
  const { asked } = context;
  if (!asked) return '';
  return say(context, 'asked-value', {
    percent: formatNumber(asked.percent, context.language, 1),
    amount: usdText(context, asked.usd),
  });
}

/** 1875–1879. */
export const spanText = ({ from, to }: Pick<Period, 'from' | 'to'>): string =>
  `${yearText(from)}–${yearText(to)}`;

/** The year in which it ended, or the period within which it did. */
export const endText = ({ within, to }: Pick<End, 'within' | 'to'>): string =>
  within === null ? yearText(to) : spanText({ from: within, to });
