/** What the picture of the money shows, by value, from the compiled table. */
import { describe, expect, it } from 'vitest';
import { loadDataset, loadFigures } from '../../data/load.ts';
import type { Row } from '../../data/types.ts';
import type { Cell, Size } from '../kit/contract.ts';
import type { Language } from '../kit/format.ts';
import { SIZES, drawnModel, faultsOf, lengthened, readOff } from '../testing.ts';
import { loadVisualTexts } from '../texts.ts';
import type { Sum } from './data.ts';
import { describe as inWords } from './describe.ts';
import { visual } from './index.ts';
import { type MoneyModel, model } from './model.ts';
import { amountText } from './phrases.ts';
import { prepare } from './prepare.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

const table = loadDataset('funding');
const data = prepare({ funding: table });
const texts = loadVisualTexts('money', 'en');
const { words } = texts;
const modelOf = (view: ViewName, language: Language = 'en', phrases = words) =>
  model(data, view, language, phrases);
const drawn = (shown: MoneyModel, size: Size) => drawnModel(visual, shown, size).svg;

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const millions = (value: number | null) => (value === null ? null : value / 1e6);
const brief = (sum: Sum) => `${sum.date} ${millions(sum.amount)} ${sum.status}`;
const partsOf = ({ bars }: MoneyModel) =>
  bars.flatMap(({ parts }) =>
    parts.map(({ key, kind, from, to }) => `${key} ${kind} ${from / 1e6}–${to / 1e6}`),
  );

describe('prepare', () => {
  it('takes the cost of a year: the usual estimate, and an official’s range', () => {
    expect(brief(data.cost.usual)).toBe('2023-11-15 600 estimate');
    expect([data.cost.range.low, data.cost.range.high].map(millions)).toEqual([500, 600]);
  });

  it('takes the running totals of the fund by date, rivals and pledges apart', () => {
    expect(data.fund.received.map(brief)).toEqual([
      '2024-03-11 10.8 received',
      '2024-04-26 18 received',
      '2024-06-15 21 received',
      '2024-10-07 67 received',
    ]);
    expect(brief(data.fund.raised)).toBe('2025-02-04 110 raised');
    expect(data.fund.rivals.map(brief)).toEqual([
      '2024-12-31 85 received',
      '2025-02-06 110.8 received',
    ]);
    expect(data.fund.pledged.map(brief)).toEqual([
      '2024-03-15 78 pledged',
      '2024-10-07 84 pledged',
      '2024-12-31 110.3 pledged',
    ]);
  });

  it('takes what donors gave, what was frozen, and what was exempted', () => {
    expect(brief(data.canada.committed)).toBe('2025-02-04 63 committed');
    expect(brief(data.canada.contributed)).toBe('2024-09-12 59 contributed');
    expect(brief(data.us.committed)).toBe('2025-02-04 15 committed');
    expect(brief(data.us.spent)).toBe('2025-02-04 1.7 spent');
    expect(brief(data.us.frozen)).toBe('2025-02-04 13.3 frozen');
    expect([data.france.received.low, data.france.received.high].map(millions)).toEqual([3.2, 3.3]);
    expect(brief(data.waiver)).toBe('2025-02-05 40.7 exempted from freeze');
  });

  it('takes US support promised and provided, with “more than” where the source says so', () => {
    expect(data.support.pledged.map(brief)).toEqual([
      '2023-10-02 200 pledged',
      '2024-03-11 300 pledged',
    ]);
    expect(data.support.provided.map(brief)).toEqual([
      '2024-09-12 380 contributed',
      '2025-01-20 620 provided under Biden',
    ]);
    expect(data.support.provided.map(({ isMore }) => isMore)).toEqual([false, true]);
  });

  it('leaves out every row of low confidence, and keeps all others', () => {
    const low = table.rows.filter(({ confidence }) => confidence === 'low');
    expect(low.length).toBeGreaterThan(2);
    expect(data.sums).toHaveLength(table.rows.length - low.length);
    const kept = data.sums.map(({ id }) => id);
    expect(low.filter(({ id }) => kept.includes(String(id)))).toEqual([]);
  });

  it('goes by dates, not by the order of rows', () => {
    const turned = prepare({ funding: { ...table, rows: [...table.rows].reverse() } });
    expect(turned.fund).toEqual(data.fund);
    expect(turned.support).toEqual(data.support);
  });

  it('stops when a sum is missing or stands there twice', () => {
    const without = (keep: (row: Row) => boolean) => ({
      funding: { ...table, rows: table.rows.filter(keep) },
    });
    expect(() => prepare(without(({ type }) => type !== 'freeze'))).toThrow('0 rows for');
    const twice = [...table.rows, ...table.rows.filter(({ type }) => type === 'waiver')];
    expect(() => prepare({ funding: { ...table, rows: twice } })).toThrow('2 rows for');
  });
});

