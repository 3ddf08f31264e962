import { describe, expect, it } from 'vitest';
import { figureAddress } from './figure-address.ts';
import { loadDataset, loadFigures } from './load.ts';
import type { Figure } from './types.ts';

const figure = (more: Partial<Figure>): Figure => ({
  id: 'f',
  label: 'A figure',
  kind: 'cell',
  value: 1,
  unit: 'people',
  approximate: false,
  asOf: '2026-04-30',
  sources: [],
  refs: [{ dataset: 'strength', row: 'r1', column: 'total' }],
  unconfirmed: false,
  ...more,
});

describe('figureAddress', () => {
  it('is the row of a figure that stands in one', () => {
    expect(figureAddress(figure({}))).toBe('/data/strength/#r1');
  });

  it.each(['days', 'share', 'sum', 'difference', 'distance'] as const)(
    'is the note on a %s',
    (kind) => {
      const refs = [
        { dataset: 'strength', row: 'r1', column: 'total' },
        { dataset: 'targets', row: 'r2', column: 'value' },
      ];
      expect(figureAddress(figure({ id: 'of-two', kind, refs }))).toBe(
        '/data/strength/#figure-of-two',
      );
    },
  );

  it('stops at a figure that comes from no row', () => {
    expect(() => figureAddress(figure({ refs: [] }))).toThrow('figure "f" comes from no row');
  });

  it('leads every figure to a dataset that has its row', () => {
    const figures = Object.values(loadFigures());
    expect(figures.length).toBeGreaterThan(50);
    expect(new Set(figures.map(({ kind }) => kind)).size).toBeGreaterThan(3);
    for (const each of figures) {
      const [, id = '', anchor = ''] = /^\/data\/([a-z-]+)\/#(.+)$/.exec(figureAddress(each)) ?? [];
      const { about, rows } = loadDataset(id);
      if (each.kind === 'cell') {
        expect(rows.map((row) => row[about.key])).toContain(anchor);
      } else {
        expect(anchor).toBe(`figure-${each.id}`);
      }
    }
  });

  it('never gives a note the id of a row', () => {
    for (const { id, kind, refs } of Object.values(loadFigures())) {
      if (kind === 'cell') continue;
      const { about, rows } = loadDataset(refs[0]?.dataset ?? '');
      expect(rows.map((row) => row[about.key])).not.toContain(`figure-${id}`);
    }
  });
});
