import { utc } from '../kit/format.ts';
import type { Intervention } from './data.ts';

const DAY = 86_400_000;
/** An approximate date is drawn as a year-wide stretch around it. */
const HALF_YEAR = 183 * DAY;

/**
 * When a row certainly or possibly was, in milliseconds since 1970: it began between `from` and
 * `sureFrom` and ended between `sureTo` and `to`. Where `sureFrom` is after `sureTo`, no day is certain.
 */
export interface Span {
  from: number;
  sureFrom: number;
  sureTo: number;
  to: number;
}

const startOfYear = (year: number) => Date.UTC(year, 0, 1);
const yearOf = (date: string) => Number(date.slice(0, 4));

/** The days of a row, no finer than they are known: a year is a year wide, a month a month. */
export function spanOf(
  { start, startPrecision, end, endPrecision }: Intervention,
  asOf: string,
): Span {
  const [from, sureFrom] = {
    day: [utc(start), utc(start)],
    month: [utc(start), utc(start)],
    year: [startOfYear(yearOf(start)), startOfYear(yearOf(start) + 1)],
    approx: [utc(start) - HALF_YEAR, utc(start) + HALF_YEAR],
    unknown: [utc(start), utc(start)],
  }[startPrecision] as [number, number];
  if (end === null) return { from, sureFrom, sureTo: utc(asOf), to: utc(asOf) };
  const last = utc(end) + DAY;
  const [sureTo, to] = {
    day: [last, last],
    month: [last, last],
    year: [startOfYear(yearOf(end)), startOfYear(yearOf(end) + 1)],
    approx: [last - HALF_YEAR, last + HALF_YEAR],
    unknown: [last, last],
  }[endPrecision] as [number, number];
  return { from, sureFrom, sureTo, to };
}
