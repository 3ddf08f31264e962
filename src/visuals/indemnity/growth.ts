/**
 * What the payments would have become had each grown at one rate: an illustration that a reader
 * steers, not an estimate. With P the francs paid in a period, m the middle year of the period, k the
 * dollars that one franc stands for, and g the growth in a year:
 *
 *   S(g) = Σ P · k · (1 + g)^(Y − m)
 *
 * where Y is the year of the dollars. At no growth S is the published sum itself.
 */
import type { IndemnityData } from './data.ts';

/** Rates that a reader may pick, in percent a year. */
export const RATES = { min: 0, max: 4, step: 0.1, initial: 2.5 } as const;

/** Two published estimates that answer different questions are the ends of one bar. */
export const GROWTH = { low: 'growth-21bn', high: 'growth-115bn' } as const;

interface Flow {
  /** Dollars of the base year. */
  amount: number;
  /** Years from the middle of the period to the base year. */
  years: number;
}

const yearOf = (date: string) => Number(date.slice(0, 4));

/** The sum of payments, each grown by `percent` a year. */
export const grown = (flows: readonly Flow[], percent: number): number =>
  flows.reduce((sum, { amount, years }) => sum + amount * (1 + percent / 100) ** years, 0);

/** The year of the dollars in which sums are given, and to which payments grow. */
export const baseYear = ({ base }: Pick<IndemnityData, 'base'>): number => Number(base.basis);

/** Dollars of the base year that one franc of the time stands for. */
export function dollarsPerFranc({
  base,
  periods,
}: Pick<IndemnityData, 'base' | 'periods'>): number {
  return (base.usd ?? NaN) / periods.reduce((sum, { paid }) => sum + paid, 0);
}

/** Payments by period, in dollars, with the years that each had to grow. */
export function flowsOf(data: Pick<IndemnityData, 'base' | 'periods'>): Flow[] {
  const rate = dollarsPerFranc(data);
  return data.periods.map(({ paid, from, to }) => ({
    amount: paid * rate,
    years: baseYear(data) - (yearOf(from) + yearOf(to)) / 2,
  }));
}

/** The rate, in percent a year, at which payments become an amount: found by halving. */
export function rateFor(flows: readonly Flow[], amount: number): number {
  let low = 0;
  let high = 100;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (grown(flows, middle) < amount) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The published estimates of growth forgone, with the steady rate at which payments become as much. */
export function publishedRates(
  data: Pick<IndemnityData, 'base' | 'periods' | 'estimates'>,
): { usd: number; percent: number }[] {
  const flows = flowsOf(data);
  return [GROWTH.low, GROWTH.high].map((id) => {
    const usd = data.estimates.find((estimate) => estimate.id === id)?.usd ?? NaN;
    return { usd, percent: rateFor(flows, usd) };
  });
}

/** A number to so many significant digits: an illustration is no more exact than that. */
export const rounded = (value: number, digits = 2): number => Number(value.toPrecision(digits));
