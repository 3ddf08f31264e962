import { scaleLinear } from 'd3';
import { describe, expect, it } from 'vitest';
import { randomiser } from '../testing.ts';
import { linearScale } from './linear.ts';

describe('linearScale', () => {
  it('says the same as that of d3', () => {
    const random = randomiser(7);
    const number = () => (random.below(100_000) - 30_000) / 10;
    for (let round = 0; round < 500; round += 1) {
      const domain: [number, number] = [number(), number()];
      const range: [number, number] = [number(), number()];
      const [ours, theirs] = [linearScale(domain, range), scaleLinear(domain, range)];
      for (const value of [...domain, number(), 0]) {
        expect(ours(value)).toBeCloseTo(theirs(value), 6);
      }
      for (const count of [1, 3, 10]) expect(ours.ticks(count)).toEqual(theirs.ticks(count));
    }
  });

  it('puts what has no length in the middle, as d3 does', () => {
    expect(linearScale([3, 3], [0, 100])(3)).toBe(scaleLinear([3, 3], [0, 100])(3));
  });

  it('knows its ends', () => {
    const { domain, range } = linearScale([1, 2], [30, 40]);
    expect([domain, range]).toEqual([
      [1, 2],
      [30, 40],
    ]);
  });
});
