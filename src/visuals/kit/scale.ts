import { type Language, formatDate, utc } from './dates.ts';
import { linearScale } from './linear.ts';

/** A linear scale from days to pixels. */
export interface TimeScale {
  (date: string): number;
  domain: [string, string];
  ticks(pixelsEach: number): { date: string; x: number }[];
}

/** Months from one tick to the next. */
const STEPS = [1, 3, 6, 12];

/**
 * Time to pixels. A linear scale over UTC milliseconds: ticks fall on starts of months, quarters,
 * half-years or years, whichever leaves at least `pixelsEach` between them.
 */
export function timeScale(domain: [string, string], range: [number, number]): TimeScale {
  const linear = linearScale([utc(domain[0]), utc(domain[1])], range);
  const scale = (date: string) => linear(utc(date));
  const ticks = (pixelsEach: number) => {
    const byStep = STEPS.map((step) => startsOfMonths(linear.domain, step));
    const fitting = byStep.find((starts) =>
      starts
        .map(linear)
        .every((x, index, all) => Math.abs(x - (all[index - 1] ?? -Infinity)) >= pixelsEach),
    );
    return (fitting ?? byStep.at(-1) ?? []).map((time) => {
      const date = new Date(time).toISOString().slice(0, 10);
      return { date, x: scale(date) };
    });
  };
  return Object.assign(scale, { domain, ticks });
}

/** The starts of every so many months of a year, from one moment to another, both included. */
function startsOfMonths([from, to]: readonly [number, number], step: number): number[] {
  const year = new Date(from).getUTCFullYear();
  const starts: number[] = [];
  for (let month = 0; ; month += step) {
    const start = Date.UTC(year, month);
    if (start > to) return starts;
    if (start >= from) starts.push(start);
  }
}

/** A tick's words: the year at each January, the month elsewhere, both at the first tick. */
export function tickLabel(date: string, language: Language, isFirst: boolean): string {
  if (date.slice(5, 7) === '01') return date.slice(0, 4);
  const text = formatDate(date, language, { precision: 'month', short: true });
  return isFirst ? text : text.replace(/ \d{4}$/, '');
}
