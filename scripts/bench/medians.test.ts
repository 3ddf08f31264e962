import { describe, expect, it } from 'vitest';
import { median, medianOf } from './medians.ts';
import type { Measures } from './visit.ts';

describe('the median', () => {
  it('is the middle of an odd number of values, in any order', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([10, 9, 100])).toBe(10);
  });

  it('is the mean of the two in the middle of an even number', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  it('is nothing of no values', () => {
    expect(() => median([])).toThrow('no values');
    expect(() => medianOf([])).toThrow('no runs');
  });

  it('is taken for each measure on its own', () => {
    const run = (fcp: number, html: number): Measures => ({
      bytes: { html, css: 0, js: 0, font: 0, data: 0, image: 0, other: 0 },
      scriptBytesAtLoad: 0,
      requests: 3,
      requestsToPaint: 2,
      fcp,
      lcp: fcp + 1,
      cls: 0,
      tbt: 0,
      longTasks: 0,
      longest: 0,
      droppedFrames: 0,
      heap: 0,
    });
    const middle = medianOf([run(100, 30), run(300, 10), run(200, 20)]);
    expect(middle).toMatchObject({ fcp: 200, lcp: 201, requests: 3 });
    expect(middle.bytes.html).toBe(20);
  });
});
