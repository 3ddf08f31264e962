import { describe, expect, it, vi } from 'vitest';
import { blank } from '../testing.ts';
import { type Box, drawBoxes, drawDots, drawLabels, drawLines, layer } from './marks.ts';
import { appear } from './motion.ts';
import { join } from './nodes.ts';
import { isMoving } from './tween.ts';

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
const group = () => layer(blank(), 'marks');
type Marks = ReturnType<typeof group>;

const box = (key: string, x: number): Box => ({
  key,
  x,
  y: 0,
  width: 10,
  height: 10,
  className: 'mark-solid',
});
const label = (text: string, x = 5) => ({ key: 'a', x, y: 9, lines: [text], className: 'label' });

/** Opacities of the marks, null where there is none. */
const opacities = (marks: Marks) => [...marks.children].map((node) => node.getAttribute('opacity'));
const xOf = (marks: Marks, index = 0) => marks.children[index]?.getAttribute('x');
/** Until no mark is on its way. */
const arrived = (marks: Marks) =>
  vi.waitFor(
    () => {
      for (const node of marks.children) {
        expect(isMoving(node)).toBe(false);
      }
    },
    { timeout: 3000, interval: 10 },
  );

describe('move', () => {
  it('sets at once where nothing may move', () => {
    const marks = group();
    drawBoxes(marks, [box('a', 1)], 0);
    drawBoxes(marks, [box('a', 50)], 0);
    expect(xOf(marks)).toBe('50');
  });

  it('takes its time, and ends where it should, in a drawing that is in no document', async () => {
    const marks = group();
    drawBoxes(marks, [box('a', 0)], 0);
    drawBoxes(marks, [box('a', 50)], 40);
    expect(xOf(marks)).toBe('0');
    await arrived(marks);
    expect(xOf(marks)).toBe('50');
  });

  it('goes where it was last told to, whatever was on its way', async () => {
    const marks = group();
    drawBoxes(marks, [box('a', 0)], 0);
    drawBoxes(marks, [box('a', 500)], 200);
    await wait(60);
    drawBoxes(marks, [box('a', 20)], 30);
    await arrived(marks);
    expect(xOf(marks)).toBe('20');
    drawBoxes(marks, [box('a', 500)], 200);
    await wait(60);
    drawBoxes(marks, [box('a', 30)], 0);
    expect(xOf(marks)).toBe('30');
    await wait(220);
    expect(xOf(marks)).toBe('30');
  });

  it('does nothing to nothing', () => {
    const marks = group();
    expect(() => drawBoxes(marks, [], 100)).not.toThrow();
    expect(() => appear([], true, 100)).not.toThrow();
    expect(marks.childElementCount).toBe(0);
  });
});

describe('what is new', () => {
  it('stands in its place at once and comes up there, what was there moves', async () => {
    const marks = group();
    drawBoxes(marks, [box('a', 0)], 0);
    drawBoxes(marks, [box('a', 50), box('b', 80)], 40);
    expect([xOf(marks, 0), xOf(marks, 1)]).toEqual(['0', '80']);
    expect(opacities(marks)).toEqual([null, '0']);
    await arrived(marks);
    expect([xOf(marks, 0), xOf(marks, 1)]).toEqual(['50', '80']);
    expect(opacities(marks)).toEqual([null, null]);
  });

  it('is simply there where nothing may move', () => {
    const marks = group();
    drawBoxes(marks, [box('a', 0)], 0);
    expect(opacities(marks)).toEqual([null]);
  });

  it.each([0, 10, 40, 70, 90])(
    'leaves no opacity behind when cut short after %d ms',
    async (at) => {
      const marks = group();
      drawBoxes(marks, [box('a', 0)], 100);
      await wait(at);
      drawBoxes(marks, [box('a', 0)], 0);
      expect(opacities(marks)).toEqual([null]);
      await wait(120);
      expect(opacities(marks)).toEqual([null]);
    },
  );

  it.each([0, 40, 90])('nor when another change begins after %d ms', async (at) => {
    const marks = group();
    drawBoxes(marks, [box('a', 0)], 100);
    await wait(at);
    drawBoxes(marks, [box('a', 30), box('b', 60)], 40);
    // The first mark is there already: only the second comes up.
    expect(opacities(marks)).toEqual([null, '0']);
    await arrived(marks);
    expect(opacities(marks)).toEqual([null, null]);
  });

  it('is simply there for the next that asks for it', async () => {
    const marks = group();
    const rects = () => join(marks, 'rect', [{ key: 'a' }]).map(({ node }) => node);
    appear(rects(), true, 40);
    expect(opacities(marks)).toEqual(['0']);
    rects();
    expect(opacities(marks)).toEqual([null]);
    await wait(60);
    expect(opacities(marks)).toEqual([null]);
  });

  it('comes up whatever its kind', async () => {
    const lines = group();
    drawLines(lines, [{ key: 'l', x1: 1, y1: 2, x2: 3, y2: 4, className: 'grid' }], 30);
    const dots = group();
    drawDots(dots, [{ key: 'd', x: 1, y: 2, r: 3, className: 'mark-count' }], 30);
    for (const marks of [lines, dots]) expect(opacities(marks)).toEqual(['0']);
    for (const marks of [lines, dots]) {
      await arrived(marks);
      expect(opacities(marks)).toEqual([null]);
    }
  });
});

describe('labels', () => {
  it('never travel: one that has moved is in its new place at once and comes up there', async () => {
    const marks = group();
    drawLabels(marks, [label('same')], 0);
    drawLabels(marks, [label('same', 70)], 40);
    expect(xOf(marks)).toBe('70');
    expect(opacities(marks)).toEqual(['0']);
    await arrived(marks);
    expect(opacities(marks)).toEqual([null]);
  });

  it('come up with new words', () => {
    const marks = group();
    drawLabels(marks, [label('one')], 0);
    drawLabels(marks, [label('two')], 40);
    expect(marks.textContent).toBe('two');
    expect(opacities(marks)).toEqual(['0']);
  });

  it('stay as they are where nothing about them changes', () => {
    const marks = group();
    const lines = { ...label(''), lines: ['one', 'two'] };
    drawLabels(marks, [lines], 0);
    drawLabels(marks, [lines], 40);
    expect(opacities(marks)).toEqual([null]);
  });
});
