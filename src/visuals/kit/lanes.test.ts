import { describe, expect, it } from 'vitest';
import { areaOf, overlap } from './collide.ts';
import type { Size } from './contract.ts';
import { type LaneDot, type Lanes, lanesScene } from './lanes.ts';

const dot = (key: string, from: string, to = from, names: string[] = []): LaneDot => ({
  key,
  from,
  to,
  share: 1,
  className: 'mark-stop',
  names,
});
const chart: Lanes = {
  from: '2020-01-01',
  to: '2026-01-01',
  language: 'en',
  lanes: [
    { key: 'one', heads: ['First lane'], dots: [dot('a', '2021-01-01', '2022-12-31', ['words'])] },
    {
      key: 'two',
      heads: ['A name that is much too long for any phone there is to be read upon', 'Second'],
      dots: [
        dot('b', '2023-01-01', '2023-01-01', ['much longer words', 'short']),
        { ...dot('c', '2024-06-01'), share: 0.25 },
      ],
      gap: { from: '2025-01-01', texts: ['nothing found'] },
    },
  ],
  rules: [{ key: 'day', date: '2023-06-01', texts: ['the day'], className: 'article-rule' }],
};
const NARROW: Size = { width: 320, height: 200, form: 'narrow' };
const WIDE: Size = { width: 760, height: 400, form: 'wide' };

describe.each([NARROW, WIDE])('at $width × $height', (size) => {
  const scene = lanesScene(chart, size);
  const byKey = (key: string) => scene.dots.find((each) => each.key === key) ?? expect.fail(key);
  const label = (key: string) => scene.labels.find((each) => each.key === key);

  it('puts dots by date, and lanes under one another', () => {
    expect(byKey('a').x).toBeLessThan(byKey('b').x);
    expect(byKey('b').x).toBeLessThan(byKey('c').x);
    expect(byKey('a').y).toBeLessThan(byKey('b').y);
    expect(byKey('b').y).toBe(byKey('c').y);
    expect(scene.anchors.get('b')).toEqual({ x: byKey('b').x, y: byKey('b').y });
  });

  it('makes the area of a dot its share', () => {
    expect(byKey('c').r ** 2 / byKey('b').r ** 2).toBeCloseTo(0.25, 1);
  });

  it('draws a stretch of time under its dot where it is longer', () => {
    const stretch = scene.grid.find(({ key }) => key === 'stretch-a') ?? expect.fail();
    expect((stretch.x1 + stretch.x2) / 2).toBeCloseTo(byKey('a').x, 5);
    expect(scene.grid.some(({ key }) => key === 'stretch-b')).toBe(false);
  });

  it('shows a gap from its day to the end, with words', () => {
    const gap = scene.edges.find(({ key }) => key === 'gap-two') ?? expect.fail();
    expect(gap.className).toBe('mark-gap');
    expect(gap.x1).toBeGreaterThan(byKey('c').x);
    expect(label('gap-two')?.lines).toEqual(['nothing found']);
  });

  it('names dots where no other mark is, and no rule', () => {
    for (const key of ['dot-a', 'dot-b']) {
      const area = areaOf(label(key) ?? expect.fail(key), size.form === 'wide' ? 15 : 13);
      for (const { x, y, r } of scene.dots) {
        expect(overlap(area, { left: x - r, right: x + r, top: y - r, bottom: y + r })).toBe(false);
      }
      const rule = scene.grid.find(({ key: each }) => each.startsWith('day-')) ?? expect.fail();
      expect(area.left < rule.x1 && rule.x1 < area.right, key).toBe(false);
    }
  });
});

it('takes the name of a lane that fits: above its dots on a phone, beside them else', () => {
  const head = (size: Size) =>
    lanesScene(chart, size).labels.find(({ key }) => key === 'two') ?? expect.fail();
  expect(head(NARROW).lines).toEqual(['Second']);
  expect(head(WIDE).lines.join(' ')).toMatch(/^A name that/);
  const dotY = (size: Size) => lanesScene(chart, size).dots.find(({ key }) => key === 'b')?.y ?? 0;
  expect(head(NARROW).y).toBeLessThan(dotY(NARROW) - 8);
});
