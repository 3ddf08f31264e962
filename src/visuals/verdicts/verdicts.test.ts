/** What the picture shows, by value, from the compiled statements; and where its words stand. */
import { describe, expect, it } from 'vitest';
import { loadDataset, loadFigures } from '../../data/load.ts';
import type { Dataset } from '../../data/types.ts';
import { areaOf } from '../kit/collide.ts';
import { BUILT_SIZES, type Size } from '../kit/contract.ts';
import { TYPE } from '../kit/text.ts';
import { prepareVisual } from '../registry.ts';
import { SIZES, drawnModel, faultsOf, lengthened, lengthenedIn } from '../testing.ts';
import { loadVisualTexts } from '../texts.ts';
import type { Statement, VerdictsData } from './data.ts';
import { describe as inWords } from './describe.ts';
import { visual } from './index.ts';
import { layoutOf } from './layout.ts';
import { model } from './model.ts';
import { prepare } from './prepare.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

const data = prepareVisual('verdicts') as VerdictsData;
const { words, views, credit } = loadVisualTexts('verdicts', 'en');
const modelOf = (view: ViewName) => model(data, view, 'en', words);

const PHONE: Size = { width: 358, height: 285, form: 'narrow' };
const CASES = VIEW_NAMES.flatMap((view) =>
  SIZES.map((size) => [view, size.width, size.height, size] as const),
);

describe('prepare', () => {
  it('takes every statement by date, as many of one voice as of the other', () => {
    const dated = (statements: readonly Statement[]) =>
      statements.map(({ date, who }) => [date, who]);
    expect(dated(data.statements.mission)).toEqual([
      ['2024-07-27', 'Kenya’s police'],
      ['2024-12-06', 'Otunge'],
      ['2025-01-20', 'Kenya’s ministry'],
      ['2025-06-26', 'Otunge'],
      ['2025-07-02', 'United States'],
      ['2025-09-22', 'Ruto'],
      ['2025-12-09', 'Kenya’s police'],
    ]);
    expect(dated(data.statements['un-and-others'])).toEqual([
      ['2024-09-20', 'UN rights expert'],
      ['2024-12-06', 'Reuters'],
      ['2025-02-24', 'Guterres'],
      ['2025-06-25', 'Haitian rights group'],
      ['2025-07-02', 'UN officials'],
      ['2026-01-21', 'UN envoy'],
      ['2026-04-30', 'UN report'],
    ]);
    expect(dated(data.findings)).toEqual([['2026-04-03', 'UN annual report']]);
    expect([data.from, data.to, data.article]).toEqual(['2024-07-01', '2026-04-30', '2025-04-07']);
  });

  it('keeps each number with what it counts', () => {
    const numbers = [...Object.values(data.statements).flat(), ...data.findings].flatMap(
      ({ id, counted }) => (counted ? [[id, counted.value, counted.isApprox]] : []),
    );
    expect(numbers).toEqual([
      ['2025-09-22-airport-port', 40, true],
      ['2024-12-06-resignations', 20, true],
      ['2025-07-02-ninety-percent', 90, true],
      ['2026-01-21-pressure-works', 20, true],
      ['2026-04-suspects-killed', 1343, false],
      ['2026-04-03-abuse', 4, false],
    ]);
    const figures = loadFigures();
    expect(figures['abuse-allegations']?.value).toBe(4);
    expect(figures['suspects-killed-2026-02']?.value).toBe(1343);
    expect(figures['un-gang-share-2025-07']?.value).toBe(90);
    expect(figures['ruto-strength-share']?.value).toBe(40);
  });

  it('dates the allegations by the report, and the year it covers apart from that', () => {
    expect(data.findings[0]).toMatchObject({
      precision: 'approx',
      from: '2025-01-01',
      to: '2025-12-31',
      sources: ['sauce-2026-04', 'dailytrends-2026-04-03'],
    });
  });

  it('has labels that fit the rules of the dataset', () => {
    const { rows } = loadDataset('statements');
    expect(rows).toHaveLength(15);
    for (const row of rows) {
      expect(String(row.short).length, String(row.id)).toBeLessThanOrEqual(40);
      expect(String(row.shortest).length, String(row.id)).toBeLessThanOrEqual(
        String(row.short).length,
      );
      expect(String(row.what_was_said).split(' ').length, String(row.id)).toBeLessThanOrEqual(40);
      expect(row.confidence).not.toBe('low');
    }
    for (const statements of Object.values(data.statements)) {
      const ranks = statements.map(({ rank }) => rank).sort((a, b) => a - b);
      expect(ranks).toEqual([1, 2, 3, 4, 5, 6, 7]);
    }
  });

  const table = loadDataset('statements');
  const withRows = (rows: Dataset['rows']) => prepare({ statements: { ...table, rows } });

  it('goes by the order of dates, not by that of rows', () => {
    expect(withRows([...table.rows].reverse()).statements.mission.map(({ date }) => date)).toEqual(
      data.statements.mission.map(({ date }) => date),
    );
  });

  it('stops at nothing, and at a finding that counts nothing', () => {
    expect(() => withRows([])).toThrow('no rows');
    expect(() => withRows(table.rows.map((row) => ({ ...row, allegations: null })))).toThrow(
      '"2026-04-03-abuse" counts nothing',
    );
  });
});

