import { describe, expect, it } from 'vitest';
import { activeStep, needsRemeasure, triggerLine } from './geometry.ts';

describe('activeStep', () => {
  const tops = [100, 500, 900];

  it.each<[number, number]>([
    [-1000, -1],
    [99, -1],
    [99.9, -1],
    [100, 0],
    [101, 0],
    [499, 0],
    [500, 1],
    [899, 1],
    [900, 2],
    [100_000, 2],
  ])('with the line at %d is %d', (line, index) => {
    expect(activeStep(tops, line)).toBe(index);
  });

  it('is before the first where there are no steps', () => {
    expect(activeStep([], 300)).toBe(-1);
  });

  it('takes the last of steps that start together', () => {
    expect(activeStep([100, 100, 400], 100)).toBe(1);
  });

  it('takes the last step once all have gone by above the window', () => {
    expect(activeStep([-900, -500, -100], 300)).toBe(2);
  });

  it('depends on where the page is, not on how it got there', () => {
    const at = (scrolled: number) =>
      activeStep(
        tops.map((top) => top - scrolled),
        300,
      );
    const down = [0, 200, 600, 900].map(at);
    expect(down).toEqual([0, 1, 2, 2]);
    expect([900, 600, 200, 0].map(at).reverse()).toEqual(down);
    expect(at(600)).toBe(2);
  });
});

describe('triggerLine', () => {
  it('lies a little below the middle where the graphic stands beside the text', () => {
    expect(triggerLine({ height: 900, graphicBottom: null })).toBe(630);
    expect(triggerLine({ height: 0, graphicBottom: null })).toBe(0);
  });

  it('lies in the upper part of what the graphic leaves', () => {
    expect(triggerLine({ height: 800, graphicBottom: 416 })).toBe(570);
    expect(triggerLine({ height: 800, graphicBottom: 0 })).toBe(320);
    expect(triggerLine({ height: 667, graphicBottom: 373.5 })).toBe(491);
  });

  it('takes a graphic that has scrolled out for one that covers nothing', () => {
    expect(triggerLine({ height: 800, graphicBottom: -250 })).toBe(320);
  });

  it('leaves room for a step however low the graphic reaches', () => {
    expect(triggerLine({ height: 800, graphicBottom: 680 })).toBe(728);
    expect(triggerLine({ height: 800, graphicBottom: 800 })).toBe(728);
    expect(triggerLine({ height: 800, graphicBottom: 5000 })).toBe(728);
  });

  it('is always a whole pixel inside the window, under the graphic', () => {
    for (let height = 200; height <= 1400; height += 37) {
      for (let bottom = 0; bottom <= height; bottom += 41) {
        const line = triggerLine({ height, graphicBottom: bottom });
        expect(Number.isInteger(line)).toBe(true);
        expect(line).toBeGreaterThan(Math.min(bottom, height * 0.85));
        expect(line).toBeLessThan(height);
      }
    }
  });
});

describe('needsRemeasure', () => {
  const before = { width: 390, height: 700 };

  it.each<[number, number, boolean]>([
    [390, 700, false],
    [390, 820, false],
    [390, 821, true],
    [390, 580, false],
    [390, 579, true],
    [391, 700, true],
    [389, 700, true],
    [700, 390, true],
  ])('%d × %d: %s', (width, height, needed) => {
    expect(needsRemeasure(before, { width, height })).toBe(needed);
  });
});
