import { scaleLinear, utcMonth, utcYear } from 'd3';
import { type Language, formatDate, utc } from './format.ts';

/** A linear scale from days to pixels. */
export interface TimeScale {
  (date: string): number;
  domain: [string, string];
  ticks(pixelsEach: number): { date: string; x: number }[];
}

/**
 * Time to pixels. A linear scale over UTC milliseconds: ticks fall on starts of months, quarters,
 * half-years or years, whichever leaves at least `pixelsEach` between them.
 */
export function timeScale(domain: [string, string], range: [number, number]): TimeScale {
  const linear = scaleLinear([utc(domain[0]), utc(domain[1])], range);
  const scale = (date: string) => linear(utc(date));
  const ticks = (pixelsEach: number) => {
    const months = [1, 3, 6].map((step) => utcMonth.every(step)).filter((each) => each !== null);
    const start = new Date(utc(domain[0]));
    const stop = new Date(utc(domain[1]) + 1);
    const fitting = [...months, utcYear].find((each) =>
      each
        .range(start, stop)
        .map((tick) => linear(tick))
        .every((x, index, all) => index === 0 || Math.abs(x - (all[index - 1] ?? x)) >= pixelsEach),
    );
    return (fitting ?? utcYear).range(start, stop).map((tick) => {
      const date = tick.toISOString().slice(0, 10);
      return { date, x: scale(date) };
    });
  };
  return Object.assign(scale, { domain, ticks });
}

/** A tick's words: the year at each January, the month elsewhere, both at the first tick. */
export function tickLabel(date: string, language: Language, isFirst: boolean): string {
  if (date.slice(5, 7) === '01') return date.slice(0, 4);
  const text = formatDate(date, language, { precision: 'month', short: true });
  return isFirst ? text : text.replace(/ \d{4}$/, '');
}
