/** The stretch of time that a dataset's rows speak of, from its columns of dates. */
import type { Column, Dataset, Precision, Row } from './types.ts';

/** An ISO day, and how much of it is known. */
export interface DatedDay {
  readonly date: string;
  readonly precision: Precision;
}

export interface Coverage {
  readonly from: DatedDay;
  readonly to: DatedDay;
}

/** A date of a row, unless it is empty or known not at all. */
export function datedDay(row: Row, { name, precision }: Column): DatedDay | undefined {
  const date = row[name];
  const known = (precision === undefined ? 'day' : (row[precision] ?? 'day')) as Precision;
  return typeof date === 'string' && known !== 'unknown' ? { date, precision: known } : undefined;
}

/** From the first date of any column to the last; undefined when the rows have none. */
export function coverageOf({ about, rows }: Pick<Dataset, 'about' | 'rows'>): Coverage | undefined {
  const columns = about.columns.filter(({ type }) => type === 'date');
  const days = rows
    .flatMap((row) => columns.map((column) => datedDay(row, column)))
    .filter((day) => day !== undefined)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const [from] = days;
  const to = days.at(-1);
  return from && to ? { from, to } : undefined;
}

const LENGTHS: Readonly<Partial<Record<Precision, number>>> = { day: 10, month: 7, approx: 7 };

/** The part of a date that is known, in ISO 8601: 2024-06-25 · 2024-06 · 2024. */
export function isoPart({ date, precision }: DatedDay): string {
  return date.slice(0, LENGTHS[precision] ?? 4);
}

/** As `temporalCoverage` of schema.org has it: 2024-06-25/2026-02. */
export function isoCoverage({ from, to }: Coverage): string {
  const [first, last] = [isoPart(from), isoPart(to)];
  return first === last ? first : `${first}/${last}`;
}
