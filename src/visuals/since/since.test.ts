import { describe, expect, test } from 'vitest';
import { ARTICLE_DATE } from '../../data/article.ts';
import { loadDataset } from '../../data/load.ts';
import { BUILT_SIZES, type Size } from '../kit/contract.ts';
import { drawnModel, readOff } from '../testing.ts';
import { loadVisualTexts } from '../texts.ts';
import { visual } from './index.ts';
import { model } from './model.ts';
import { prepare } from './prepare.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

const data = prepare({ 'since-then': loadDataset('since-then') });
const { words } = loadVisualTexts('since', 'en');
const show = (view: ViewName) => model(data, view, 'en', words);
const PHONE: Size = { width: 358, height: 285, form: 'narrow' };
const drawing = (view: ViewName, size: Size) => drawnModel(visual, show(view), size).svg;

describe('the views', () => {
  test('have each row in exactly one theme', () => {
    const listed = VIEW_NAMES.filter((view) => view !== 'all').flatMap((view) =>
      show(view).changes.map(({ id }) => id),
    );
    expect(listed.toSorted()).toEqual(data.changes.map(({ id }) => id).toSorted());
  });

  test('have a selection of every colour in the overview', () => {
    const { changes } = show('all');
    expect(changes.length).toBeLessThan(data.changes.length / 2);
    expect(changes.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        '2025-09-30-gang-suppression-force',
        '2026-02-07-council-ends',
        '2025-04-17-macron-1825',
        '2025-12-31-year-2025',
        '2025-05-02-us-terrorist-list',
      ]),
    );
  });

  test('have two rows from before the article, and say so', () => {
    const before = data.changes.filter(
      ({ date, precision }) => precision === 'day' && date < ARTICLE_DATE,
    );
    expect(before.map(({ id }) => id)).toEqual([
      '2025-03-17-sixty-thousand',
      '2025-03-31-first-quarter',
    ]);
    expect(loadVisualTexts('since', 'en').reading).toContain('two rows');
  });
});

describe('the key', () => {
  const named = (view: ViewName, size: Size) =>
    [...drawing(view, size).querySelectorAll('circle[data-key^="key-"]')].map((node) =>
      node.getAttribute('class'),
    );

  test('has each colour of a view that has several', () => {
    for (const view of ['all', 'politics'] as const) {
      const marks = drawing(view, BUILT_SIZES.wide).querySelectorAll(
        '.mark-solid:not([data-key^="key-"])',
      );
      const colours = new Set([...marks].map((node) => node.getAttribute('class')));
      expect(new Set(named(view, BUILT_SIZES.wide))).toEqual(colours);
    }
    expect(named('officers', BUILT_SIZES.wide)).toEqual([]);
  });

  test('stands on a phone where nothing is left out for it', () => {
    expect(named('politics', PHONE)).toHaveLength(2);
    expect(named('all', PHONE)).toEqual([]);
  });
});

describe('the list', () => {
  test('has every row of the overview on a phone', () => {
    const said = readOff(drawing('all', PHONE));
    for (const { short } of show('all').changes) expect(said).toContain(short);
  });

  test('says whole sentences where there is room', () => {
    const said = readOff(drawing('politics', BUILT_SIZES.wide));
    for (const { text } of show('politics').changes) expect(said).toContain(text);
  });

  test('puts a month without a day where its middle is: Mirebalais stands after the article', () => {
    const y = (key: string) =>
      Number(drawing('groups', PHONE).querySelector(`text[data-key="${key}"]`)?.getAttribute('y'));
    expect(y('2025-04-viv-ansanm-in-mirebalais')).toBeGreaterThan(y('article'));
  });

  test('marks a day with a dot, a month and a year with their length', () => {
    const svg = drawing('mission', BUILT_SIZES.wide);
    const height = (key: string) =>
      Number(svg.querySelector(`rect[data-key="${key}"]`)?.getAttribute('height'));
    expect(svg.querySelector('circle[data-key="2025-12-02-christofides"]')).not.toBeNull();
    expect(height('2026-last-kenyans')).toBeGreaterThan(7 * height('2025-10-twenty-vehicles'));
  });

  test('crosses the article’s day with the dashed rule in every view', () => {
    for (const view of VIEW_NAMES) {
      expect(drawing(view, PHONE).querySelector('.article-rule'), view).not.toBeNull();
    }
  });
});
