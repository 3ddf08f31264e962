import { describe, expect, test } from 'vitest';
import { loadDataset } from '../../data/load.ts';
import { BUILT_SIZES } from '../kit/contract.ts';
import { SIZES, drawnModel, readOff } from '../testing.ts';
import { loadVisualTexts } from '../texts.ts';
import { describe as describeModel } from './describe.ts';
import { visual } from './index.ts';
import { lengthOf, model } from './model.ts';
import { DATASETS, prepare } from './prepare.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

const data = prepare({ proposals: loadDataset('proposals'), politics: loadDataset('politics') });
const { words, views: texts } = loadVisualTexts('proposals', 'en');
const shown = (view: ViewName) => model(data, view, 'en', words);
const ids = (view: ViewName) => shown(view).proposals.map(({ id }) => id);

test('reads the datasets it names; what one weak source carries is left out', () => {
  expect(DATASETS).toEqual(['proposals', 'politics']);
  const low = loadDataset('proposals').rows.filter(({ confidence }) => confidence === 'low');
  expect(data.proposals.length + low.length).toBe(loadDataset('proposals').rows.length);
  expect(data.proposals).toHaveLength(16);
});

describe('all', () => {
  test('one proposal was put into force, and it is the government’s', () => {
    const adopted = data.proposals.filter(({ fate }) => fate === 'adopted');
    expect(adopted.map(({ id }) => id)).toEqual(['2026-02-21-national-pact']);
    const row = loadDataset('proposals').rows.find(({ id }) => id === adopted[0]?.id);
    expect(row?.proposer_kind).toBe('government');
  });

  test('each stands in the lane of its outcome; nothing found is a lane of its own', () => {
    const all = shown('all');
    if (all.kind !== 'lanes') expect.fail();
    expect(all.lanes.map(({ fate, proposals }) => [fate, proposals.length])).toEqual([
      ['adopted', 1],
      ['happened-in-part', 1],
      ['not-met', 2],
      ['not-adopted', 3],
      ['overtaken', 1],
      ['no-effect', 3],
      ['unknown', 5],
    ]);
    const { svg } = drawnModel(visual, all, BUILT_SIZES.narrow);
    expect(readOff(svg)).toEqual(expect.arrayContaining(['National Pact', 'RNDDH', 'Not known']));
  });
});

describe('grids', () => {
  test('split the proposals by time, none twice', () => {
    const all = VIEW_NAMES.filter((view) => view !== 'all').flatMap(ids);
    expect(all).toEqual(data.proposals.map(({ id }) => id));
    expect(ids('montana')).toEqual([
      '2021-07-08-fjkl-transition',
      '2021-08-30-montana-accord',
      '2022-12-21-national-consensus',
      '2024-01-21-ouanaminthe-congress',
      '2024-03-09-political-consensus',
    ]);
    expect(ids('since-2026')).toHaveLength(4);
  });

  test('none of the plans before the council was carried out', () => {
    for (const { id, fate } of shown('montana').proposals) {
      expect(['adopted', 'happened-in-part'], id).not.toContain(fate);
    }
  });

  test('lengths are to scale and hollow, a range hatched, what was not found a gap', () => {
    const lengths = shown('montana').proposals.map((each) => lengthOf(each));
    expect(lengths.map((each) => each && Math.round(each.high * 10) / 10)).toEqual([
      24,
      24,
      13.6,
      24,
      null,
    ]);
    for (const size of Object.values(BUILT_SIZES)) {
      const { svg } = drawnModel(visual, shown('montana'), size);
      const width = (key: string) =>
        Number(svg.querySelector(`rect[data-key="${key}"]`)?.getAttribute('width'));
      const montana = width('2021-08-30-montana-accord') + 2;
      expect((width('2022-12-21-national-consensus') + 2) / montana).toBeCloseTo(13.6 / 24, 1);
      expect(svg.querySelectorAll('.mark-hollow')).toHaveLength(4);
      expect(svg.querySelectorAll('.mark-band')).toHaveLength(1);
      expect(
        svg.querySelector('.mark-gap[data-key="length-2024-03-09-political-consensus"]'),
      ).not.toBeNull();
    }
  });

  test('what was not found on help from abroad is a gap in the wide grid', () => {
    const { svg } = drawnModel(visual, shown('council'), BUILT_SIZES.wide);
    const gaps = shown('council').proposals.filter(({ abroad }) => abroad === null);
    expect(gaps).toHaveLength(3);
    expect(svg.querySelectorAll('.mark-gap')).toHaveLength(gaps.length);
  });

  test('a column in which nothing was found is left out, and the subtitle says so', () => {
    expect(shown('since-2026').proposals.filter(({ abroad }) => abroad)).toEqual([]);
    const { svg } = drawnModel(visual, shown('since-2026'), BUILT_SIZES.wide);
    expect(svg.querySelectorAll('.mark-gap')).toHaveLength(0);
    expect(readOff(svg)).not.toContain(words['head-abroad']);
    expect(readOff(svg)).toContain(words['head-fate']);
    expect(texts['since-2026']?.subtitle).toContain('nothing found on help from abroad');
  });

  test.each(SIZES)('names every proposal and its outcome at $width × $height', (size) => {
    for (const view of ['montana', 'council', 'since-2026'] as const) {
      const { svg } = drawnModel(visual, shown(view), size);
      const read = readOff(svg);
      for (const { short } of shown(view).proposals) expect(read).toContain(short);
      expect(svg.querySelectorAll('.fate')).toHaveLength(shown(view).proposals.length);
    }
  });

  test('a name keeps its capital in what a phone says on help from abroad', () => {
    const read = readOff(drawnModel(visual, shown('montana'), BUILT_SIZES.narrow).svg);
    expect(read.some((text) => text.endsWith('On help from abroad: led by Haitians'))).toBe(true);
  });

  test('every cell stands in the table in full', () => {
    const { table } = describeModel(shown('montana'));
    const montana = table.rows[1] ?? expect.fail();
    expect(montana[4]).toEqual({ value: 24, text: '24 months' });
    expect(montana[5]).toBe('Led by Haitians');
    expect(montana[6]).toContain('never took office');
    expect(table.rows[4]?.[4]).toBe(words['no-length']);
  });
});