describe('the views', () => {
  it.each<[ViewName, number, number, number]>([
    ['claimed', 7, 0, 0],
    ['answered', 7, 7, 0],
    ['documented', 7, 7, 1],
  ])('%s: %d and %d statements, %d findings', (view, left, right, findings) => {
    const shown = modelOf(view);
    expect(shown.lanes.map(({ statements }) => statements.length)).toEqual([left, right]);
    expect(shown.lanes.map(({ isHeard }) => isHeard)).toEqual([true, right > 0]);
    expect(shown.findings).toHaveLength(findings);
    expect([shown.from, shown.to]).toEqual(['2024-07-01', '2026-04-30']);
  });

  it('draw one square for each allegation, and only where they are shown', () => {
    const squares = (view: ViewName) =>
      drawnModel(visual, modelOf(view), PHONE).svg.querySelectorAll('[data-layer="findings"] rect')
        .length;
    expect(VIEW_NAMES.map(squares)).toEqual([0, 0, 4]);
  });

  it.each(SIZES)('draw the squares larger than the dots, between the lanes: $width', (size) => {
    const { lanes, findings, dotRadius } = layoutOf(modelOf('documented'), size);
    const [left = 0, right = 0] = lanes.map(({ x }) => x);
    for (const { squares, side } of findings) {
      expect(side).toBeGreaterThan(dotRadius * 3);
      for (const { x } of squares) {
        expect(x).toBeGreaterThan(left + dotRadius);
        expect(x + side).toBeLessThan(right - dotRadius);
      }
    }
  });

  it('draw a dot for each statement, on its date in both lanes', () => {
    const { lanes } = layoutOf(modelOf('answered'), BUILT_SIZES.wide);
    const at = (id: string) => lanes.map(({ dots }) => dots.get(id)?.y).find(Boolean) ?? NaN;
    expect(at('2024-12-06-no-resignations')).toBeCloseTo(at('2024-12-06-resignations'));
    expect(at('2025-07-02-gangs-bolder')).toBeCloseTo(at('2025-07-02-ninety-percent'));
    expect(at('2025-06-25-more-districts')).toBeLessThan(at('2025-06-26-two-bases'));
    expect(lanes.map(({ dots }) => dots.size)).toEqual([7, 7]);
  });
});

