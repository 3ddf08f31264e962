/** Aid after the earthquake: its figures by value, layers that stay apart, shares of their own wholes. */
import { describe, expect, it } from 'vitest';
import { loadDataset } from '../../data/load.ts';
import { BUILT_SIZES } from '../kit/contract.ts';
import { prepareVisual } from '../registry.ts';
import { SIZES, drawnModel, readOff } from '../testing.ts';
import { loadVisualTexts } from '../texts.ts';
import type { QuakeAidData } from './data.ts';
import { visual } from './index.ts';
import { model } from './model.ts';
import { prepare } from './prepare.ts';
import type { ViewName } from './views.ts';

const data = prepareVisual('quake-aid') as QuakeAidData;
const { words, views } = loadVisualTexts('quake-aid', 'en');
const modelOf = (view: ViewName) => model(data, view, 'en', words);
const at = (view: ViewName, size = BUILT_SIZES.wide) => drawnModel(visual, modelOf(view), size).svg;
const box = (svg: SVGSVGElement, key: string) =>
  svg.querySelector(`[data-layer="boxes"] [data-key="${key}"]`) ?? expect.fail(key);
const width = (svg: SVGSVGElement, key: string) => Number(box(svg, key).getAttribute('width'));
const className = (svg: SVGSVGElement, key: string) => box(svg, key).getAttribute('class');

describe('the layers', () => {
  it('have the sums of the table, each from the same zero', () => {
    const sums = modelOf('layers').drawn.map(({ id, usd, atLeast, of }) => [
      id,
      usd ?? atLeast,
      of,
    ]);
    expect(sums).toEqual([
      ['relief-paid', 2_420_000_000, null],
      ['pledged', 9_000_000_000, null],
      ['recovery-paid', 2_380_000_000, 4_500_000_000],
      ['recovery-paid-2012', 4_010_000_000, null],
      ['private-donations', 3_100_000_000, null],
    ]);
    const svg = at('layers');
    const lefts = ['relief-paid', 'recovery-paid', 'private-donations'].map((key) =>
      box(svg, key).getAttribute('x'),
    );
    expect(new Set(lefts).size).toBe(1);
    expect(width(svg, 'private-donations') / width(svg, 'relief-paid')).toBeCloseTo(3.1 / 2.42, 2);
  });

  it('are never added up, on the picture or in its words', () => {
    const { text, table } = visual.describe(modelOf('layers'));
    const sums = ['4.8 billion', '7.9 billion', '5.52 billion', '8.53 billion', '9.53 billion'];
    for (const sum of sums) expect(JSON.stringify([text, table, words])).not.toContain(sum);
    expect(text).toContain('never added up');
  });

  it('show as an outline what was promised, and a pledge of more than so much without an end', () => {
    const svg = at('layers');
    expect(className(svg, 'pledged-promised')).toContain('mark-hollow');
    expect(className(svg, 'recovery-paid-promised')).toContain('mark-hollow');
    expect(className(svg, 'recovery-paid')).toContain('mark-solid');
    expect(svg.querySelectorAll('.mark-open')).toHaveLength(2);
    expect(views.layers?.title).toMatch(/^US\$2\.38.billion of US\$4\.5.billion promised/);
  });
});

describe('the donors', () => {
  it('are drawn from the largest pledge down, solid as far as they had paid', () => {
    const shares = modelOf('donors').drawn.map(({ by, usd, paid }) => [by, usd, paid]);
    expect(shares).toEqual([
      ['Venezuela', 1_340_000_000, 24],
      ['United States', 1_150_000_000, 30],
      ['Inter-American Development Bank', 544_000_000, 60],
      ['International Monetary Fund', 311_000_000, 95],
      ['Spain', 308_000_000, 85],
      ['European Union', 299_000_000, 60],
      ['Canada', 289_000_000, 91],
      ['France', 277_000_000, 72],
    ]);
    const svg = at('donors');
    const whole = width(svg, 'pledge-venezuela-promised') + 2;
    expect(width(svg, 'pledge-venezuela') / whole).toBeCloseTo(0.24, 2);
  });

  it('say that the payments of Venezuela are in doubt', () => {
    for (const size of SIZES.filter(({ height }) => height > 200)) {
      expect(readOff(at('donors', size)).join(' ')).toContain('probably more');
    }
  });

  it('bear out the title', () => {
    expect(views.donors?.title).toContain('the USA had paid 30%');
    const [first, second, ...others] = modelOf('donors').drawn;
    expect([first?.by, second?.by]).toEqual(['Venezuela', 'United States']);
    expect(second?.paid).toBe(30);
    expect(Math.min(...others.map(({ paid }) => paid ?? 0))).toBeGreaterThan(100 / 3);
  });
});

describe('the recipients', () => {
  it('have shares of wholes of their own, all of one length', () => {
    const shares = modelOf('recipients').drawn.map(({ id, percent, usd, of }) => [
      id,
      percent ?? usd,
      of,
    ]);
    expect(shares).toEqual([
      ['relief-to-government', 0.8, 2_420_000_000],
      ['recovery-to-government', 13, 2_380_000_000],
      ['via-government-systems', 9.5, 6_040_000_000],
      ['to-haitian-ngos', 0.6, 6_040_000_000],
      ['private-red-cross', 1_140_000_000, 3_100_000_000],
      ['private-interaction', 876_000_000, 3_100_000_000],
      ['red-cross-overhead', 25, null],
    ]);
    const svg = at('recipients');
    const wholes = shares.map(([id]) => width(svg, String(id)) + width(svg, `${String(id)}-rest`));
    for (const whole of wholes) expect(whole).toBeCloseTo(wholes[0] ?? 0, 0);
    expect(width(svg, 'recovery-to-government') / (wholes[0] ?? 0)).toBeCloseTo(0.13, 2);
    expect(width(svg, 'private-red-cross') / (wholes[0] ?? 0)).toBeCloseTo(1.14 / 3.1, 2);
  });

  it('have another colour where they are Haitian', () => {
    const svg = at('recipients');
    expect(className(svg, 'to-haitian-ngos')).toContain('subject-haiti');
    expect(className(svg, 'private-red-cross')).not.toContain('subject-haiti');
  });

  it('give the rival share of relief and who contradicts the inquiry', () => {
    const { table } = visual.describe(modelOf('recipients'));
    const cells = table.rows.flat().map((cell) => (typeof cell === 'string' ? cell : cell.text));
    expect(cells).toContain('0.9%');
    expect(cells).toContain('The Red Cross says 9 percent');
  });
});

it('stops at a row that is missing or not well supported', () => {
  const table = loadDataset('quake-aid');
  const withRows = (rows: typeof table.rows) => prepare({ 'quake-aid': { ...table, rows } });
  expect(() => withRows(table.rows.filter(({ id }) => id !== 'pledged'))).toThrow(
    'no row "pledged"',
  );
  expect(() => withRows(table.rows.map((row) => ({ ...row, confidence: 'low' })))).toThrow(
    'is not well supported',
  );
});
