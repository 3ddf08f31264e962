/** Rice: its figures by value, series that stay apart, and what is left open. */
import { describe, expect, it } from 'vitest';
import { loadDataset } from '../../data/load.ts';
import { BUILT_SIZES } from '../kit/contract.ts';
import { prepareVisual } from '../registry.ts';
import { SIZES, drawnModel, readOff } from '../testing.ts';
import { loadVisualTexts } from '../texts.ts';
import type { RiceData } from './data.ts';
import { visual } from './index.ts';
import { model } from './model.ts';
import { prepare } from './prepare.ts';

const data = prepareVisual('rice') as RiceData;
const { words, views } = loadVisualTexts('rice', 'en');
const shown = model(data, 'years', 'en', words);
const at = (size = BUILT_SIZES.wide) => drawnModel(visual, shown, size).svg;
const box = (svg: SVGSVGElement, key: string) =>
  svg.querySelector(`[data-layer="boxes"] [data-key="${key}"]`) ?? expect.fail(key);
const number = (svg: SVGSVGElement, key: string, attribute: string) =>
  Number(box(svg, key).getAttribute(attribute));

describe('what was eaten', () => {
  it('is one series of every year from 1961 to 2013', () => {
    const years = shown.eaten.map(({ from }) => Number(from.slice(0, 4)));
    expect(years).toEqual(Array.from({ length: 53 }, (_, index) => 1961 + index));
  });

  it('is named before the opening, at the steepest rise and at the end', () => {
    expect(shown.named.map(({ id, value }) => [id, value])).toEqual([
      ['1985-food-supply', 84],
      ['1990-food-supply', 188],
      ['2013-food-supply', 441],
    ]);
  });

  it('grew fivefold, and the harvest hardly moved, as the title says', () => {
    expect(views.years?.title).toContain('fivefold from 1985 to 2013; the harvest hardly moved');
    const [before, , last] = shown.named.map(({ value }) => value ?? 0);
    expect(Math.floor((last ?? 0) / (before ?? 1))).toBe(5);
    for (const { value } of [...shown.harvests, shown.average]) {
      expect(value).toBeGreaterThan(60);
      expect(value).toBeLessThan(95);
    }
  });
});

describe('the harvest', () => {
  it('is drawn where there is a figure, on the same scale and a line of its own', () => {
    expect(shown.harvests.map(({ id, value }) => [id, value])).toEqual([
      ['1980-production', 62],
      ['2010-production', 90],
      ['2012-production', 78],
      ['2013-production', 62],
      ['2014-production', 69],
      ['2020-production', 75],
    ]);
    const svg = at();
    const perTonne = (key: string, value: number) => number(svg, key, 'height') / value;
    expect(perTonne('1980-production', 62)).toBeCloseTo(perTonne('1980-food-supply', 87), 1);
    const base = (key: string) => number(svg, key, 'y') + number(svg, key, 'height');
    expect(base('1980-production')).toBeGreaterThan(base('1980-food-supply') + 20);
  });

  it('leaves years without a figure open', () => {
    const gaps = [...at().querySelectorAll('[data-layer="edges"] .mark-gap')].map((node) =>
      node.getAttribute('data-key'),
    );
    expect(gaps).toEqual([
      'gap-before',
      'gap-after',
      'gap-eaten',
      'gap-1980-production',
      'gap-1986-2010-production-average',
      'gap-2020-production',
    ]);
  });

  it.each(SIZES)('says its average at $width × $height', (size) => {
    expect(readOff(at(size)).join(' ')).toMatch(/\b70\b/);
  });
});

it('outlines forecasts, and draws imports only for the season whose harvest stands below', () => {
  expect(shown.imports).toMatchObject({ id: '2020-imports', value: 480, isForecast: true });
  const svg = at();
  for (const key of ['2020-imports', '2020-production']) {
    expect(box(svg, key).getAttribute('class')).toContain('mark-hollow');
  }
  expect(number(svg, '2020-imports', 'x')).toBe(number(svg, '2020-production', 'x'));
  expect(shown.listed.map(({ id }) => id)).toContain('1994-imports');
});

it('hatches the tariff between the figures that sources give', () => {
  const [before, after] = shown.tariffs;
  expect([before.low, before.high, after.value]).toEqual([35, 50, 3]);
  const svg = at();
  expect(box(svg, '1994-tariff-range').getAttribute('class')).toContain('mark-band');
  expect(readOff(svg).join(' ')).toContain('35–50%');
});

it('keeps rival series in the table, and what is weakly supported out of it', () => {
  const ids = shown.listed.map(({ id }) => id);
  expect(ids).toContain('1980-consumption');
  expect(ids).toContain('2005-2015-production-rough-average');
  expect(ids).not.toContain('2013-imports-viet-nam');
});

it('stops where a figure it draws is missing', () => {
  const rice = loadDataset('rice');
  const without = (measure: string) => ({
    ...rice,
    rows: rice.rows.filter((row) => row.measure !== measure),
  });
  const build = (measure: string) =>
    model(prepare({ rice: without(measure) }), 'years', 'en', words);
  expect(() => build('tariff')).toThrow('no tariff');
  expect(() => build('production_average')).toThrow('no average harvest');
});
