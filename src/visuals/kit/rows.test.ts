import { describe, expect, test } from 'vitest';
import { BUILT_SIZES, type Size } from './contract.ts';
import { type BarRow, rowsScene } from './rows.ts';
import { type Stretch, openStretches } from './scene.ts';

const size = BUILT_SIZES.wide;
const row = (
  key: string,
  to: number,
  from = 0,
  parts: readonly Stretch[] = [{ key, from, to, className: 'mark-solid' }],
): BarRow => ({
  kind: 'bar',
  key,
  value: String(to),
  labels: ['a long name of what is counted', 'short'],
  parts,
});

describe('rows', () => {
  test('are as long as their numbers, from one zero', () => {
    const { boxes } = rowsScene({ end: 400, rows: [row('a', 100), row('b', 400)] }, size);
    const [a, b] = boxes;
    if (!a || !b) expect.fail();
    expect(b.width / a.width).toBeCloseTo(4);
    expect(a.x).toBe(b.x);
  });

  test('fade out where the number has no end, and stay inside the picture', () => {
    const rows = [row('a', 300, 0, openStretches('a', 300, 400))];
    const { boxes } = rowsScene({ end: 400, rows }, size);
    expect(new Set(boxes.map(({ className }) => className)).size).toBe(boxes.length);
    boxes.forEach((box, index) => {
      const after = boxes[index + 1];
      if (after) expect(box.x + box.width).toBeCloseTo(after.x);
      else expect(box.x + box.width).toBeLessThanOrEqual(size.width);
    });
  });

  test('have a line from zero to a band that begins elsewhere', () => {
    const { grid } = rowsScene({ end: 400, rows: [row('a', 100), row('b', 300, 200)] }, size);
    expect(grid.map(({ key }) => key)).toEqual(['way-b']);
  });

  test('say what they count in the fullest words that fit', () => {
    const said = (width: number) =>
      rowsScene({ end: 100, rows: [row('a', 100)] }, { ...size, width }).labels.map(
        ({ lines }) => lines[0],
      );
    expect(said(760)).toEqual(['100', 'a long name of what is counted']);
    expect(said(120)).toEqual(['100', 'short']);
    expect(said(40)).toEqual(['100']);
  });

  test('move together where room is short, before bars become lines', () => {
    const rows = Array.from({ length: 6 }, (_, index) => row(`r${index}`, 100));
    const low: Size = { width: 288, height: 178, form: 'narrow' };
    const { boxes, labels } = rowsScene({ end: 100, rows }, low);
    for (const { height, y } of boxes) {
      expect(height).toBeGreaterThan(6);
      expect(y + height).toBeLessThanOrEqual(low.height);
    }
    expect(labels).toHaveLength(12);
  });

  test('without a figure are words and dots, and nothing to inspect', () => {
    const gap: BarRow = { kind: 'gap', key: 'g', labels: ['no figure'] };
    const { edges, labels, anchors } = rowsScene({ end: 1, rows: [gap] }, size);
    expect(edges.map(({ className }) => className)).toEqual(['mark-gap']);
    expect(labels.map(({ lines }) => lines)).toEqual([['no figure']]);
    expect(anchors.size).toBe(0);
  });
});
