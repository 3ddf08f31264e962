import { describe, expect, test } from 'vitest';
import { loadDataset } from '../../data/load.ts';
import { BUILT_SIZES } from '../kit/contract.ts';
import { SIZES, drawnModel, readOff } from '../testing.ts';
import { loadVisualTexts } from '../texts.ts';
import { describe as describeModel } from './describe.ts';
import { visual } from './index.ts';
import { isNarrower, model } from './model.ts';
import { DATASETS, prepare } from './prepare.ts';

const data = prepare({
  perpetrators: loadDataset('perpetrators'),
  events: loadDataset('events'),
  groups: loadDataset('groups'),
});
const { words } = loadVisualTexts('self-defence', 'en');
const shown = model(data, 'lynchings', 'en', words);

test('reads the datasets it names', () => {
  expect(DATASETS).toEqual(['perpetrators', 'events', 'groups']);
});

describe('what is shown', () => {
  test('counts of long periods and events of self-defence groups, by the day they end', () => {
    expect(shown.drawn.map(({ id, low, high, qualifier }) => [id, low, high, qualifier])).toEqual([
      ['bwa-kale-2023', 13, 14, null],
      ['2023-self-defence', 528, 528, null],
      ['2024-self-defence-un-office', 596, 596, null],
      ['2024-self-defence-ohchr', 315, 315, null],
      ['preval-2025', 25, 50, null],
      ['2025-01-to-2025-09-self-defence', 500, 500, 'more_than'],
    ]);
  });

  test('the narrower of two counts of one year is told apart', () => {
    const narrower = shown.drawn.filter((each) => isNarrower(each, shown));
    expect(narrower.map(({ id }) => id)).toEqual(['2024-self-defence-ohchr']);
    const { svg } = drawnModel(visual, shown, BUILT_SIZES.narrow);
    expect(svg.querySelectorAll('[data-layer="boxes"] .part-second')).toHaveLength(1);
  });

  test('a number without an end fades out, a range has an outline', () => {
    const { svg } = drawnModel(visual, shown, BUILT_SIZES.narrow);
    const keys = (mark: string) =>
      [...svg.querySelectorAll(`[data-layer="boxes"] [class^="${mark}"]`)].map((each) =>
        each.getAttribute('data-key'),
      );
    expect(keys('mark-band')).toEqual(['bwa-kale-2023-range', 'preval-2025-range']);
    expect(keys('fades-').length).toBeGreaterThan(2);
    for (const key of keys('fades-')) expect(key).toContain('2025-01-to-2025-09');
  });

  test('has words for every row', () => {
    for (const { id } of shown.drawn) {
      expect(words[`row-${id}`], id).toBeTruthy();
      expect(words[`row-short-${id}`], id).toBeTruthy();
    }
  });

  test.each(SIZES)('every number, and what Bwa Kale is not, at $width by $height', (size) => {
    const read = readOff(drawnModel(visual, shown, size).svg);
    expect(read).toEqual(
      expect.arrayContaining(['13–14', '528', '596', '315', '25–50', 'more than 500', words.note]),
    );
  });
});

test('shorter periods stand in the table alone, and nothing is added', () => {
  const { table, text, details } = describeModel(shown);
  expect(table.rows.length).toBe(shown.drawn.length + shown.others.length);
  expect(shown.others.map(({ id }) => id)).toContain('2023-04-to-2023-09-self-defence');
  expect(text).toContain('not a gang');
  expect(text).toContain('do not add them');
  expect(details).toHaveLength(6);
});
