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
const { words } = loadVisualTexts('cholera', 'en');
const shape = (view: ViewName, key: string) =>
  drawnModel(visual, model(data, view, 'en', words), BUILT_SIZES.wide).svg.querySelector(
    `[data-key="${key}"]`,
  );
const sum = (what: 'cases' | 'deaths') =>
  data.years.reduce((total, year) => total + (year[what] ?? 0), 0);

describe('what is prepared', () => {
  test('the years add up to the usual closing total', () => {
    expect(data.years).toHaveLength(10);
    expect([sum('cases'), sum('deaths')]).toEqual([820085, 9792]);
    expect(data.totals.at(-1)).toMatchObject({ cases: 820085, deaths: 9792 });
  });

  test('a year is confirmed only where a report that was read has the same number', () => {
    const sure = (what: 'areCasesConfirmed' | 'areDeathsConfirmed') =>
      data.years.flatMap((year) => (year[what] ? [year.to.date.slice(0, 4)] : []));
    expect(sure('areCasesConfirmed')).toEqual(['2011', '2015', '2017', '2019']);
    expect(sure('areDeathsConfirmed')).toEqual(['2015', '2019']);
  });

  test('the running totals are the UN’s, and the closing one that is unconfirmed', () => {
    expect(data.totals.map(({ deaths }) => deaths)).toEqual([
      7025, 7440, 7964, 8173, 8562, 8570, 9792,
    ]);
    expect(data.totals.map((count) => count.areDeathsConfirmed).lastIndexOf(true)).toBe(5);
  });

  test('the outbreak of 2022 is another one', () => {
    expect(data.counts.every(({ to }) => to.date < '2020')).toBe(true);
  });

  test('the fund and the days of denial and apology', () => {
    expect(data.fund.aim.usd).toBe(400_000_000);
    expect(data.fund.raised).toMatchObject({ usd: 7_700_000, at: { date: '2018-03-20' } });
    expect(data.steps.map(({ kind, at }) => [kind, at.date])).toEqual([
      ['panel', '2011-05-04'],
      ['claims', '2011-11-03'],
      ['denial', '2013-02-21'],
      ['apology', '2016-12-01'],
    ]);
  });
});

describe('what is drawn', () => {
  test('unconfirmed numbers are hatched and say so, those of the UN are solid', () => {
    expect(shape('outbreak', 'deaths-2010-annual')?.getAttribute('class')).toContain('mark-band');
    expect(shape('outbreak', 'cases-2011-annual')?.getAttribute('class')).toContain('mark-solid');
    expect(shape('outbreak', 'counted-all')?.textContent).toMatch(/^9,792 .*unconfirmed$/);
  });

  test('the fund is drawn to scale', () => {
    const width = (key: string) => Number(shape('remedy', key)?.getAttribute('width'));
    expect(width('bar-2018-cholera-fund') / width('bar-2016-cholera-fund-target')).toBeCloseTo(
      0.019,
      3,
    );
  });

  test.each(SIZES)(
    'deaths are one panel, with the count of the UN over two years, $width × $height',
    (size) => {
      const { svg } = drawnModel(visual, model(data, 'outbreak', 'en', words), size);
      const said = readOff(svg);
      expect(said.join(' ')).toMatch(/7,025 (deaths )?by January 2012/);
      expect(said.join(' ')).toContain('9,792 in all');
      if (size.height > 250) expect(said.join(' ')).toContain('another, unconfirmed series');
      for (const strip of ['MINUSTAH, 2004–2017', 'MINUJUSTH, 2017–2019']) {
        expect(said.filter((text) => text === strip)).toEqual([strip]);
      }
      const bars = (what: string) =>
        svg.querySelectorAll(`[data-layer="boxes"] [data-key^="${what}-"]`).length;
      expect([bars('deaths'), bars('cases')]).toEqual([10, size.form === 'wide' ? 10 : 0]);
      // The bracket ends with the second bar.
      const number = (key: string, name: string) =>
        Number(svg.querySelector(`[data-key="${key}"]`)?.getAttribute(name));
      const end = number('deaths-2011-annual', 'x') + number('deaths-2011-annual', 'width');
      expect(number('bracket', 'x2')).toBeGreaterThanOrEqual(end - 2);
      expect(number('bracket', 'x2')).toBeLessThan(number('deaths-2012-annual', 'x'));
    },
  );

  test.each(SIZES)('the fund is the picture, the dates are small, $width × $height', (size) => {
    const { svg } = drawnModel(visual, model(data, 'remedy', 'en', words), size);
    const bar = svg.querySelector('[data-key="bar-2016-cholera-fund-target"]');
    expect(Number(bar?.getAttribute('height'))).toBeGreaterThan(size.height * 0.3);
    expect(readOff(svg).join(' ')).toContain('Sought for both tracks: US$400m');
    if (size.height > 220) expect(readOff(svg)).toContain(words['key-people']);
    expect(svg.querySelector('[data-key="dot-apology"]')?.getAttribute('class')).toBe(
      svg.querySelector('[data-key="dot-denial"]')?.getAttribute('class'),
    );
    expect(svg.querySelector('[data-key="step-denial"]')?.getAttribute('class')).toBe('axis-label');
  });
});
