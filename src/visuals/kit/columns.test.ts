import { describe, expect, test } from 'vitest';
import { areaOf, overlap } from './collide.ts';
import { type Column, type Columns, columnsScene } from './columns.ts';
import { BUILT_SIZES } from './contract.ts';

const size = BUILT_SIZES.narrow;
const column = (key: string, to: number): Column => ({
  key,
  names: [key],
  bar: { key, value: String(to), parts: [{ key, from: 0, to, className: 'mark-solid' }] },
});
const chart: Columns = {
  top: 400,
  blocks: [[column('a', 100), column('b', 400)], [column('c', 200)]],
  noFigure: 'no figure',
};
const boxes = (of: Columns) => new Map(columnsScene(of, size).boxes.map((box) => [box.key, box]));

describe('columns', () => {
  test('are as tall as their numbers, from one zero', () => {
    const drawn = boxes(chart);
    const height = (key: string) => drawn.get(key)?.height ?? NaN;
    expect(height('b') / height('a')).toBeCloseTo(4);
    expect(height('b') / height('c')).toBeCloseTo(2);
    const ends = [...drawn.values()].map(({ y, height }) => y + height);
    expect(Math.max(...ends) - Math.min(...ends)).toBeCloseTo(0);
  });

  test('of another block stand on a base line of their own, further away', () => {
    const { grid } = columnsScene(chart, size);
    const [first, second] = grid.filter(({ className }) => className === 'axis-base');
    expect(second?.x1).toBeGreaterThan((first?.x2 ?? Infinity) + 10);
    const drawn = boxes(chart);
    const x = (key: string) => drawn.get(key)?.x ?? NaN;
    expect(x('c') - x('b')).toBeGreaterThan(x('b') - x('a') + 10);
  });

  test('without a figure are a gap that says so, and nothing to inspect', () => {
    const gap: Column = { key: 'd', names: ['d'], bar: null };
    const scene = columnsScene({ ...chart, blocks: [[column('a', 100), gap]] }, size);
    expect(scene.edges.map(({ className }) => className)).toEqual(['mark-gap']);
    expect(scene.labels.map(({ lines }) => lines.join(' '))).toContain('no figure');
    expect([...scene.anchors.keys()]).toEqual(['a']);
  });

  test('have a rival beside them, as high as its number', () => {
    const rival = { key: 'r', value: '200', at: 200 };
    const scene = columnsScene({ ...chart, blocks: [[{ ...column('b', 400), rival }]] }, size);
    const [box] = scene.boxes;
    const [dot] = scene.dots;
    if (!box || !dot) expect.fail();
    expect(dot.x).toBeGreaterThan(box.x + box.width);
    expect((box.y + box.height - dot.y) / box.height).toBeCloseTo(0.5);
  });

  test('take the fullest wording of a tag that keeps clear of bars and numbers', () => {
    const low = column('a', 20);
    const tags = ['a long tag', 'a'];
    const tagged = { ...low, bar: { ...(low.bar ?? expect.fail()), tags } };
    const scene = columnsScene({ ...chart, blocks: [[tagged, column('b', 400)]] }, size);
    const tag = scene.labels.find(({ key }) => key === 'tag-a') ?? expect.fail();
    expect(tag.lines.join(' ')).toBe('a long tag');
    for (const { x, y, width, height } of scene.boxes) {
      const area = { left: x, right: x + width, top: y, bottom: y + height };
      expect(overlap(areaOf(tag, 13), area)).toBe(false);
    }
  });

  test('leave out a tag that has room nowhere', () => {
    const full = column('a', 400);
    const tags = ['a tag'];
    const blocks = [[{ ...full, bar: { ...(full.bar ?? expect.fail()), tags } }]];
    const { labels } = columnsScene({ ...chart, blocks }, size);
    expect(labels.map(({ key }) => key)).toEqual(['name-a', 'value-a']);
  });
});
