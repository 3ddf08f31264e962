import { describe, expect, test } from 'vitest';
import { loadDataset } from '../../data/load.ts';
import { BUILT_SIZES } from '../kit/contract.ts';
import { SIZES, drawnModel, readOff } from '../testing.ts';
import { loadVisualTexts } from '../texts.ts';
import { describe as describeModel } from './describe.ts';
import { visual } from './index.ts';
import { model } from './model.ts';
import { DATASETS, prepare } from './prepare.ts';
import type { ViewName } from './views.ts';

const tables = {
  'police-strength': loadDataset('police-strength'),
  'police-losses': loadDataset('police-losses'),
};
const data = prepare(tables);
const { words } = loadVisualTexts('police', 'en');
const show = (view: ViewName) => model(data, view, 'en', words);

describe('what is prepared', () => {
  test('from the datasets it names', () => {
    expect(DATASETS).toEqual(['police-strength', 'police-losses']);
  });

  test('has no private firm and nothing of low confidence', () => {
    const ids = data.strengths.map(({ id }) => id);
    expect(ids).not.toContain('2025-08-planned');
    expect(ids).not.toContain('2024-01-on-duty');
    expect(ids).toHaveLength(tables['police-strength'].rows.length - 2);
  });
});

describe('strength', () => {
  test('is a list by date, each number on its own definition, with the years without one', () => {
    expect(
      show('strength').items.map((item) => {
        if (item.kind === 'strength') return [item.strength.definition, item.strength.people];
        return ['gap', item.from, item.to];
      }),
    ).toEqual([
      ['expected', 14000],
      ['gap', 2018, 2021],
      ['active', 12800],
      ['on-roll', 14861],
      ['available', 9700],
      ['on-roll', 13196],
      ['gap', 2024, 2025],
    ]);
  });

  test('has officers lost apart, under a line, each as a range on a scale of their own', () => {
    expect(show('strength').lost.map(({ series, low, high }) => [series, low, high])).toEqual([
      ['left', 1636, 1663],
      ['killed', 37, 48],
    ]);
    for (const size of SIZES) {
      const { svg } = drawnModel(visual, show('strength'), size);
      const of = (id: string, name: string) =>
        Number(svg.querySelector(`[data-layer="boxes"] [data-key="${id}"]`)?.getAttribute(name));
      const line = Number(svg.querySelector('[data-key="apart"]')?.getAttribute('y1'));
      expect(of('2023-left', 'y')).toBeGreaterThan(line);
      expect(of('2023-12-on-roll', 'y') + of('2023-12-on-roll', 'height')).toBeLessThan(line);
      expect(of('2023-killed', 'width') / of('2023-left', 'width')).toBeCloseTo(37 / 1636, 1);
      expect(of('2023-killed-range', 'width')).toBeGreaterThan(1);
    }
  });

  test('keeps the nominal figure in the table alone', () => {
    const { table, text } = describeModel(show('strength'));
    const cells = table.rows.flat().map((cell) => (typeof cell === 'string' ? cell : cell.text));
    expect(cells).toContain('15,498');
    expect(text).not.toContain('15,498');
    expect(readOff(drawnModel(visual, show('strength'), BUILT_SIZES.wide).svg)).not.toContain(
      '15,498',
    );
  });

  test('draws the level planned for as an outline, and all else solid', () => {
    const { svg } = drawnModel(visual, show('strength'), BUILT_SIZES.wide);
    const box = (id: string) => svg.querySelector(`[data-layer="boxes"] [data-key="${id}"]`);
    expect(box('2017-02-expected')?.getAttribute('class')).toBe('mark-hollow');
    const width = (id: string) => Number(box(id)?.getAttribute('width'));
    expect(box('2023-12-on-roll')?.getAttribute('class')).toBe('mark-solid');
    expect(width('2022-12-available') / width('2022-12-on-roll')).toBeCloseTo(9700 / 14861, 2);
  });

  test.each(SIZES)('writes every number at $width by $height', (size) => {
    const read = readOff(drawnModel(visual, show('strength'), size).svg);
    expect(read).toEqual(
      expect.arrayContaining([
        '14,000',
        '12,800',
        '14,861',
        '9,700',
        '1,636–1,663',
        '37–48',
        '13,196',
      ]),
    );
    expect(read.filter((text) => text.startsWith('no figure'))).toHaveLength(2);
  });
});

describe('losses', () => {
  test('are years in blocks of one counter, and years without a total', () => {
    expect(
      show('losses').blocks.map((block) =>
        block.map(({ year, killed }) => (killed ? [year, killed.low, killed.high] : [year])),
      ),
    ).toEqual([
      [
        [2018, 17, 17],
        [2019, 42, 42],
      ],
      [[2020]],
      [[2021, 31, 31]],
      [[2022, 54, 55]],
      [[2023, 37, 48]],
      [[2024], [2025]],
    ]);
  });

  test('of a part of a year, or of all forces, stand in the table alone', () => {
    const { table, text } = describeModel(show('losses'));
    expect(table.rows).toHaveLength(11);
    expect(table.rows.map(([when]) => when)).toContain('1 January 2023 to 14 March 2023');
    expect(text).toContain('no figure for 2020');
    expect(text).toContain('37–48 in 2023');
  });

  test('hatch what the counters do not agree on', () => {
    const { svg } = drawnModel(visual, show('losses'), BUILT_SIZES.wide);
    const range = svg.querySelector('[data-key="2023-killed-range"]');
    expect(range?.getAttribute('fill')).toMatch(/^url/);
  });
});
