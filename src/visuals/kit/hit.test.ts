import { describe, expect, it } from 'vitest';
import { markOfShape, markWithin } from './hit.ts';

describe('markOfShape', () => {
  const marks = ['2025-02-06-total', '2025-02-06', 'kenya'];

  it('finds the mark whose key the shape has or contains', () => {
    expect(markOfShape('kenya', marks)).toBe(2);
    expect(markOfShape('jamaica-2025-02-06-total', marks)).toBe(0);
  });

  it('prefers the longest key, and whole words of it', () => {
    expect(markOfShape('2025-02-06-total', marks)).toBe(0);
    expect(markOfShape('2025-02-06-rival', marks)).toBe(1);
    expect(markOfShape('kenyatta', marks)).toBe(-1);
    expect(markOfShape('grid', marks)).toBe(-1);
  });
});

describe('markWithin', () => {
  const bar = { left: 0, right: 100, top: 0, bottom: 20 };
  const anchors = [
    { x: 100, y: 10 },
    { x: 20, y: 10 },
    { x: 300, y: 10 },
  ];

  it('finds the anchor in the shape that is nearest to the pointer', () => {
    expect(markWithin(bar, { x: 30, y: 5 }, anchors, false)).toBe(1);
    expect(markWithin(bar, { x: 90, y: 5 }, anchors, false)).toBe(0);
    expect(markWithin(bar, { x: 5, y: 5 }, [{ x: 106, y: 10 }], false)).toBe(0);
  });

  it('takes an outline for a mark only when it holds one', () => {
    expect(markWithin(bar, { x: 30, y: 5 }, anchors, true)).toBe(-1);
    expect(markWithin(bar, { x: 30, y: 5 }, anchors.slice(1), true)).toBe(0);
    expect(markWithin(bar, { x: 30, y: 5 }, [{ x: 300, y: 10 }], false)).toBe(-1);
  });
});
