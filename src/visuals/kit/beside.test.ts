import { describe, expect, test } from 'vitest';
import { beside } from './beside.ts';
import { areaOf } from './collide.ts';

const SIZE = { width: 320, height: 200, form: 'narrow' } as const;
const wordings = [
  { head: '13 December 2026: general elections', rest: ['Set on 28 July 2026'] },
  { head: '13 Dec 2026' },
];
const at = (left: number, height: number) =>
  beside({ key: 'a', left, right: left + 10, y: 100, height }, wordings, SIZE);

describe('beside', () => {
  test('puts words on the side with more room', () => {
    expect(at(20, 40)[0]).toMatchObject({ anchor: 'start', x: 36 });
    expect(at(290, 40)[0]).toMatchObject({ anchor: 'end', x: 284 });
  });

  test('says less where there is room for less', () => {
    expect(at(20, 40).map(({ lines }) => lines)).toEqual([
      ['13 December 2026: general elections'],
      ['Set on 28 July 2026'],
    ]);
    expect(at(20, 20).map(({ lines }) => lines)).toEqual([['13 Dec 2026']]);
  });

  test('stays within its height, and says nothing where nothing fits', () => {
    for (const label of at(20, 40)) {
      const { top, bottom } = areaOf(label, 13);
      expect(top).toBeGreaterThanOrEqual(80);
      expect(bottom).toBeLessThanOrEqual(120);
    }
    const none = beside({ key: 'a', left: 50, right: 290, y: 10, height: 20 }, wordings, SIZE);
    expect(none).toEqual([]);
  });
});
