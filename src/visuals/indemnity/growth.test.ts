/** The reader's sum against closed-form values, and against what was published. */
import { describe, expect, it } from 'vitest';
import { prepareVisual } from '../registry.ts';
import type { IndemnityData } from './data.ts';
import {
  RATES,
  dollarsPerFranc,
  flowsOf,
  grown,
  publishedRates,
  rateFor,
  rounded,
} from './growth.ts';

const data = prepareVisual('indemnity') as IndemnityData;
const flows = flowsOf(data);
const rates = Array.from(
  { length: (RATES.max - RATES.min) / RATES.step + 1 },
  (_, index) => RATES.min + index * RATES.step,
);

describe('what payments become', () => {
  it('is the base at no growth', () => {
    expect(grown(flows, 0)).toBeCloseTo(562e6, 3);
    expect(rounded(grown(flows, 0))).toBe(560e6);
  });

  it('is P(1 + g)ⁿ for one payment', () => {
    expect(grown([{ amount: 100, years: 10 }], 3)).toBeCloseTo(100 * 1.343916379, 5);
    expect(grown([{ amount: 1, years: 0 }], 5)).toBe(1);
    expect(grown([{ amount: 2, years: 194 }], 100)).toBeCloseTo(2 ** 195, -40);
  });

  it('is a geometric series for equal payments in equal steps', () => {
    const equal = Array.from({ length: 13 }, (_, index) => ({ amount: 7, years: 5 * index }));
    const q = 1.02 ** 5;
    expect(grown(equal, 2)).toBeCloseTo((7 * (q ** 13 - 1)) / (q - 1), 8);
  });

  it('rises with the rate, and ever faster', () => {
    const sums = rates.map((rate) => grown(flows, rate));
    const steps = sums.slice(1).map((sum, index) => sum - (sums[index] ?? NaN));
    expect(steps.every((step) => step > 0)).toBe(true);
    expect(steps.slice(1).every((step, index) => step > (steps[index] ?? NaN))).toBe(true);
  });

  it('grows from the middle of each period, and counts each franc the same', () => {
    expect(flows).toHaveLength(13);
    expect(flows.map(({ years }) => years)).toEqual([
      194, 189, 184, 179, 174, 169, 164, 159, 154, 149, 144, 139, 134.5,
    ]);
    expect(dollarsPerFranc(data)).toBeCloseTo(562 / 112.323476, 6);
    expect(flows[0]?.amount).toBeCloseTo((5.3e6 * 562) / 112.323476, 0);
  });
});

describe('the published range', () => {
  const [low, high] = publishedRates(data);

  it('is met at steady rates of about 2.2 and 3.2 per cent', () => {
    expect([low?.usd, high?.usd]).toEqual([21e9, 115e9]);
    expect(low?.percent.toFixed(1)).toBe('2.2');
    expect(high?.percent.toFixed(1)).toBe('3.2');
    expect(grown(flows, low?.percent ?? NaN)).toBeCloseTo(21e9, -2);
    expect(grown(flows, high?.percent ?? NaN)).toBeCloseTo(115e9, -2);
  });

  it('lies within the rates that a reader may pick', () => {
    expect(low?.percent).toBeGreaterThan(RATES.min);
    expect(high?.percent).toBeLessThan(RATES.max);
    expect(RATES.initial).toBeGreaterThan(low?.percent ?? NaN);
    expect(RATES.initial).toBeLessThan(high?.percent ?? NaN);
  });

  it('finds back the rate of any sum', () => {
    for (const rate of rates) expect(rateFor(flows, grown(flows, rate))).toBeCloseTo(rate, 6);
  });
});

it('rounds to two digits, whatever the size', () => {
  expect([rounded(562e6), rounded(34567), rounded(1.25e12), rounded(0)]).toEqual([
    560e6, 35000, 1.3e12, 0,
  ]);
});
