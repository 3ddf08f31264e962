import { describe, expect, it } from 'vitest';
import { type Item, besides } from './beside.ts';

const width = (line: string) => line.length * 10;
const at = (x: number, short: string, long = short): Item => ({ from: x, to: x, short, long });

describe('besides', () => {
  it('puts a label to the right, else to the left, else nowhere', () => {
    expect(besides([at(50, 'abc')], 0, 100, 5, width)).toEqual([
      { x: 55, anchor: 'start', line: 'abc' },
    ]);
    expect(besides([at(90, 'abc')], 0, 100, 5, width)).toEqual([
      { x: 85, anchor: 'end', line: 'abc' },
    ]);
    expect(besides([at(50, 'abcdefg')], 0, 100, 5, width)).toEqual([null]);
  });

  it('keeps off other marks and other labels', () => {
    const [first, second] = besides([at(40, 'abcd'), at(50, 'abcd')], 0, 110, 5, width);
    expect(first).toBeNull();
    expect(second).toEqual({ x: 55, anchor: 'start', line: 'abcd' });
    expect(besides([at(20, 'abc'), at(75, 'abc')], 0, 80, 5, width)[1]).toBeNull();
  });

  it('gives every mark its short label before one gets its long', () => {
    const placed = besides([at(10, 'ab', 'abcdefgh'), at(90, 'ab')], 0, 95, 5, width);
    expect(placed.map((label) => label?.line)).toEqual(['ab', 'ab']);
    expect(besides([at(10, 'ab', 'abcdefgh')], 0, 95, 5, width)[0]?.line).toBe('abcdefgh');
  });
});