describe('the bars', () => {
  it('need: the fund inside a year’s cost, solid as far as all newest totals go', () => {
    expect(partsOf(modelOf('need'))).toEqual([
      'fund-paid solid 0–85',
      'fund-range range 85–110.8',
      'cost-range range 500–600',
      'cost-usual hollow 0–600',
    ]);
  });

  it('freeze: each donor from its own zero, the exempted money in another colour', () => {
    const shown = modelOf('freeze');
    expect(partsOf(shown)).toEqual([
      'canada-paid solid 0–59',
      'canada-committed hollow 0–63',
      'us-spent solid 0–1.7',
      'us-frozen frozen 1.7–15',
      'us-committed hollow 0–15',
      'france-paid solid 0–3.2',
      'france-range range 3.2–3.3',
      'waiver-exempted hollow 0–40.7',
    ]);
    expect(shown.bars.map(({ subject }) => subject)).toEqual([
      'mission',
      'mission',
      'mission',
      'power',
    ]);
  });

  it('freeze: spent and frozen are the source’s own parts of what was committed', () => {
    const { committed, spent, frozen } = data.us;
    expect(spent.amount + frozen.amount).toBe(committed.amount);
    for (const sum of [spent, frozen]) {
      expect(sum.sources).toContain('afp-urdupoint-2025-02-05');
      expect(sum.date).toBe(committed.date);
    }
  });

  it('in-kind: fund and US support each from zero, only “more than” without an upper edge', () => {
    const shown = modelOf('in-kind');
    expect(partsOf(shown)).toEqual([
      'fund-pledged hollow 0–110.3',
      'fund-paid solid 0–85',
      'fund-range range 85–110.8',
      'support-pledged hollow 0–300',
      'support-provided solid 0–620',
    ]);
    expect(shown.bars.filter(({ isOpen }) => isOpen).map(({ key }) => key)).toEqual(['support']);
  });

  it('never add sums: every end of a stretch is a published sum', () => {
    const published = new Set(data.sums.flatMap(({ amount, low, high }) => [amount, low, high]));
    for (const view of VIEW_NAMES) {
      for (const { parts } of modelOf(view).bars) {
        for (const { key, from, to } of parts) {
          expect(published.has(to), key).toBe(true);
          expect(from === 0 || published.has(from), key).toBe(true);
          expect(to, key).toBeGreaterThan(from);
        }
      }
    }
  });

  it('titles say what the figures are', () => {
    const share = loadFigures()['fund-share-of-year']?.value;
    expect(share).toBeCloseTo(110 / 600);
    // “About a fifth” holds for both ends of the estimate.
    expect(data.fund.raised.amount / data.cost.range.high).toBeGreaterThan(0.175);
    expect(data.fund.raised.amount / data.cost.range.low).toBeLessThan(0.225);
    expect(plain(texts.views.freeze?.title ?? '')).toBe(
      'Of US$15 million committed by the US, US$13.3 million was frozen',
    );
    expect(plain(texts.views['in-kind']?.title ?? '')).toBe(
      'US support, mostly in kind, is reported at more than US$620 million',
    );
  });
});

describe('in words', () => {
  const described = (view: ViewName) => inWords(modelOf(view));

  it('says the estimate, the growth, the range and what is missing', () => {
    const text = plain(described('need').text);
    expect(text).toContain('US$600 million, the usual estimate');
    expect(text).toContain('US$500–600 million');
    expect(text).toContain(
      'US$10.8 million (11 March 2024), US$18 million (26 April 2024), US$21 million (June 2024) and US$67 million (about October 2024)',
    );
    expect(text).toContain(
      'US$85 million (31 December 2024) and US$110.8 million (6 February 2025)',
    );
    expect(text).toContain('No figure after 6 February 2025 is drawn; one later report');
  });

  it('says what was frozen and keeps the exempted money apart', () => {
    const text = plain(described('freeze').text);
    expect(text).toContain('froze US$13.3 million of its part; US$1.7 million had been spent');
    expect(text).toContain('For other donors there is no figure.');
    expect(text).toContain('US$3.2–3.3 million');
    expect(text).toContain('Apart from the fund, on the same scale: US$40.7 million');
  });

  it('keeps the two kinds of support apart', () => {
    const text = plain(described('in-kind').text);
    expect(text).toContain('US$200 million (2 October 2023) and US$300 million (11 March 2024)');
    expect(text).toContain(
      'US$380 million (12 September 2024) and more than US$620 million (about January 2025)',
    );
    expect(text).toContain('not added');
  });

  it.each(VIEW_NAMES)('%s: a row for each sum, with its value in dollars or as printed', (view) => {
    const shown = modelOf(view);
    const { rows } = inWords(shown).table;
    expect(rows).toHaveLength(shown.rows.length);
    rows.forEach((row, index) => {
      const sum = shown.rows[index];
      const cell = row[3];
      const value = sum?.amount ?? sum?.low ?? null;
      if (value === null) expect(typeof cell, sum?.id).toBe('string');
      else expect((cell as Exclude<Cell, string>).value, sum?.id).toBe(value);
      expect(row[4]).toBe(sum?.printed);
    });
  });

  it('converts no Canadian dollars', () => {
    const { rows } = described('freeze').table;
    const canadian = rows.filter((row) => String(row[4]).startsWith('C$'));
    expect(canadian.map((row) => [row[3], row[4]])).toEqual([
      ['not converted', 'C$80.5m'],
      ['not converted', 'C$75.8m'],
      ['not converted', 'C$5.7m'],
      ['not converted', 'C$40m'],
    ]);
  });

  it.each(VIEW_NAMES)('%s: every sum of a mark is in the table', (view) => {
    const shown = modelOf(view);
    const listed = new Set(shown.rows.map(({ id }) => id));
    for (const { key, sums } of shown.points) {
      for (const sum of sums) expect(listed.has(sum.id), `${key}: ${sum.id}`).toBe(true);
    }
    for (const detail of inWords(shown).details) {
      const point = shown.points.find(({ key }) => key === detail.key);
      for (const sum of point?.sums ?? []) {
        expect(detail.text).toContain(amountText(sum, shown));
      }
    }
  });

  it('has words for every status of the table', () => {
    for (const { status } of data.sums) {
      expect(words[`status-${status.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`]).toBeDefined();
    }
  });

  it('shows no day that is not known', () => {
    const told = VIEW_NAMES.map((view) => JSON.stringify(described(view))).join(' ');
    expect(told).not.toMatch(/15 (March|June|November)|7 October|20 January/);
    expect(told).toContain('about October 2024');
  });

  it('writes money as the language does', () => {
    const { text } = inWords(modelOf('need', 'fr'));
    expect(plain(text)).toContain('110 millions de dollars');
    expect(plain(inWords(modelOf('need', 'ht')).text)).toContain('110 milyon dola ameriken');
  });
});

