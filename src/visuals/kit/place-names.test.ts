import { describe, expect, it } from 'vitest';
import { type Named, placeNames } from './place-names.ts';

const within = { left: 0, right: 320, top: 0, bottom: 200 };
const options = { size: 13, leading: 16, within, taken: [], marks: [] };
const named = (key: string, x: number, y: number, more: Partial<Named> = {}): Named => ({
  key,
  x,
  y,
  r: 6,
  lines: ['A name of some width'],
  className: 'label strong',
  ...more,
});
describe('names beside marks', () => {
  it('stand right beside them where there is room', () => {
    const { labels, leaders } = placeNames([named('a', 40, 100)], options);
    expect(labels[0]).toMatchObject({ key: 'a', x: 51, anchor: 'start' });
    expect(leaders).toEqual([]);
  });

  it('are set narrower and higher where that alone has room', () => {
    const lines = ['A name', 'and facts that are long'];
    const tall = ['A name', 'and facts', 'that are', 'long'];
    const small = { ...options, within: { left: 0, right: 220, top: 88, bottom: 152 } };
    const at = (more: Partial<Named>) => placeNames([named('a', 110, 120, more)], small).labels;
    expect(at({ lines, head: 1 })).toEqual([]);
    const high = at({ lines, head: 1, tall });
    expect(high.map((label) => label.lines.length)).toEqual([1, 3]);
    expect(high[0]).toMatchObject({ anchor: 'start', x: 121 });
  });

  it('are left out where those before them have taken all room', () => {
    const lines = Array.from({ length: 7 }, () => 'A name as wide as half the room');
    const names = ['a', 'b', 'c'].map((key, index) => named(key, 150 + index, 60, { lines }));
    const labels = placeNames(names, options).labels;
    expect(labels.map(({ key }) => key)).toEqual(['a']);
  });
});
