import { describe, expect, test } from 'vitest';
import { loadDataset } from '../../data/load.ts';
import { BUILT_SIZES } from '../kit/contract.ts';
import { drawnModel } from '../testing.ts';
import { loadVisualTexts } from '../texts.ts';
import { visual } from './index.ts';
import { model } from './model.ts';
import { prepare } from './prepare.ts';
import type { ViewName } from './views.ts';

const data = prepare({ 'us-aid': loadDataset('us-aid'), duvalier: loadDataset('duvalier') });
const { words } = loadVisualTexts('us-aid', 'en');
const show = (view: ViewName) => model(data, view, 'en', words);

describe('us-aid', () => {
  test.each([
    ['before', 22_464_000],
    ['father', 86_897_000],
    ['son', 488_272_000],
  ])('the years of %s add up to the sum over them', (key, sum) => {
    const years = show('son').years.filter(({ ruler }) => ruler === key);
    expect(years.reduce((total, { usd }) => total + usd, 0)).toBe(sum);
    expect(data.periods.find((period) => period.key === key)?.usd).toBe(sum);
  });

  test('names the highest year and the lowest after the freeze', () => {
    const named = (view: ViewName) => show(view).named.map(({ name, usd }) => [name, usd]);
    expect(named('father')).toEqual([
      ['1961', 15_243_000],
      ['1965', 2_500_000],
    ]);
    expect(named('son')).toEqual([
      ['1987', 101_345_000],
      ['1986', 77_997_000],
    ]);
  });

  test('ends with the father, or four years after the son', () => {
    expect(show('father').years.at(-1)?.name).toBe('1971');
    expect(show('son').years.at(-1)?.name).toBe('1990');
    expect(show('son').years).toHaveLength(46);
  });

  test('draws the extra quarter of 1976 a quarter as wide', () => {
    const { svg } = drawnModel(visual, show('son'), { ...BUILT_SIZES.wide, width: 4000 });
    const width = (id: string) =>
      Number(svg.querySelector(`[data-key="${id}-obligations"]`)?.getAttribute('width'));
    expect(width('1976tq') / width('1977')).toBeCloseTo(0.25, 1);
  });
});
