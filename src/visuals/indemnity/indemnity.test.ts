/** The indemnity: its figures by value, and what each view draws from them. */
import { describe, expect, it } from 'vitest';
import { loadDataset, loadFigures } from '../../data/load.ts';
import { BUILT_SIZES } from '../kit/contract.ts';
import { prepareVisual } from '../registry.ts';
import { drawnModel, faultsOf, lengthened, readOff, SIZES } from '../testing.ts';
import { loadVisualTexts } from '../texts.ts';
import type { IndemnityData } from './data.ts';
import { visual } from './index.ts';
import { RATES } from './growth.ts';
import { illustrated, model } from './model.ts';
import { yearsOf } from './ordinance.ts';
import { totals } from './paid.ts';
import { resultText, valueText } from './phrases.ts';
import { prepare } from './prepare.ts';
import type { ViewName } from './views.ts';

const data = prepareVisual('indemnity') as IndemnityData;
const { words } = loadVisualTexts('indemnity', 'en');
const modelOf = (view: ViewName) => model(data, view, 'en', words);
const at = (view: ViewName, size = BUILT_SIZES.wide) => drawnModel(visual, modelOf(view), size).svg;
const box = (svg: SVGSVGElement, key: string) => {
  const node = svg.querySelector(`[data-layer="boxes"] [data-key="${key}"]`);
  const number = (name: string) => Number(node?.getAttribute(name));
  return {
    x: number('x'),
    width: number('width'),
    height: number('height'),
    name: node?.className,
  };
};
const classOf = (svg: SVGSVGElement, key: string) =>
  svg.querySelector(`[data-layer="boxes"] [data-key="${key}"]`)?.getAttribute('class');

describe('what was paid', () => {
  it('adds up to the published total and its parts', () => {
    const sums = totals({ data });
    expect(sums.paid).toBe(sums.indemnity + sums.loan + sums.lateFees);
    expect(
      [sums.paid, sums.indemnity, sums.loan, sums.lateFees].map((sum) => (sum / 1e6).toFixed(1)),
    ).toEqual(['112.3', '66.0', '41.1', '5.2']);
    for (const { paid, indemnity, loan, lateFees } of data.periods) {
      expect(indemnity + loan + lateFees).toBe(paid);
    }
    expect(loadFigures()['double-debt-paid']?.value).toBe(sums.paid);
  });

  it('counts once what was borrowed: with it the indemnity is what was agreed', () => {
    expect(totals({ data }).indemnity + data.instalment.fromLoan.francs).toBe(
      data.offers.at(-1)?.total,
    );
    const { text } = visual.describe(modelOf('paid'));
    expect(text).toContain('The 24 million borrowed');
    expect(text).toContain('comes to 90 million');
  });

  it('shows every year without payment, and the share of output', () => {
    expect(data.periods.map(({ unpaidYears }) => unpaidYears)).toEqual([
      4, 1, 0, 1, 4, 1, 0, 0, 0, 0, 0, 0, 0,
    ]);
    const svg = at('paid');
    expect(svg.querySelectorAll('[data-layer="dots"] circle').length).toBe(11 + 1);
    for (const share of ['5.0%', '3.8%', '0.0%', '0.1%']) expect(readOff(svg)).toContain(share);
    // They stand in a row of their own, and say everywhere that they are shares.
    expect(box(svg, 'share-1840-1844').height / box(svg, 'share-1835-1839').height).toBeCloseTo(
      5 / 3.7,
      1,
    );
    const small = readOff(at('paid', { width: 358, height: 285, form: 'narrow' }));
    expect(small).toContain('5.0%');
    expect(small.filter((text) => /^\d\.\d$/.test(text))).toEqual([]);
    expect(small.join(' ')).toContain('The 24 million borrowed went to France in 1825');
  });

  it('stacks columns to one scale', () => {
    const svg = at('paid');
    const { height: one } = box(svg, '1860-1864-indemnity');
    const { height: other } = box(svg, '1875-1879-lateFees');
    expect(one / other).toBeCloseTo(12_600_000 / 3_227_984, 1);
  });
});

describe('the demand as an area', () => {
  it('is thirty years of revenue, three of output, five of exports', () => {
    expect(yearsOf(modelOf('ordinance'))).toEqual({ output: 3, exports: 5, revenue: 30 });
  });

  it.each([BUILT_SIZES.narrow, BUILT_SIZES.wide])('is drawn to scale, $form', (size) => {
    const svg = at('ordinance', size);
    const area = (key: string) => box(svg, key).width * box(svg, key).height;
    expect(area('output') / area('revenue')).toBeCloseTo(10, 0);
    expect(area('exports') / area('revenue')).toBeCloseTo(6, 0);
    expect(box(svg, 'output').width).toBe(box(svg, 'exports').width);
    // Outlines lie inside their edges: one pixel on each side.
    const { width, height } = box(svg, 'instalment-0');
    expect(((width + 2) * (height + 2)) / area('revenue')).toBeCloseTo(6, 0);
    const rows = (key: string) => svg.querySelectorAll(`[data-key^="${key}-"].mark-hollow`).length;
    expect(['output', 'exports', 'instalment'].map(rows)).toEqual([3, 5, 5]);
  });
});

