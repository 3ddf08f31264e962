import type { Precision } from '../../data/types.ts';
import { type Language, fill, formatDate } from './format.ts';

/** The last day of the month that a day is in. */
function endOfMonth(date: string): string {
  const [year = 0, month = 0] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/**
 * A stretch of days in words, as short as it can be said: 26 July 2022 · February 2017 · 2023 · and
 * otherwise both ends, in whole months where they are whole.
 * @param phrase how both ends are said, with places for {from} and {to}
 */
export function periodText(from: string, to: string, language: Language, phrase: string): string {
  if (from === to) return formatDate(from, language);
  const isWhole = from.endsWith('-01') && to === endOfMonth(to);
  const precision = isWhole ? 'month' : 'day';
  if (isWhole && from.slice(0, 7) === to.slice(0, 7))
    return formatDate(from, language, { precision });
  if (isWholeYear(from, to)) return from.slice(0, 4);
  return fill(phrase, {
    from: formatDate(from, language, { precision }),
    to: formatDate(to, language, { precision }),
  });
}

/** Whether a stretch is one calendar year. */
export function isWholeYear(from: string, to: string): boolean {
  return from.endsWith('-01-01') && to.endsWith('-12-31') && from.slice(0, 4) === to.slice(0, 4);
}

/** The first and the last day that a date can mean: of a month or a year where no day is known. */
export function spanOf({
  date,
  precision,
}: {
  date: string;
  precision: Precision;
}): readonly [string, string] {
  if (precision === 'year') return [`${date.slice(0, 4)}-01-01`, `${date.slice(0, 4)}-12-31`];
  return precision === 'month' ? [`${date.slice(0, 7)}-01`, endOfMonth(date)] : [date, date];
}
