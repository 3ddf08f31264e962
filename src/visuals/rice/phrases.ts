/** How figures and periods are written: no finer and no surer than they were published. */
import { fill, formatDate, formatNumber } from '../kit/format.ts';
import type { Fact } from './data.ts';
import type { RiceModel } from './model.ts';

type Context = Pick<RiceModel, 'language' | 'words'>;
type Values = Readonly<Record<string, string | number>>;

export const say = ({ words }: Context, key: string, values: Values = {}): string =>
  fill(words[key] ?? '', values);

/** 188 · more than 140 · 35–50% */
export function numberText(context: Context, { value, low, high, unit }: Fact): string {
  const number = (each: number) => formatNumber(each, context.language, 1);
  const put = (text: string) =>
    unit === 'percent' ? say(context, 'percent', { number: text }) : text;
  if (value !== null) return put(number(value));
  if (low !== null && high !== null) return put(`${number(low)}–${number(high)}`);
  return low === null ? '' : say(context, 'over', { number: put(number(low)) });
}

/** The first day, or the first and the last one, no finer than they are known: 1985 · 1986–2010. */
export function periodText({ language }: Context, { from, to, precision }: Fact): string {
  const [first = '', last = ''] = [from, to].map((date) =>
    formatDate(date, language, { precision }),
  );
  if (first === last) return first;
  return precision === 'year' ? `${first}–${last}` : `${first} – ${last}`;
}

/** A day as a place on a line of years. */
export const onLine = (date: string): number =>
  Number(date.slice(0, 4)) + (Number(date.slice(5, 7)) - 1) / 12;

/** The end of a month as a place on a line of years. */
export const endOnLine = (date: string): number => onLine(date) + 1 / 12;
