import { describe, expect, it } from 'vitest';
import { openRing, clipPolygons, polygonsOf, twiceArea } from './clip.ts';
import { divide, innerPoint, joinEnds } from './faces.ts';
import { inPolygons, keepOnLand, reachOut } from './land.ts';
import { roundDown } from './topology.ts';
import type { Ring } from './read.ts';

const square = (x: number, y: number, size: number): Ring => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];
const LAND = [[square(0, 0, 10)]];

describe('clipPolygons', () => {
  it('closes polygons along the box, outer rings clockwise, and openRing leaves the cuts out', () => {
    const clipped = polygonsOf(clipPolygons([[square(0, 0, 10)]], [5, 5, 20, 20]));
    const ring = clipped[0]?.[0] ?? [];
    expect(twiceArea(ring)).toBe(-50);
    const lines = openRing(ring, [5, 5, 20, 20]);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.toSorted(([a = 0], [b = 0]) => a - b)[0]).toEqual([5, 10]);
    expect(lines[0]).toHaveLength(3);
  });

  it('gives the whole box where there is only land, with no coast', () => {
    const ring = polygonsOf(clipPolygons([[square(0, 0, 10)]], [1, 1, 2, 2]))[0]?.[0] ?? [];
    expect(Math.abs(twiceArea(ring))).toBe(2);
    expect(openRing(ring, [1, 1, 2, 2])).toEqual([]);
  });

  it('gives nothing where there is nothing, and a ring inside whole', () => {
    expect(clipPolygons(LAND, [20, 20, 30, 30])).toBeNull();
    const ring = square(0, 0, 10);
    expect(openRing(ring, [-1, -1, 11, 11])).toEqual([ring]);
  });
});

describe('lines and land', () => {
  it('keeps the parts on land', () => {
    expect(keepOnLand([[[-5, 5], [5, 5], [15, 5]]], LAND)).toEqual([[[0, 5], [5, 5], [10, 5]]]); // prettier-ignore
    expect(keepOnLand([[[-5, 50], [15, 50]]], LAND)).toEqual([]); // prettier-ignore
    expect(inPolygons([5, 5], LAND)).toBe(true);
    expect(inPolygons([5, 15], LAND)).toBe(false);
  });

  it('lengthens free ends that are near enough', () => {
    const line: Ring = [[1, 5], [5, 5]]; // prettier-ignore
    expect(reachOut(line, LAND.flat(), 2, () => true)).toEqual([[0, 5], [1, 5], [5, 5]]); // prettier-ignore
    expect(reachOut(line, LAND.flat(), 2, () => false)).toEqual(line);
  });
});

describe('divide', () => {
  const areas = [
    { id: 'w', polygons: [[square(-1, -1, 6)], [square(-1, 5, 6)]] },
    { id: 'e', polygons: [[square(6, 0, 4)]] },
  ];
  const cut: Ring = [[5, 0], [5, 10]]; // prettier-ignore

  it('gives each side to its area, with the coast as edge', () => {
    const parts = divide(joinEnds([...LAND.flat(), cut]), areas, 2);
    expect(parts.get('w')?.map(([ring]) => twiceArea(ring ?? []))).toEqual([-100]);
    expect(parts.get('e')?.map(([ring]) => twiceArea(ring ?? []))).toEqual([-100]);
  });

  it('forgets lines between parts of one area, and land far from all', () => {
    const across: Ring = [[0, 4], [5, 4]]; // prettier-ignore
    const parts = divide(joinEnds([...LAND.flat(), square(50, 50, 1), cut, across]), areas, 2);
    expect([...parts.values()].map((p) => p.length)).toEqual([1, 1]);
    const west = divide(joinEnds([...LAND.flat(), cut]), areas.slice(0, 1), 0.1);
    expect([...west.keys()]).toEqual(['w']);
  });

  it('finds a point inside a ring that is hollow in the middle', () => {
    const hook: Ring = [[0, 0], [9, 0], [9, 9], [8, 9], [8, 1], [1, 1], [1, 9], [0, 9], [0, 0]]; // prettier-ignore
    expect(inPolygons(innerPoint(hook), [[hook]])).toBe(true);
  });
});

it('rounds grid steps down to short numbers', () => {
  expect([0.0019, 0.002, 0.9, 7, 0.00031].map(roundDown)).toEqual([0.001, 0.002, 0.5, 5, 0.0002]);
});
