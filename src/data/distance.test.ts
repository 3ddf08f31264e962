import { describe, expect, it } from 'vitest';
import { kilometresBetween } from './distance.ts';

describe('kilometresBetween', () => {
  it('goes the shortest way round, in whole hundreds', () => {
    // A quarter of the circumference of the mean sphere is 10,007.6 km.
    expect(kilometresBetween([0, 0], [90, 0])).toBe(10_000);
    expect(kilometresBetween([0, 0], [0, 90])).toBe(10_000);
    expect(kilometresBetween([-179, 0], [179, 0])).toBe(200);
    expect(kilometresBetween([12, 34], [12, 34])).toBe(0);
  });
});