describe('the loan', () => {
  it('was 30 million owed and 24 received, on one scale', () => {
    expect([data.loan.amount, data.loan.received, data.loan.rate]).toEqual([30e6, 24e6, 6]);
    const svg = at('double-debt');
    const received = box(svg, 'loan-received').width;
    expect(received / (box(svg, 'loan-owed').width + 2)).toBeCloseTo(0.8, 2);
    expect(classOf(svg, 'loan-owed')).toContain('mark-hollow');
    expect(classOf(svg, 'loan-received')).toContain('mark-solid');
  });

  it('paid most of the first instalment, and left more owed than before', () => {
    const { paid, fromLoan, fromTreasury } = data.instalment;
    expect(fromLoan.francs + fromTreasury.francs).toBe(paid.francs);
    expect(data.periods[0]?.balance).toBe(data.ordinance.amount - paid.francs + data.loan.amount);
  });
});

describe('the figure that moved', () => {
  it('goes 100, 150, 75, 100, 90; solid only where it held', () => {
    expect(data.offers.map(({ total }) => total / 1e6)).toEqual([100, 150, 75, 100, 90]);
    const svg = at('reduced-1838');
    const kinds = data.offers.map(({ id }) => classOf(svg, `${id}-balance`)?.split(' ')[0]);
    expect(kinds).toEqual([
      'mark-hollow',
      'mark-solid',
      'mark-hollow',
      'mark-hollow',
      'mark-solid',
    ]);
  });

  it('ends at 30 charged and 60 to come', () => {
    const treaty = data.offers.at(-1);
    expect([treaty?.amount, (treaty?.total ?? 0) - (treaty?.amount ?? 0)]).toEqual([60e6, 30e6]);
  });
});

describe('the ends', () => {
  it('are those of the sources, none of a source that nobody read', () => {
    expect(data.ends.map(({ to }) => to.slice(0, 4))).toEqual([
      '1879',
      '1883',
      '1888',
      '1893',
      '1893',
      '1922',
      '1947',
    ]);
    expect(data.ends.map(({ contested }) => contested?.date.slice(0, 4) ?? null)).toEqual([
      null,
      null,
      null,
      '1885',
      null,
      null,
      null,
    ]);
    expect(data.ends.map(({ years }) => years)).toEqual([null, null, null, null, null, 97, 122]);
    expect(readOff(at('ended')).join(' ')).not.toContain('1952');
    expect(visual.describe(modelOf('ended')).text).toContain(
      'The indemnity: 1875–1879 (The New York Times',
    );
  });
});

describe('the relay of debts', () => {
  const places = (svg: SVGSVGElement, key: string) => {
    const { x, width } = box(svg, key);
    return { start: x, end: x + width };
  };

  it.each([BUILT_SIZES.narrow, BUILT_SIZES.wide])(
    'starts each bar at its own loan, $form',
    (size) => {
      const svg = at('ended', size);
      const keys = ['indemnity', 'loan', '1875-loan', '1896-loan', '1910-loan', '1922-loan'];
      const starts = keys.map((key) => places(svg, `${key}-paying`).start);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      expect(new Set(starts).size).toBe(6);
      // The French loans end where that of New York begins; no bar runs from 1825 to 1947.
      for (const key of keys.slice(2, 5)) {
        expect(places(svg, `${key}-paying`).end).toBeCloseTo(starts.at(-1) ?? 0, 0);
      }
      const lengths = keys.map((key) => box(svg, `${key}-paying`).width);
      expect(Math.max(...lengths)).toBeLessThan(size.width * 0.52);
    },
  );

  it('leaves open between those who count when the first two ended', () => {
    const svg = at('ended');
    expect(classOf(svg, 'indemnity-end')).toContain('mark-band');
    expect(classOf(svg, 'loan-end')).toContain('mark-band');
    const pixels = 760 / (1947.75 - 1825);
    expect(box(svg, 'indemnity-end').width / pixels).toBeCloseTo(1893.25 - 1875, 0);
    const said = readOff(svg).join(' ');
    expect(said).toMatch(/1875–1879 \(The New York Times\), 1883 \(Dubois\)/);
    expect(said).toMatch(/repaid in 1888 \(The New York Times\)/);
  });

  it('names every start and the end, and where one loan pays another', () => {
    const svg = at('ended', { width: 358, height: 285, form: 'narrow' });
    for (const year of ['1825', '1875', '1896', '1910', '1922', '1947']) {
      expect(readOff(svg)).toContain(year);
    }
    expect(readOff(svg)).toContain('1875–1879 to 1893');
    expect(svg.querySelectorAll('.relay-line').length).toBe(2);
    expect(data.loans.map(({ date, francs }) => [date.slice(0, 4), francs / 1e6])).toEqual([
      ['1875', 36.5],
      ['1896', 50],
      ['1910', 65],
    ]);
    expect(data.newYorkUsd).toBe(16e6);
  });
});

