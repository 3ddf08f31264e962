/** How figures and dates are written: with the doubt and the exactness they were published with. */
import { fill, formatDate, formatNumber } from '../kit/format.ts';
import type { Fact } from './data.ts';
import type { OccupationModel } from './model.ts';

type Context = Pick<OccupationModel, 'language' | 'words'>;
type Values = Readonly<Record<string, string | number>>;

export const say = ({ words }: Context, key: string, values: Values = {}): string =>
  fill(words[key] ?? '', values);

/** Wordings of one thing, from the fullest to the shortest. */
export const wordings = (context: Context, key: string, values: Values = {}): string[] => [
  say(context, key, values),
  say(context, `${key}-brief`, values),
];

/** 3,250 · at least 2,000 · 12–24 · up to 1,000 · 80% */
export function numberText(context: Context, { value, low, high, unit }: Fact): string {
  const number = (each: number) => formatNumber(each, context.language);
  const put = (text: string) =>
    unit === 'percent' ? say(context, 'percent', { number: text }) : text;
  if (value !== null) return put(number(value));
  if (low !== null && high !== null) return put(`${number(low)}–${number(high)}`);
  if (low !== null) return say(context, 'at-least', { number: put(number(low)) });
  if (high !== null) return say(context, 'at-most', { number: put(number(high)) });
  return '';
}

/** A day, or from one to another, no finer than they are known. */
export function periodText(
  { language }: Context,
  { from, fromPrecision, to, toPrecision }: Fact,
  short = false,
): string {
  const ends = [
    formatDate(from, language, { precision: fromPrecision, short }),
    formatDate(to, language, { precision: toPrecision, short }),
  ];
  return ends[0] === ends[1] ? (ends[0] ?? '') : ends.join(' – ');
}

/** A date as a place on a line of years. */
export const onLine = (date: string): number =>
  Number(date.slice(0, 4)) +
  (Number(date.slice(5, 7)) - 1) / 12 +
  (Number(date.slice(8)) - 1) / 366;

/** What a bar is drawn to at most: the value, or the upper end of its range, or the lower one. */
export const reachOf = ({ value, low, high }: Fact): number => value ?? high ?? low ?? 0;