/** A phone that leaves this picture little of both, between the sizes that all are drawn at. */
const SMALL: Size = { width: 288, height: 285, form: 'narrow' };

it.each(VIEW_NAMES)('%s keeps its words inside and apart on a small phone', (view) => {
  for (const phrases of [words, lengthened(words)]) {
    expect(faultsOf(drawn(modelOf(view, 'en', phrases), SMALL), SMALL)).toEqual([]);
  }
});

describe.each(VIEW_NAMES.flatMap((view) => [...SIZES, SMALL].map((size) => ({ view, ...size }))))(
  '$view at $width × $height',
  ({ view, ...size }) => {
    const svg = drawn(modelOf(view), size);

    it('has its bars inside the picture', () => {
      for (const rect of svg.querySelectorAll('[data-layer="bars"] rect')) {
        const of = (name: string) => Number(rect.getAttribute(name));
        expect(of('x')).toBeGreaterThanOrEqual(0);
        expect(of('x') + of('width')).toBeLessThanOrEqual(size.width);
        expect(of('y')).toBeGreaterThanOrEqual(0);
        expect(of('y') + of('height')).toBeLessThanOrEqual(size.height);
      }
    });

    it('names the sums that carry the view', () => {
      const all = plain(readOff(svg).join('\n'));
      const short = (long: string) =>
        size.form === 'narrow' ? long.replace(' million', 'm') : long;
      const wanted = {
        need: ['US$600 million', short('about US$110 million')],
        freeze: [
          `${short('US$13.3 million')} of ${short('US$15 million')} frozen`,
          short('US$40.7 million'),
          'no figure',
        ],
        'in-kind': ['more than US$620m', 'US$300m', 'about US$110m', 'US$110.3m'],
      }[view];
      for (const phrase of wanted) expect(all).toContain(phrase);
    });
  },
);

describe('lengths', () => {
  const box = (shown: MoneyModel, size: Size, key: string) => {
    const rect = drawn(shown, size).querySelector(`rect[data-key="${key}"]`);
    return (name: string) => Number(rect?.getAttribute(name));
  };

  it.each([...SIZES, SMALL])('are true to the sums at $width × $height', (size) => {
    const need = modelOf('need');
    // An outline is drawn inside its box, a pixel from each edge.
    const year = box(need, size, 'cost-usual')('height') + 2;
    expect(box(need, size, 'fund-paid')('height') / year).toBeCloseTo(85 / 600, 2);
    expect(box(need, size, 'fund-range')('height') / year).toBeCloseTo(25.8 / 600, 2);
    expect(box(need, size, 'fund-paid')('width')).toBe(box(need, size, 'cost-usual')('width') + 2);

    const freeze = modelOf('freeze');
    const canada = box(freeze, size, 'canada-committed')('width') + 2;
    expect((box(freeze, size, 'us-committed')('width') + 2) / canada).toBeCloseTo(15 / 63, 2);
    expect(box(freeze, size, 'us-frozen')('width') / canada).toBeCloseTo(13.3 / 63, 2);
    expect((box(freeze, size, 'waiver-exempted')('width') + 2) / canada).toBeCloseTo(40.7 / 63, 2);

    const inKind = modelOf('in-kind');
    const provided = box(inKind, size, 'support-provided');
    expect((box(inKind, size, 'support-pledged')('height') + 2) / provided('height')).toBeCloseTo(
      300 / 620,
      2,
    );
    expect(box(inKind, size, 'fund-paid')('height') / provided('height')).toBeCloseTo(85 / 620, 2);
    expect(box(inKind, size, 'fund-paid')('width')).toBe(provided('width'));
  });
});