describe('the labels', () => {
  const named = (view: ViewName, size: Size) => {
    const { labels } = layoutOf(modelOf(view), size);
    const keys = new Set(labels.map(({ key }) => key));
    return modelOf(view).lanes.map(
      ({ statements }) => statements.filter(({ id }) => keys.has(id)).length,
    );
  };

  it('name every statement where there is room', () => {
    for (const view of VIEW_NAMES) {
      expect(named(view, BUILT_SIZES.wide)).toEqual([7, view === 'claimed' ? 0 : 7]);
    }
    expect(named('claimed', PHONE)).toEqual([7, 0]);
    expect(named('answered', PHONE)).toEqual([5, 5]);
  });

  it('give both voices the same number of labels, however small the picture', () => {
    for (const size of SIZES) {
      for (const view of ['answered', 'documented'] as const) {
        const [left, right] = named(view, size);
        expect(left).toBe(right);
        expect(left, `${view} ${size.width} × ${size.height}`).toBeGreaterThan(0);
      }
    }
  });

  it('always name the article’s day and what was found', () => {
    for (const size of SIZES) {
      const keys = layoutOf(modelOf('documented'), size).labels.map(({ key }) => key);
      expect(keys).toContain('article');
      expect(keys).toContain('2026-04-03-abuse');
    }
  });
});

/** What stands in the dataset in English would be longer in another language too. */
const LONG_DATA = lengthenedIn(data, 'who', 'short', 'shortest');

describe.each(CASES)('%s, %d × %d', (view, _width, _height, size) => {
  it('keeps words and labels a third longer inside and apart', () => {
    const long = model(LONG_DATA, view, 'en', lengthened(words));
    expect(faultsOf(drawnModel(visual, long, size).svg, size)).toEqual([]);
  });

  it('keeps its words off the squares and the dots', () => {
    const { labels, lanes, findings, dotRadius } = layoutOf(modelOf(view), size);
    const marks = [
      ...lanes.flatMap(({ dots }) =>
        [...dots.values()].map(({ x, y }) => ({ x, y, r: dotRadius })),
      ),
      ...findings.flatMap(({ squares, side }) =>
        squares.map(({ x, y }) => ({ x: x + side / 2, y: y + side / 2, r: side / 2 })),
      ),
    ];
    for (const label of labels) {
      const { left, right, top, bottom } = areaOf(label, TYPE[size.form].label - 1);
      const touched = marks.filter(
        ({ x, y, r }) => x + r > left && x - r < right && y + r > top && y - r < bottom,
      );
      expect(touched, label.key).toEqual([]);
    }
  });
});

describe('in words', () => {
  it('says who says what, which lane is empty, and what is not known', () => {
    const claimed = inWords(modelOf('claimed')).text;
    expect(claimed).toContain('Timeline that runs down from July 2024 to April 2026');
    expect(claimed).toContain('22 September 2025, Ruto, Airport, port, police HQ freed, at 40%');
    expect(claimed).toContain('UN and others: this lane is left empty in this view.');
    const documented = inWords(modelOf('documented')).text;
    expect(documented).toContain('2 July 2025, UN officials, Gangs hold about 90% of the capital');
    expect(documented).toContain('January 2025, Kenya’s ministry, Schools have reopened');
    expect(documented).toContain('4 squares at about April 2026');
    expect(documented).toContain('Not known: when and where it happened');
    expect(documented).toContain('7 April 2025');
  });

  it('has a row for each statement of the dataset, with its number', () => {
    const { table, details } = inWords(modelOf('documented'));
    const { rows } = loadDataset('statements');
    expect(table.rows).toHaveLength(rows.length);
    const said = table.rows.map((row) => String(row[3]));
    for (const row of rows) {
      expect(said.some((text) => text.startsWith(String(row.what_was_said)))).toBe(true);
    }
    expect(table.rows.map((row) => row[4]).filter((cell) => cell !== '')).toEqual([
      { value: 20, text: 'about 20' },
      { value: 90, text: 'about 90' },
      { value: 40, text: 'about 40' },
      { value: 20, text: 'about 20' },
      { value: 4, text: '4' },
      { value: 1343, text: '1,343' },
    ]);
    for (const id of credit) {
      expect(details.some(({ sources }) => sources.includes(id))).toBe(true);
    }
  });

  it('puts the figures of the dataset into its titles', () => {
    expect(views.answered?.title).toContain('about 90 percent');
    expect(views.documented?.title).toContain('4 allegations');
  });
});
