/** The occupation: its figures by value, and that rival counts stay apart. */
import { describe, expect, it } from 'vitest';
import { loadDataset } from '../../data/load.ts';
import { BUILT_SIZES } from '../kit/contract.ts';
import { prepareVisual } from '../registry.ts';
import { SIZES, drawnModel, readOff } from '../testing.ts';
import { loadVisualTexts } from '../texts.ts';
import type { OccupationData } from './data.ts';
import { visual } from './index.ts';
import { model } from './model.ts';
import { numberText } from './phrases.ts';
import { prepare } from './prepare.ts';
import type { ViewName } from './views.ts';

const data = prepareVisual('occupation') as OccupationData;
const { words, views } = loadVisualTexts('occupation', 'en');
const modelOf = (view: ViewName) => model(data, view, 'en', words);
const at = (view: ViewName, size = BUILT_SIZES.wide) => drawnModel(visual, modelOf(view), size).svg;
const boxes = (svg: SVGSVGElement, start: string) => [
  ...svg.querySelectorAll(`[data-layer="boxes"] [data-key^="${start}"]`),
];
const width = (svg: SVGSVGElement, key: string) =>
  Number(svg.querySelector(`[data-layer="boxes"] [data-key="${key}"]`)?.getAttribute('width'));
const numbers = (view: ViewName) =>
  modelOf(view).drawn.map((fact) => [fact.id, numberText(modelOf(view), fact)]);

describe('forces', () => {
  it('are the counts of the table', () => {
    expect(numbers('landing')).toEqual([
      ['1915-landing-force', '330'],
      ['1915-brigade-enlisted', '1,941'],
      ['1915-brigade-officers', '88'],
      ['1918-marines', '1,500'],
      ['1918-gendarmes', '2,700'],
      ['1929-marines', '700'],
      ['1929-reinforcement', '500'],
    ]);
  });

  it.each(SIZES)('are named at every count, with no line between, $width × $height', (size) => {
    const svg = at('landing', size);
    const said = readOff(svg).join(' ');
    for (const number of ['330', '2,029', '1,500', '2,700', '700']) expect(said).toContain(number);
    expect(svg.querySelectorAll('[data-layer="edges"] .mark-gap').length).toBe(3);
    expect(svg.querySelectorAll('path').length).toBe(0);
  });

  it.each(SIZES)('stand in columns of one width, the gendarmes too, $width × $height', (size) => {
    const svg = at('landing', size);
    const solid = boxes(svg, '19').filter((each) => each.classList.contains('mark-solid'));
    expect(solid.length).toBe(6);
    expect(new Set(solid.map((each) => each.getAttribute('width'))).size).toBe(1);
    const height = (key: string) => Number(boxes(svg, key)[0]?.getAttribute('height'));
    expect(height('1918-gendarmes') / height('1918-marines')).toBeCloseTo(2700 / 1500, 1);
    if (size.form === 'wide') expect(readOff(svg)).toContain('88 officers');
  });

  it('end at the end of the years, where there is room', () => {
    const end = (size: (typeof BUILT_SIZES)['wide' | 'narrow']) =>
      at('landing', size).querySelector('[data-key="end"]');
    const last = Number(boxes(at('landing'), '1929-marines')[0]?.getAttribute('x'));
    expect(Number(end(BUILT_SIZES.wide)?.getAttribute('x'))).toBeGreaterThan(last);
    expect(end(BUILT_SIZES.wide)?.getAttribute('text-anchor')).toBe('end');
    expect(end(BUILT_SIZES.narrow)).toBeNull();
  });

  it('show what was only asked for as an outline', () => {
    const [asked] = boxes(at('landing'), '1929-reinforcement');
    expect(asked?.getAttribute('class')).toContain('mark-hollow');
  });
});

describe('roads', () => {
  it('draw miles on one scale, and kilometres not at all', () => {
    expect(numbers('forced-labour')).toEqual([
      ['1916-corvee', ''],
      ['1915-highway', '3'],
      ['1918-highway', '470'],
      ['1934-roads-miles', '800'],
      ['1934-roads-km', '1,700'],
    ]);
    const svg = at('forced-labour');
    expect(width(svg, '1918-highway') / width(svg, '1934-roads-miles')).toBeCloseTo(470 / 800, 2);
    // A count in kilometres has no place on the scale of miles: it is said, not drawn.
    expect(boxes(svg, '1934-roads-km')).toEqual([]);
    expect(readOff(svg)).toContain('1,700');
  });

  it('leave out the dead of forced labour, whom no source that we trust counts', () => {
    const { table, text } = visual.describe(modelOf('forced-labour'));
    expect(JSON.stringify([table, text])).not.toContain('5,500');
  });
});

