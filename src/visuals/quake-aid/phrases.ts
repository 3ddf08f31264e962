/** How sums, shares and dates are written. */
import { fill, formatDate, formatNumber } from '../kit/format.ts';
import { formatMoney } from '../kit/money.ts';
import type { Fact } from './data.ts';
import type { QuakeAidModel } from './model.ts';

type Context = Pick<QuakeAidModel, 'language' | 'words'>;
type Values = Readonly<Record<string, string | number>>;

export const say = ({ words }: Context, key: string, values: Values = {}): string =>
  fill(words[key] ?? '', values);

/** US$2.42bn on a picture, US$2.42 billion in words. */
export const moneyText = ({ language }: Context, usd: number, short = false): string =>
  formatMoney(usd, language, { short, digits: 2 });

export const percentText = (context: Context, percent: number): string =>
  say(context, 'percent', { number: formatNumber(percent, context.language, 1) });

/** The dollars of a fact: US$2.42 billion · over US$9 billion; empty where it has none. */
export function sumText(context: Context, { usd, atLeast }: Fact, short = false): string {
  if (usd !== null) return moneyText(context, usd, short);
  if (atLeast === null) return '';
  return say(context, 'over', { amount: moneyText(context, atLeast, short) });
}

export const dateText = ({ language }: Context, { date, precision }: Fact): string =>
  formatDate(date, language, { precision });
