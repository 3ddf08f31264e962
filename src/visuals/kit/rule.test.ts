import { describe, expect, it } from 'vitest';
import { pieces } from './rule.ts';

const label = (x: number, y: number) => ({ key: '', x, y, lines: ['words'], className: 'label' });

describe('pieces', () => {
  it('leaves a rule whole where nothing stands in its way', () => {
    expect(pieces(10, 0, 100, [label(20, 50)], 10)).toEqual([
      { key: 'article-0', x1: 10, x2: 10, y1: 0, y2: 100, className: 'article-rule' },
    ]);
  });

  it('breaks it around the words it meets', () => {
    const [above, below, ...others] = pieces(30, 0, 100, [label(20, 50)], 10);
    expect(others).toEqual([]);
    expect(above).toMatchObject({ y1: 0, y2: 40 });
    expect(below).toMatchObject({ y1: 54.5, y2: 100 });
  });

  it('leaves no piece between labels that overlap, nor beyond the end', () => {
    expect(pieces(30, 0, 52, [label(20, 50), label(25, 52)], 10)).toHaveLength(1);
  });
});
