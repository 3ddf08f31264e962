import { describe, expect, it } from 'vitest';
import { randomiser } from '../testing.ts';
import { areaOf, withoutCollisions } from './collide.ts';
import type { Label } from './marks.ts';
import { textWidth } from './text.ts';

const label = (key: string, x: number, y: number, more: Partial<Label> = {}): Label => ({
  key,
  x,
  y,
  lines: ['0000'],
  className: 'label',
  ...more,
});
const WIDTH = textWidth('0000', 10);

describe('areaOf', () => {
  it('reaches from the anchor to where the anchor says', () => {
    expect(areaOf(label('a', 100, 50), 10)).toMatchObject({ left: 100, right: 100 + WIDTH });
    expect(areaOf(label('a', 100, 50, { anchor: 'end' }), 10)).toMatchObject({
      left: 100 - WIDTH,
      right: 100,
    });
    expect(areaOf(label('a', 100, 50, { anchor: 'middle' }), 10)).toMatchObject({
      left: 100 - WIDTH / 2,
      right: expect.closeTo(100 + WIDTH / 2) as number,
    });
  });

  it('holds all lines: the widest, from above the first to below the last', () => {
    const { left, right, top, bottom } = areaOf(
      label('a', 0, 50, { lines: ['00', '0000', '0'], leading: 12 }),
      10,
    );
    expect(right - left).toBeCloseTo(WIDTH);
    expect([top, bottom]).toEqual([42, 76.5]);
  });

  it('counts bold type as wider', () => {
    const { right } = areaOf(label('a', 0, 0, { className: 'label strong' }), 10);
    expect(right).toBeCloseTo(textWidth('0000', 10, 600));
  });
});

describe('withoutCollisions', () => {
  const keys = (labels: Label[]) => withoutCollisions(labels, 10).map(({ key }) => key);

  it('keeps the earlier of two that collide', () => {
    expect(keys([label('a', 0, 50), label('b', 5, 52)])).toEqual(['a']);
    expect(keys([label('b', 5, 52), label('a', 0, 50)])).toEqual(['b']);
  });

  it('lets labels touch', () => {
    expect(keys([label('a', 0, 50), label('b', WIDTH, 50)])).toEqual(['a', 'b']);
    expect(keys([label('a', 0, 50), label('b', WIDTH - 0.5, 50)])).toEqual(['a']);
  });

  it('does not let a dropped label push out another', () => {
    expect(keys([label('a', 0, 50), label('b', 20, 50), label('c', 40, 50)])).toEqual(['a', 'c']);
  });

  it('leaves no two that collide, and drops none without need', () => {
    const random = randomiser(3);
    const overlap = (one: Label, two: Label) => {
      const [a, b] = [areaOf(one, 12), areaOf(two, 12)];
      return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    };
    for (let run = 0; run < 200; run += 1) {
      const labels = Array.from({ length: 12 }, (_, index) =>
        label(String(index), random.below(300), random.below(200), {
          lines: Array.from({ length: 1 + random.below(3) }, () => 'x'.repeat(random.below(12))),
          anchor: (['start', 'middle', 'end'] as const)[random.below(3)],
        }),
      );
      const kept = withoutCollisions(labels, 12);
      kept.forEach((a, index) => {
        for (const b of kept.slice(index + 1)) expect(overlap(a, b)).toBe(false);
      });
      for (const dropped of labels.filter((each) => !kept.includes(each))) {
        const earlier = labels.slice(0, labels.indexOf(dropped));
        expect(earlier.some((each) => kept.includes(each) && overlap(each, dropped))).toBe(true);
      }
    }
  });
});