describe('deaths', () => {
  it('are ranges by who counted', () => {
    expect(numbers('deaths')).toEqual([
      ['1915-barnett', '3,250'],
      ['1915-naacp', '3,000'],
      ['1915-range', '3,250–15,000'],
      ['1915-first-caco-war', '200'],
      ['1918-second-caco-war', 'at least 2,000'],
      ['1917-journalist', 'at least 3,000'],
      ['1915-us-all-causes', '146'],
      ['1919-peralte-followers', '700–1,200'],
    ]);
    expect(views.deaths?.title).toContain('3,250 Haitians were killed');
    const svg = at('deaths');
    expect(boxes(svg, '1915-range-range')[0]?.getAttribute('class')).toContain('mark-band');
    expect(width(svg, '1915-range-range') / width(svg, '1915-barnett')).toBeCloseTo(
      (15000 - 3250) / 3250,
      1,
    );
  });

  it('explain the tails, and keep the wars lighter than the whole', () => {
    const svg = at('deaths');
    expect(readOff(svg).join(' ')).toContain('in dashes: at least so many');
    expect(boxes(svg, '1918-second-caco-war')[0]?.getAttribute('class')).toContain('mark-second');
    expect(boxes(svg, '1915-barnett')[0]?.getAttribute('class')).not.toContain('mark-second');
  });

  it('have no count of low confidence', () => {
    const { table } = visual.describe(modelOf('deaths'));
    for (const unseen of ['2,250', '1,500', '11,500', '5,500']) {
      expect(
        table.rows.flat().map((cell) => (typeof cell === 'string' ? cell : cell.text)),
      ).not.toContain(unseen);
    }
  });
});

it('gives the shares of revenue with what they are shares of', () => {
  expect(numbers('budget')).toEqual([
    ['1914-service', '80%'],
    ['1915-pledged', '75%'],
    ['1916-service', '25%'],
  ]);
  const { table } = visual.describe(modelOf('budget'));
  expect(table.rows.map((row) => row[3])).toEqual([
    'Customs and taxes',
    'State revenue',
    'State revenue',
  ]);
});

it('sets the share of one bank apart from the two of all creditors', () => {
  const svg = at('budget');
  expect(readOff(svg).join(' ')).toContain('Another measure');
  expect(boxes(svg, '1916-service')[0]?.getAttribute('class')).toContain('mark-second');
});

describe('the end', () => {
  it('draws nineteen years of troops longer than thirteen of control', () => {
    const svg = at('withdrawal');
    const troops = width(svg, '1915-us-occupation');
    expect(troops / width(svg, '1934-fiscal-control')).toBeCloseTo(19.05 / 13.13, 1);
    const [start] = boxes(svg, '1915-us-occupation').map((each) => Number(each.getAttribute('x')));
    expect(start).toBeGreaterThan(0);
  });

  it('has one square for each of the killed, by who counted', () => {
    const svg = at('withdrawal');
    const count = (id: string, kind = 'mark-') =>
      boxes(svg, `1929-les-cayes-${id}-unit`).filter((each) =>
        each.getAttribute('class')?.includes(kind),
      ).length;
    expect(['commissioner', 'press', 'new-yorker', 'later'].map((id) => count(id))).toEqual([
      5, 9, 12, 22,
    ]);
    expect([count('later', 'mark-solid'), count('later', 'mark-band')]).toEqual([12, 10]);
  });

  it('keeps the lines of its scale off its words', () => {
    const svg = at('withdrawal', { width: 860, height: 660, form: 'wide' });
    for (const id of ['1915-us-occupation', '1934-fiscal-control']) {
      const said = svg.querySelectorAll(`text:is([data-key$="-${id}"])`);
      expect(said.length).toBe(3);
      for (const each of said) expect(each.classList).toContain('halo');
    }
  });

  it('comes in 1934 for troops and in 1947 for money', () => {
    expect(data.facts['1915-us-occupation']?.to).toBe('1934-08-15');
    expect(data.facts['1934-fiscal-control']?.to).toBe('1947-10-01');
    const said = readOff(at('withdrawal')).join(' ');
    expect(said).toContain('15 August 1934');
    expect(said).toContain('1 October 1947');
  });
});

it('stops at a row that is missing or not well supported', () => {
  const names = ['occupation', 'occupation-deaths', 'debt-service', 'interventions'] as const;
  const tables = Object.fromEntries(names.map((name) => [name, loadDataset(name)])) as Parameters<
    typeof prepare
  >[0];
  const { occupation } = tables;
  const withRows = (rows: typeof occupation.rows) =>
    prepare({ ...tables, occupation: { ...occupation, rows } });
  expect(() => withRows(occupation.rows.filter(({ id }) => id !== '1918-marines'))).toThrow(
    'no rows 1918-marines',
  );
  expect(() => withRows(occupation.rows.map((row) => ({ ...row, confidence: 'low' })))).toThrow(
    'is not well supported',
  );
});
