import { describe, expect, test } from 'vitest';
import { loadDataset } from '../../data/load.ts';
import { BUILT_SIZES } from '../kit/contract.ts';
import { SIZES, drawnModel, readOff } from '../testing.ts';
import { loadVisualTexts } from '../texts.ts';
import { visual } from './index.ts';
import { model } from './model.ts';
import { DATASETS, prepare } from './prepare.ts';
import type { ViewName } from './views.ts';

const tables = Object.fromEntries(DATASETS.map((id) => [id, loadDataset(id)])) as Parameters<
  typeof prepare
>[0];
const data = prepare(tables);
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
    const period = data.periods.find((each) => each.key === key);
    expect(period?.usd).toBe(sum);
    expect(years.reduce((total, { constant }) => total + constant, 0)).toBe(period?.constant);
  });

  test('under the son it was over five times as much in dollars of the day, over twice in those of 2024', () => {
    const [, father, son] = data.periods;
    expect(Math.floor((son?.usd ?? 0) / (father?.usd ?? 1))).toBe(5);
    expect(Math.floor((son?.constant ?? 0) / (father?.constant ?? 1))).toBe(2);
  });

  test('was suspended in the years that the row of the freeze has', () => {
    expect([data.freeze.from, data.freeze.to]).toEqual(['1962', '1963']);
    expect(visual.describe(show('father')).text).toContain('made formal in 1963');
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

  test.each(SIZES)('draws the son’s years in dollars of 2024 too, $width × $height', (size) => {
    const { svg } = drawnModel(visual, show('son'), size);
    const level = (id: string) =>
      Number(svg.querySelector(`[data-key="constant-${id}-obligations"]`)?.getAttribute('y1'));
    const base = Number(svg.querySelector('[data-key="base"]')?.getAttribute('y1'));
    const real = (year: string) => data.years.find(({ name }) => name === year)?.constant ?? 0;
    // Two levels on one scale from zero, up to the rounding of a tenth of a pixel.
    expect((base - level('1961')) / (base - level('1987'))).toBeCloseTo(
      real('1961') / real('1987'),
      1,
    );
    expect(readOff(svg).join(' ')).toContain('in dollars of 2024');
    const father = drawnModel(visual, show('father'), size).svg;
    expect(father.querySelector('.aid-constant')).toBeNull();
  });

  test('keeps words off the band of a phone, and names the break of the line', () => {
    const size = { width: 358, height: 285, form: 'narrow' } as const;
    const { svg } = drawnModel(visual, show('son'), size);
    const at = (key: string, name: string) =>
      Number(svg.querySelector(`[data-key="${key}"]`)?.getAttribute(name));
    const band = at(data.freeze.id, 'x') + at(data.freeze.id, 'width');
    expect(at('named-1987-obligations', 'x')).toBeGreaterThan(band);
    expect(readOff(svg).join(' ')).toContain('break: extra quarter of 1976');
  });

  test.each(SIZES)(
    'names years, the freeze and two values of the axis, $width × $height',
    (size) => {
      const father = readOff(drawnModel(visual, show('father'), size).svg);
      expect(father.join(' ')).toMatch(/Aid suspended/);
      expect(father).toEqual(expect.arrayContaining(['US$5m', 'US$10m']));
      if (size.height > 250) expect(father).toContain('1965: US$2.5m');
      const son = readOff(drawnModel(visual, show('son'), size).svg);
      expect(son).toEqual(expect.arrayContaining(['US$100m', 'US$200m']));
      expect(son.join(' ')).toMatch(/1987: US\$101.3m/);
      if (size.width > 340) expect(son).toContain('after');
    },
  );
});
