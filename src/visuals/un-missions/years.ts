import type { Label, Line } from '../kit/marks.ts';

/** The years from that of one day to that of another, or every so many of them. */
export function yearsOf(from: string, to: string, every = 1): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const count = Math.floor((last - first) / every) + 1;
  return Array.from({ length: count }, (_, index) => first + index * every);
}

/**
 * A tick and a number under each of some years.
 * @param x where a day (ISO) lies, in pixels
 * @param bottom of the picture's plot, in pixels
 * @param type size of the numbers, in pixels
 */
export function yearTicks(
  years: readonly number[],
  x: (day: string) => number,
  bottom: number,
  type: number,
): { grid: Line[]; labels: Label[] } {
  const placed = years.map((year) => ({ key: `y${year}`, year, at: x(`${year}-01-01`) }));
  return {
    grid: placed.map(({ key, at }) => ({
      key,
      x1: at,
      x2: at,
      y1: bottom,
      y2: bottom + 4,
      className: 'axis-tick',
    })),
    labels: placed.map(({ key, year, at }) => ({
      key,
      x: at,
      y: bottom + type + 6,
      lines: [String(year)],
      className: 'axis-label tabular',
    })),
  };
}