describe('today', () => {
  it('draws the two paces of growth as two answers, not as one range', () => {
    const svg = at('today');
    expect(svg.querySelector('.mark-band')).toBeNull();
    expect((box(svg, 'growth-115bn').width + 2) / (box(svg, 'growth-21bn').width + 2)).toBeCloseTo(
      115 / 21,
      1,
    );
    const said = readOff(svg).join(' ');
    expect(said).toContain('Had it grown as Haiti’s own economy did?');
    expect(said).toContain('2025 wrote €30 billion');
  });

  it('has the published estimates by family, without the unconfirmed', () => {
    expect(data.estimates.map(({ id, usd, eur }) => [id, usd, eur])).toEqual([
      ['prices-560m', 560e6, null],
      ['growth-21bn', 21e9, null],
      ['growth-115bn', 115e9, null],
      ['claim-2003', 21_685_135_571.48, null],
      ['piketty-28bn', 28e9, null],
      ['piketty-30bn-eur', null, 30e9],
    ]);
    expect(readOff(at('today')).join(' ')).not.toMatch(/136|34/);
  });

  it('warns in its result above what was published', () => {
    const said = (percent: number) => resultText(illustrated(data, percent, 'en', words));
    expect(said(3.2)).not.toContain('more than any estimate');
    expect(said(3.3)).toContain('more than any estimate that we found');
    expect(said(RATES.max)).toContain('billion');
  });

  it('puts no euros on the scale of dollars', () => {
    const svg = at('today');
    expect(box(svg, 'piketty-28bn').name).toBeDefined();
    expect(svg.querySelector('[data-layer="boxes"] [data-key="piketty-30bn-eur"]')).toBeNull();
  });

  it('draws what a reader asks for on the same scale, as nobody’s estimate', () => {
    const asked = illustrated(data, 2, 'en', words);
    const { svg, anchors } = drawnModel(visual, asked, BUILT_SIZES.wide);
    expect(asked.asked).toEqual({ percent: 2, usd: 15e9 });
    expect((box(svg, 'asked').width + 2) / (box(svg, 'piketty-28bn').width + 2)).toBeCloseTo(
      15 / 28,
      2,
    );
    expect(classOf(svg, 'asked')).toContain('mark-own');
    expect([...anchors.keys()].sort()).toEqual(
      visual
        .describe(asked)
        .details.map(({ key }) => key)
        .sort(),
    );
    expect(resultText(asked)).toBe(
      'At 2% growth a year, what Haiti paid would have become about US$15\u00a0billion by 2021, in dollars of 2021.',
    );
    expect(valueText(asked)).toBe('2 percent, US$15\u00a0billion');
  });

  it.each(SIZES)('keeps its words inside and apart at any rate, $width × $height', (size) => {
    for (const percent of [RATES.min, 0.9, RATES.initial, 3.2, RATES.max]) {
      for (const spoken of [words, lengthened(words)]) {
        const { svg } = drawnModel(visual, illustrated(data, percent, 'en', spoken), size);
        expect(faultsOf(svg, size), String(percent)).toEqual([]);
      }
    }
  });
});

it('stops at a row that is missing or not well supported', () => {
  const names = [
    'indemnity-by-period',
    'indemnity-terms',
    'indemnity-payments',
    'indemnity-estimates',
    'debt-service',
  ] as const;
  const tables = Object.fromEntries(names.map((name) => [name, loadDataset(name)])) as Parameters<
    typeof prepare
  >[0];
  const terms = tables['indemnity-terms'];
  const withTerms = (rows: typeof terms.rows) =>
    prepare({ ...tables, 'indemnity-terms': { ...terms, rows } });
  expect(() => withTerms(terms.rows.filter(({ id }) => id !== '1825-loan'))).toThrow(
    'no row "1825-loan"',
  );
  expect(() => withTerms(terms.rows.map((row) => ({ ...row, confidence: 'low' })))).toThrow(
    'is not well supported',
  );
});
