import { describe, expect, it } from 'vitest';
import { blank } from '../testing.ts';
import {
  type Box,
  type Label,
  drawBoxes,
  drawDots,
  drawLabels,
  drawLines,
  layer,
  px,
} from './marks.ts';

const group = () => layer(blank(), 'marks');
const keysOf = (marks: ReturnType<typeof group>) =>
  [...marks.children].map((node) => node.getAttribute('data-key'));
/** Tag and attributes of the only mark in a layer. */
const attributesOf = (marks: ReturnType<typeof group>): Record<string, string> => {
  const [node = expect.fail(), ...others] = marks.children;
  expect(others).toEqual([]);
  const attributes = [...node.attributes].map(({ name, value }) => [name, value] as const);
  return { tag: node.tagName, ...Object.fromEntries(attributes) };
};
const box = (key: string, more: Partial<Box> = {}): Box => ({
  key,
  x: 10,
  y: 20,
  width: 30,
  height: 40,
  className: 'mark-solid',
  ...more,
});
const label = (lines: string[], more: Partial<Label> = {}): Label => ({
  key: 'a',
  x: 5,
  y: 9,
  lines,
  className: 'label',
  ...more,
});

describe('layer', () => {
  it('is made once and found again, and only among the children', () => {
    const svg = blank();
    const outer = layer(svg, 'outer');
    layer(outer, 'inner');
    expect(layer(svg, 'outer')).toBe(outer);
    expect(layer(svg, 'inner')).not.toBe(layer(outer, 'inner'));
    expect(svg.querySelectorAll('g')).toHaveLength(3);
  });
});

describe('px', () => {
  it('keeps one decimal place', () => {
    expect([px(1.25), px(1.24), px(-0.26), px(3)]).toEqual([1.3, 1.2, -0.3, 3]);
  });
});

describe('marks joined by key', () => {
  it('come, stay the same node, go, and stand in the order given', () => {
    const marks = group();
    drawBoxes(marks, [box('a'), box('b'), box('c')], 0);
    const [first] = marks.children;
    drawBoxes(marks, [box('c'), box('d'), box('a')], 0);
    expect(keysOf(marks)).toEqual(['c', 'd', 'a']);
    expect(marks.children[2]).toBe(first);
    drawBoxes(marks, [], 0);
    expect(keysOf(marks)).toEqual([]);
  });

  it('have the place and the look asked for', () => {
    const marks = group();
    drawBoxes(marks, [box('a', { x: 1.26, fill: 'url(#h)' })], 0);
    expect(attributesOf(marks)).toEqual({
      tag: 'rect',
      'data-key': 'a',
      x: '1.3',
      y: '20',
      width: '30',
      height: '40',
      class: 'mark-solid',
      fill: 'url(#h)',
    });
    drawBoxes(marks, [box('a')], 0);
    expect(marks.firstElementChild?.hasAttribute('fill')).toBe(false);

    const lines = group();
    drawLines(lines, [{ key: 'l', x1: 1, y1: 2, x2: 3, y2: 4, className: 'grid' }], 0);
    expect(attributesOf(lines)).toEqual({
      tag: 'line',
      'data-key': 'l',
      x1: '1',
      y1: '2',
      x2: '3',
      y2: '4',
      class: 'grid',
    });
    const dots = group();
    drawDots(dots, [{ key: 'd', x: 1, y: 2, r: 3, className: 'mark-count' }], 0);
    expect(attributesOf(dots)).toEqual({
      tag: 'circle',
      'data-key': 'd',
      cx: '1',
      cy: '2',
      r: '3',
      class: 'mark-count',
    });
  });
});

describe('labels', () => {
  it('are one text for one line, and a tspan a line for more', () => {
    const marks = group();
    const text = () => marks.firstElementChild;
    drawLabels(marks, [label(['one'])], 0);
    expect(text()?.innerHTML).toBe('one');
    expect(text()?.getAttribute('text-anchor')).toBe('start');
    drawLabels(marks, [label(['one', 'two'], { leading: 19, anchor: 'end' })], 0);
    expect(text()?.innerHTML).toBe(
      '<tspan x="5" dy="0">one</tspan><tspan x="5" dy="19">two</tspan>',
    );
    expect(text()?.getAttribute('text-anchor')).toBe('end');
    drawLabels(marks, [label(['one', 'two', 'three'])], 0);
    expect(text()?.children).toHaveLength(3);
    drawLabels(marks, [label(['four'])], 0);
    expect(text()?.innerHTML).toBe('four');
  });

  it('keep markup as text', () => {
    const marks = group();
    drawLabels(marks, [label(['a < b'])], 0);
    expect(marks.firstElementChild?.children).toHaveLength(0);
    expect(marks.textContent).toBe('a < b');
  });
});
