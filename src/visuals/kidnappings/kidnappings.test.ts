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

const dataset = loadDataset('kidnappings');
const data = prepare({ kidnappings: dataset });
const { words, views } = loadVisualTexts('kidnappings', 'en');
const show = (view: ViewName) => model(data, view, 'en', words);
const blocks = (view: ViewName) =>
  show(view).blocks.map(({ count, years }) => [
    count,
    years.map(({ reported, rival }) => [reported.year, reported.people, rival?.people ?? null]),
  ]);

test('reads the dataset it names, every row of it', () => {
  expect(DATASETS).toEqual(['kidnappings']);
  expect(data.counts.map(({ id }) => id)).toEqual(dataset.rows.map(({ id }) => id));
});

describe('what is shown', () => {
  test('the police record and the log are blocks of their own', () => {
    expect(blocks('years')).toEqual([
      [
        'police-via-un',
        [
          ['2019', 78, null],
          ['2020', 234, 796],
          ['2021', 664, 1009],
          ['2022', 1359, 857],
          ['2023', 2490, null],
        ],
      ],
      [
        'un-rights-log',
        [
          ['2024', 1494, null],
          ['2025', 647, null],
        ],
      ],
    ]);
  });

  test('the rights group stands beside the police record in its three years', () => {
    expect(blocks('rivals')).toEqual([
      [
        'police-via-un',
        [
          ['2020', 234, 796],
          ['2021', 664, 1009],
          ['2022', 1359, 857],
        ],
      ],
    ]);
    expect(data.counts.find(({ id }) => id === '2021-cardh')).toMatchObject({
      low: 1002,
      high: 1009,
    });
  });

  test('is a function of the view alone', () => {
    const before = JSON.stringify(show('years'));
    show('rivals');
    expect(JSON.stringify(show('years'))).toBe(before);
  });
});

test.each(SIZES)('every number stands on the picture at $width by $height', (size) => {
  const read = (view: ViewName) => readOff(drawnModel(visual, show(view), size).svg);
  expect(read('years')).toEqual(
    expect.arrayContaining(['78', '234', '664', '1,359', '2,490', '1,494', '647', '1,009', '857']),
  );
  expect(read('rivals')).toEqual(
    expect.arrayContaining(['234', '796', '664', '1,009', '1,359', '857']),
  );
  // Low pictures have no room for both numbers.
  if (size.height > 200) expect(read('years')).toContain('1,002\u00a0or');
});

test('the counts differ in shade, in their names and by a gap', () => {
  const { svg } = drawnModel(visual, show('years'), BUILT_SIZES.wide);
  const box = (id: string) => svg.querySelector(`[data-layer="boxes"] [data-key="${id}"]`);
  // The police record has the shade that it has in `killings`.
  expect(box('2023-un')?.getAttribute('class')).toBe('mark-solid mark-police');
  expect(box('2024-un')?.getAttribute('class')).toBe('mark-solid');
  const bases = svg.querySelectorAll('[data-layer="grid"] .axis-base');
  expect(bases).toHaveLength(2);
  expect(readOff(svg)).toContain(words['tag-un-rights-log']);
});

test('the words say the range, the break and the direction', () => {
  const { text, table } = describeModel(show('rivals'));
  expect(text).toContain('1,009 (1,002 to 1,009) in 2021');
  expect(table.rows).toHaveLength(6);
  expect(describeModel(show('years')).text).toContain('because the source changes');
  expect(views.rivals?.title).toBe('One count rises to 1,359 in 2022, the other falls to 857');
});
