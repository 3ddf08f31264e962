import { describe, expect, test } from 'vitest';
import { loadDataset } from '../../data/load.ts';
import { BUILT_SIZES } from '../kit/contract.ts';
import { SIZES, drawnModel, lengthenedIn, readOff, faultsOf } from '../testing.ts';
import { loadVisualTexts } from '../texts.ts';
import { describe as describeModel } from './describe.ts';
import { visual } from './index.ts';
import { model } from './model.ts';
import { DATASETS, prepare } from './prepare.ts';
import type { ViewName } from './views.ts';

const tables = {
  'firearm-routes': loadDataset('firearm-routes'),
  'gang-estimates': loadDataset('gang-estimates'),
};
const data = prepare(tables);
const { words } = loadVisualTexts('guns', 'en');
const show = (view: ViewName, of = data) => model(of, view, 'en', words);

describe('what is prepared', () => {
  test('from the datasets it names', () => {
    expect(DATASETS).toEqual(['firearm-routes', 'gang-estimates']);
  });

  test('the two estimates, one of them without an upper end', () => {
    expect(data.estimates.map(({ id, low, high }) => [id, low, high])).toEqual([
      ['2020-firearms', 500_000, null],
      ['2025-03-28-firearms', 270_000, 500_000],
    ]);
  });

  test('a number that is neither a range nor a lower end stops the build', () => {
    const rows = tables['gang-estimates'].rows.map((row) =>
      row.id === '2020-firearms' ? { ...row, qualifier: 'approx' } : row,
    );
    const broken = { ...tables['gang-estimates'], rows };
    expect(() => prepare({ ...tables, 'gang-estimates': broken })).toThrow('2020-firearms');
  });

  test('the steps in their order, with prices at both ends of the way by sea', () => {
    expect(data.steps.map(({ stage, price }) => [stage, price])).toEqual([
      ['purchase', { low: 400, high: 500 }],
      ['gathering', null],
      ['shipping', null],
      ['arrival', { low: null, high: 10_000 }],
      ['border', null],
    ]);
  });
});

describe('estimates', () => {
  test('are hatched where the number may lie; one fades out and has no end', () => {
    const size = BUILT_SIZES.wide;
    const { svg } = drawnModel(visual, show('estimates'), size);
    const box = (id: string, name: string) =>
      Number(svg.querySelector(`[data-layer="boxes"] [data-key="${id}"]`)?.getAttribute(name));
    const open = svg.querySelectorAll('[data-layer="boxes"] [class^="fades-"]');
    expect([...open].every((each) => each.getAttribute('data-key')?.startsWith('2020-'))).toBe(
      true,
    );
    const end = box('2025-03-28-firearms', 'x') + box('2025-03-28-firearms', 'width');
    expect(end).toBeCloseTo(box('2020-firearms-open-0', 'x'));
    expect(svg.querySelectorAll('[data-layer="boxes"] .mark-solid')).toHaveLength(0);
  });

  test.each(SIZES)('are written, and that there is no count, at $width by $height', (size) => {
    const read = readOff(drawnModel(visual, show('estimates'), size).svg);
    expect(read).toEqual(
      expect.arrayContaining(['more than 500,000', '270,000–500,000', words['no-count']]),
    );
  });
});

describe('routes', () => {
  test.each(SIZES)('name every step, and that nobody counts, at $width by $height', (size) => {
    const read = readOff(drawnModel(visual, show('routes'), size).svg);
    expect(read).toContain(words['no-number']);
    for (const { label, short } of data.steps) {
      expect(read.includes(label) || read.includes(short), label).toBe(true);
    }
    const longer = lengthenedIn(data, 'label', 'short', 'what');
    expect(faultsOf(drawnModel(visual, show('routes', longer), size).svg, size)).toEqual([]);
  });

  test('join the steps by sea with dots, and not the border', () => {
    const { svg } = drawnModel(visual, show('routes'), BUILT_SIZES.wide);
    const gaps = [...svg.querySelectorAll('[data-layer="edges"] .mark-gap')];
    expect(gaps.map((node) => node.getAttribute('data-key'))).toEqual([
      'purchase',
      'florida',
      'shipping',
    ]);
    expect(svg.querySelectorAll('[data-layer="dots"] circle')).toHaveLength(5);
  });

  test.each(SIZES)(
    'begin with the estimate, hatched from its ends, at $width by $height',
    (size) => {
      const { svg } = drawnModel(visual, show('routes'), size);
      const box = svg.querySelector('[data-layer="boxes"] [data-key="2025-03-28-firearms"]');
      const way = svg.querySelector('[data-layer="grid"] [data-key="way-2025-03-28-firearms"]');
      const of = (node: Element | null, name: string) => Number(node?.getAttribute(name));
      expect(box?.getAttribute('fill')).toMatch(/^url/);
      const zero = of(way, 'x1');
      const [low, high] = [of(box, 'x'), of(box, 'x') + of(box, 'width')];
      expect((low - zero) / (high - zero)).toBeCloseTo(270 / 500, 2);
      expect(readOff(svg)).toContain('270,000–500,000');
    },
  );

  test('print both prices of a handgun on a phone', () => {
    const size = { width: 358, height: 285, form: 'narrow' } as const;
    const read = readOff(drawnModel(visual, show('routes'), size).svg);
    expect(read).toEqual(expect.arrayContaining(['US$400–500', 'up to US$10,000']));
  });

  test('say the prices and who says so', () => {
    const { text, table, details } = describeModel(show('routes'));
    expect(text).toContain('A handgun costs US$400–500');
    expect(text).toContain('up to US$10,000');
    expect(table.rows).toHaveLength(6);
    expect(details.every(({ sources }) => sources.length > 0)).toBe(true);
  });
});
