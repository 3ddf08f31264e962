import { describe, expect, test } from 'vitest';
import { loadDataset } from '../../data/load.ts';
import { BUILT_SIZES } from '../kit/contract.ts';
import { SIZES, drawnModel, lengthened, readOff } from '../testing.ts';
import { loadVisualTexts } from '../texts.ts';
import { describe as describeModel } from './describe.ts';
import { visual } from './index.ts';
import { model } from './model.ts';
import { DATASETS, prepare } from './prepare.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

const dataset = loadDataset('sexual-violence');
const data = prepare({ 'sexual-violence': dataset });
const { words } = loadVisualTexts('sexual-violence', 'en');
const show = (view: ViewName, of = words) => model(data, view, 'en', of);

test('reads the dataset it names', () => {
  expect(DATASETS).toEqual(['sexual-violence']);
});

test.each([
  ['2024-q3', '2024', 3, 68, 53, 15, null],
  ['2024-q4', '2024', 4, 94, 61, 33, null],
  ['2025-q1', '2025', 1, 429, 134, 295, 333],
  ['2025-q2', '2025', 2, 631, 98, 533, 628],
  ['2025-q3', '2025', 3, 405, 106, 299, 400],
  ['2025-q4', '2025', 4, 406, 67, 339, 301],
  ['2026-q1', '2026', 1, 292, 50, 242, null],
])('%s', (id, year, number, survivors, rape, collective, first) => {
  expect(data.quarters.find((quarter) => quarter.id === id)).toMatchObject({
    year,
    number,
    survivors,
    rape,
    collective,
    first,
  });
});

test('stops where the parts of a quarter are not its whole', () => {
  const rows = dataset.rows.map((row) => (row.id === '2025-q2' ? { ...row, rape: 99 } : row));
  expect(() => prepare({ 'sexual-violence': { ...dataset, rows } })).toThrow('2025-q2');
});

describe('what is shown', () => {
  test('all quarters, or the four that were revised', () => {
    expect(show('documented').quarters).toHaveLength(7);
    expect(show('revised').quarters.map(({ id }) => id)).toEqual([
      '2025-q1',
      '2025-q2',
      '2025-q3',
      '2025-q4',
    ]);
  });

  test.each(SIZES)('the caveat and every number at $width by $height', (size) => {
    for (const view of VIEW_NAMES) {
      const read = readOff(drawnModel(visual, show(view), size).svg);
      expect(read).toContain(words.note);
      for (const { survivors, first } of show(view).quarters) {
        expect(read).toContain(String(survivors));
        if (view === 'revised') expect(read).toContain(String(first));
      }
      const long = lengthened(words);
      expect(readOff(drawnModel(visual, show(view, long), size).svg)).toContain(long.note);
    }
  });

  test('the two parts make the whole column', () => {
    const { svg } = drawnModel(visual, show('documented'), BUILT_SIZES.wide);
    const height = (key: string) =>
      Number(svg.querySelector(`[data-key="${key}"]`)?.getAttribute('height'));
    expect(height('2025-q2-collective') / height('2025-q2-rape')).toBeCloseTo(533 / 98, 1);
  });
});

test('the words say what is missing, and the table what a note adds', () => {
  const { text, table, details } = describeModel(show('documented'));
  expect(text).toContain('Under-reporting is certain.');
  expect(text).toContain('631 in Q2 2025, of them 533 of collective rape');
  expect(table.rows.at(-1)?.at(-1)).toContain('255 of them by gangs');
  expect(details).toHaveLength(7);
  expect(describeModel(show('revised')).details).toHaveLength(8);
});
