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
      for (const count of [0.3, 1, 1.5, 3, 4, 10]) {
        expect(ours.ticks(count)).toEqual(theirs.ticks(count));
      }
      const small = domain.map((end) => end / 10_000) as [number, number];
      expect(linearScale(small, range).ticks(7)).toEqual(scaleLinear(small, range).ticks(7));
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
