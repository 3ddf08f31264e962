/** What the picture shows, by value, from the compiled datasets. */
import { describe, expect, it } from 'vitest';
import { loadDataset } from '../../data/load.ts';
import type { Row } from '../../data/types.ts';
import { prepareVisual } from '../registry.ts';
import { BUILT_SIZES } from '../kit/contract.ts';
import { daysBetween } from '../kit/format.ts';
import { blank } from '../testing.ts';
import { loadVisualTexts } from '../texts.ts';
import { COUNTRIES, type Count, type StrengthData } from './data.ts';
import { describe as inWords } from './describe.ts';
import { visual } from './index.ts';
import { LONGEST_WAIT, type StrengthModel, model } from './model.ts';
import { DATASETS, prepare } from './prepare.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

const data = prepareVisual('strength') as StrengthData;
const { words } = loadVisualTexts('strength', 'en');
const modelOf = (view: ViewName) => model(data, view, 'en', words);
const brief = ({ date, total }: Count) => `${date} ${total}`;
const tables = (change: (rows: readonly Row[], id: string) => readonly Row[]) =>
  Object.fromEntries(
    DATASETS.map((id) => {
      const dataset = loadDataset(id);
      return [id, { ...dataset, rows: change(dataset.rows, id) }];
    }),
  ) as Parameters<typeof prepare>[0];

describe('prepare', () => {
  it('takes the preferred counts, by date', () => {
    expect(data.counts.map(brief)).toEqual([
      '2024-06-25 200',
      '2024-07-16 400',
      '2024-09-12 426',
      '2024-10-18 432',
      '2025-01-04 590',
      '2025-01-18 800',
      '2025-02-04 859',
      '2025-02-06 1003',
      '2025-09-22 989',
      '2025-12-08 980',
      '2026-01-22 1000',
      '2026-02-08 1000',
    ]);
  });

  it('keeps rivals and bounds apart', () => {
    expect(data.rivals.map((count) => `${brief(count)} ${count.qualifier}`)).toEqual([
      '2024-09-30 410 approx',
      '2024-10-07 407 reported',
      '2025-02-26 1000 approx',
      '2025-06-25 1000 fewer_than',
      '2025-10-01 1000 fewer_than',
      '2025-12-09 1000 approx',
    ]);
  });

  it('takes the arrivals and the departure that happened', () => {
    expect(
      data.movements.map(
        ({ date, country, arrival, number }) =>
          `${date} ${country} ${arrival ? '+' : '-'}${number}`,
      ),
    ).toEqual([
      '2024-06-25 kenya +200',
      '2024-07-16 kenya +200',
      '2024-09-12 jamaica +24',
      '2024-09-12 belize +2',
      '2024-10-18 bahamas +6',
      '2025-01-03 guatemala +75',
      '2025-01-03 el_salvador +8',
      '2025-01-04 guatemala +75',
      '2025-01-18 kenya +217',
      '2025-02-04 el_salvador +70',
      '2025-02-06 kenya +144',
      '2025-12-08 kenya +230',
      '2025-12-09 kenya -100',
    ]);
    const range = (id: string) => data.movements.find((each) => each.id === id);
    expect(range('2025-02-06-kenya-4')).toMatchObject({ low: 144, high: 200 });
    expect(range('2024-06-25-kenya-1')).toMatchObject({ low: null, high: null });
  });

  it('leaves out every row of low confidence', () => {
    const low = (['strength', 'contingents'] as const).flatMap((id) =>
      loadDataset(id)
        .rows.filter(({ confidence }) => confidence === 'low')
        .map(({ id }) => id),
    );
    expect(low.length).toBeGreaterThan(2);
    const taken = [...data.counts, ...data.rivals, ...data.movements].map(({ id }) => id);
    expect(taken.filter((id) => low.includes(id))).toEqual([]);
  });

  it('takes both promises with the days they were meant for', () => {
    expect(data.promises).toEqual([
      expect.objectContaining({
        key: 'mss',
        from: '2023-10-02',
        to: '2025-10-02',
        value: 2500,
      }),
      expect.objectContaining({ key: 'gsf', from: '2025-10-02', value: 5550 }),
    ]);
    expect(data.promises[1]?.to).toBe('2026-10-02');
    expect(data.article).toBe('2025-04-07');
  });

  it('goes by the order of dates, not by that of rows', () => {
    const again = prepare(tables((rows) => rows.toReversed()));
    expect(again.counts).toEqual(data.counts);
    expect(again.rivals).toEqual(data.rivals);
    expect(again.promises).toEqual(data.promises);
    const dates = again.movements.map(({ date }) => date);
    expect(dates).toEqual(data.movements.map(({ date }) => date));
  });

  it('stops when a dataset lacks what the picture needs', () => {
    const without = (name: string) => tables((rows, id) => (id === name ? [] : rows));
    expect(() => prepare(without('targets'))).toThrow('no row for MSS');
    expect(() => prepare(without('resolutions'))).toThrow('no row for 2751');
  });
});

describe('the views', () => {
  it('landing: 200 on the first day, 400 three weeks later, under 2,500', () => {
    const { counts, promises, peak, article, noFigure, nameCountries } = modelOf('landing');
    expect(counts.map(brief)).toEqual(['2024-06-25 200', '2024-07-16 400']);
    expect(promises.map(({ value }) => value)).toEqual([2500]);
    expect([peak, article, noFigure, nameCountries]).toEqual([null, null, null, false]);
  });

  it('partners: six countries that add to 590 on 4 January 2025', () => {
    const { counts, spans, nameCountries } = modelOf('partners');
    expect(nameCountries).toBe(true);
    const last = counts.at(-1);
    expect(last && brief(last)).toBe('2025-01-04 590');
    expect(last?.parts).toEqual({
      kenya: 400,
      guatemala: 150,
      el_salvador: 8,
      jamaica: 24,
      bahamas: 6,
      belize: 2,
    });
    const drawn = spans.filter(({ from }) => from === '2025-01-04');
    expect(drawn.map(({ part, base, people }) => [part, base, people])).toEqual([
      ['kenya', 0, 400],
      ['jamaica', 400, 24],
      ['belize', 424, 2],
      ['bahamas', 426, 6],
      ['guatemala', 432, 150],
      ['el_salvador', 582, 8],
    ]);
  });

  it.each<ViewName>(['peak', 'plateau', 'succession'])('%s: the peak is 1,003', (view) => {
    const { peak } = modelOf(view);
    expect(peak && brief(peak)).toBe('2025-02-06 1003');
  });

  it('plateau: 989 on 22 September 2025, with the article’s day and the rivals', () => {
    const { counts, article, showRivals, rivals } = modelOf('plateau');
    const last = counts.at(-1);
    expect(last && brief(last)).toBe('2025-09-22 989');
    expect(last?.parts).toEqual({ kenya: 735 });
    expect(article).toBe('2025-04-07');
    expect(showRivals).toBe(true);
    expect(rivals.map(({ total }) => total)).toEqual([410, 407, 1000, 1000, 1000]);
  });

  it('succession: both promises, 980, and no figure after 8 February 2026', () => {
    const { counts, promises, noFigure } = modelOf('succession');
    expect(promises.map(({ key, value }) => [key, value])).toEqual([
      ['mss', 2500],
      ['gsf', 5550],
    ]);
    expect(counts.map(brief)).toContain('2025-12-08 980');
    expect(counts.at(-1)).toMatchObject({ date: '2026-02-08', total: 1000, precision: 'approx' });
    expect(noFigure).toEqual({ from: '2026-02-08', to: '2026-04-30' });
  });

  it('landing and peak end their axis with the last day they show', () => {
    for (const view of ['landing', 'peak'] as const) {
      const { until, window } = modelOf(view);
      expect(window[1], view).toBe(until);
    }
  });

  it('landing alone points out the first count, and its label says about 200', () => {
    const first = (view: ViewName) => modelOf(view).first?.total ?? null;
    expect(VIEW_NAMES.map(first)).toEqual([200, null, null, null, null]);
    for (const size of Object.values(BUILT_SIZES)) {
      const svg = blank();
      visual.draw(svg, modelOf('landing'), size, { duration: 0 });
      const label = svg.querySelector('[data-layer="labels"] [data-key="first"]');
      expect(label?.textContent, size.form).toBe('about 200');
    }
  });

  it('partners, plateau and succession draw the other published counts', () => {
    expect(VIEW_NAMES.filter((view) => modelOf(view).showRivals)).toEqual([
      'partners',
      'plateau',
      'succession',
    ]);
    const svg = blank();
    for (const view of VIEW_NAMES) {
      visual.draw(svg, modelOf(view), BUILT_SIZES.wide, { duration: 0 });
      const dashes = svg.querySelectorAll(
        '[data-layer="mark-rival"] line:not([data-key$="-stem"])',
      );
      const { showRivals, rivals } = modelOf(view);
      expect(dashes.length, view).toBe(showRivals ? rivals.length : 0);
    }
  });

  it('stack the countries in the order of their arrival', () => {
    const arrivals = data.movements.filter(({ arrival }) => arrival);
    const first = COUNTRIES.map((name) => arrivals.findIndex(({ country }) => country === name));
    expect(first).not.toContain(-1);
    const dates = first.map((index) => arrivals[index]?.date ?? '');
    expect(dates).toEqual([...dates].sort());
  });

  it('show nothing from after their last day, or from before their axis', () => {
    for (const view of VIEW_NAMES) {
      const { until, window, counts, rivals, movements, spans, uncounted } = modelOf(view);
      for (const { date } of [...counts, ...rivals, ...movements]) {
        expect(date >= window[0] && date <= until, `${view} ${date}`).toBe(true);
      }
      for (const { to } of [...spans, ...uncounted]) expect(to <= until, view).toBe(true);
      expect(until <= window[1], view).toBe(true);
    }
  });
});

describe.each(VIEW_NAMES)('the stack of %s', (view) => {
  const { spans, uncounted, counts, until } = modelOf(view);
  const byStart = Map.groupBy(spans, ({ from }) => from);

  it('has people in every span, and days', () => {
    for (const { key, from, to, base, people } of spans) {
      expect(people, key).toBeGreaterThan(0);
      expect(base, key).toBeGreaterThanOrEqual(0);
      expect(from <= to, key).toBe(true);
    }
    expect(new Set(spans.map(({ key }) => key)).size).toBe(spans.length);
  });

  it('adds up to the count, from the ground, without holes, in the order of countries', () => {
    const order = [...COUNTRIES, 'others', 'total'];
    for (const [from, stack] of byStart) {
      const count = data.counts.find(({ date }) => date === from);
      expect(count, from).toBeDefined();
      let height = 0;
      let place = -1;
      for (const { key, part, base, people, to } of stack) {
        expect(base, key).toBe(height);
        height += people;
        expect(order.indexOf(part), key).toBeGreaterThan(place);
        place = order.indexOf(part);
        expect(to, key).toBe(stack[0]?.to);
      }
      expect(height, from).toBe(count?.total);
    }
  });

  it('draws each country as counted, or less where countries add to more than the total', () => {
    for (const { key, part, from, people } of spans) {
      const count = data.counts.find(({ date }) => date === from);
      const given = part === 'others' || part === 'total' ? undefined : count?.parts[part];
      if (given === undefined) continue;
      const sum = Object.values(count?.parts ?? {}).reduce((a, b) => a + b, 0);
      if (sum <= (count?.total ?? 0)) expect(people, key).toBe(given);
      else expect(people, key).toBeLessThanOrEqual(given);
    }
  });

  it('never overlaps in time, with itself or with uncounted days', () => {
    const stretches = [
      ...[...byStart.values()].flatMap(([first]) => (first ? [first] : [])),
      ...uncounted,
    ].sort((a, b) => (a.from < b.from ? -1 : 1));
    stretches.forEach(({ key, from, to }, index) => {
      const next = stretches[index + 1];
      if (next) expect(to, `${key} and ${next.key}`).toBe(next.from);
      expect((Date.parse(to) - Date.parse(from)) / 86_400_000, key).toBeGreaterThanOrEqual(0);
    });
    if (stretches[0]) expect(stretches[0].from).toBe(data.counts[0]?.date);
    const last = data.counts.at(-1)?.date ?? '';
    expect(stretches.at(-1)?.to).toBe(until < last ? until : last);
  });

  it('does not hold a count for longer than it may', () => {
    for (const { key, from, to } of spans) {
      expect(daysBetween(from, to), key).toBeLessThanOrEqual(LONGEST_WAIT);
    }
  });

  it('leaves uncounted only days between February and September 2025, never as zero', () => {
    const isBefore = ['landing', 'partners', 'peak'].includes(view);
    const stretch = { key: 'u-2025-02-06-total', from: '2025-02-26', to: '2025-09-22' };
    expect(uncounted).toEqual(isBefore ? [] : [{ ...stretch, low: 989, high: 1003 }]);
    for (const { low, high } of uncounted) expect(low > 0 && high >= low).toBe(true);
  });

  it('counts only what is drawn', () => {
    for (const { date } of counts) {
      const isLast = date === data.counts.at(-1)?.date;
      if (!isLast) expect(byStart.has(date) || date === until, date).toBe(true);
    }
  });
});

describe('a count that cannot be told apart', () => {
  const count = (id: string, date: string, total: number, parts: Count['parts']): Count => ({
    id,
    date,
    total,
    parts,
    precision: 'day',
    qualifier: 'reported',
    sources: [],
  });
  const stackOf = (total: number, parts: Count['parts']) =>
    model(
      {
        ...data,
        counts: [count('a', '2024-07-01', total, parts), count('b', '2024-08-01', 1, {})],
      },
      'landing',
      'en',
      words,
    ).spans.filter(({ from }) => from === '2024-07-01');
  const brief = (spans: StrengthModel['spans']) =>
    spans.map(({ part, base, people }) => `${part} ${base}+${people}`);

  it('is one block without Kenya’s number', () => {
    expect(brief(stackOf(859, { el_salvador: 78 }))).toEqual(['total 0+859']);
  });

  it('has the others on top of Kenya', () => {
    expect(brief(stackOf(989, { kenya: 735 }))).toEqual(['kenya 0+735', 'others 735+254']);
  });

  it('stops at the total where countries add to more', () => {
    expect(brief(stackOf(10, { kenya: 8, guatemala: 3, belize: 2 }))).toEqual([
      'kenya 0+8',
      'belize 8+2',
    ]);
    expect(brief(stackOf(8, { kenya: 8, belize: 2 }))).toEqual(['kenya 0+8']);
  });

  it('does not draw a country that is known to have sent nobody', () => {
    expect(brief(stackOf(8, { kenya: 8, belize: 0 }))).toEqual(['kenya 0+8']);
  });
});

describe('a count that waits for the next one', () => {
  type Qualifier = Count['qualifier'];
  const count = (id: string, date: string, total: number, qualifier: Qualifier): Count => ({
    id,
    date,
    total,
    qualifier,
    parts: {},
    precision: 'day',
    sources: [],
  });
  /** The drawn and the hatched stretch after a count of 100 on 1 January 2024. */
  const wait = (next: string, rivals: [string, Qualifier][] = []) => {
    const { spans, uncounted } = model(
      {
        ...data,
        counts: [count('a', '2024-01-01', 100, 'reported'), count('b', next, 70, 'reported')],
        rivals: rivals.map(([date, qualifier]) => count(`r-${date}`, date, 90, qualifier)),
      },
      'succession',
      'en',
      words,
    );
    return {
      solid: spans.map(({ from, to, people }) => `${from} ${to} ${people}`),
      hatched: uncounted.map(({ from, to, low, high }) => `${from} ${to} ${low}–${high}`),
    };
  };

  it('holds for ninety days, and no day longer', () => {
    expect(daysBetween('2024-01-01', '2024-03-31')).toBe(LONGEST_WAIT);
    expect(wait('2024-03-31')).toEqual({ solid: ['2024-01-01 2024-03-31 100'], hatched: [] });
    expect(wait('2024-04-01')).toEqual({
      solid: ['2024-01-01 2024-01-01 100'],
      hatched: ['2024-01-01 2024-04-01 70–100'],
    });
  });

  it('holds through a longer wait until the last other count in between', () => {
    const rivals: [string, Qualifier][] = [
      ['2023-12-31', 'reported'],
      ['2024-01-20', 'approx'],
      ['2024-02-10', 'reported'],
      ['2024-03-05', 'fewer_than'],
      ['2024-06-01', 'reported'],
    ];
    expect(wait('2024-06-01', rivals)).toEqual({
      solid: ['2024-01-01 2024-02-10 100'],
      hatched: ['2024-02-10 2024-06-01 70–100'],
    });
  });

  it('is not held by a bound, nor by a count of the same or of the next day', () => {
    for (const rival of [
      ['2024-03-05', 'fewer_than'],
      ['2024-01-01', 'reported'],
      ['2024-06-01', 'reported'],
    ] as [string, Qualifier][]) {
      expect(wait('2024-06-01', [rival]).hatched).toEqual(['2024-01-01 2024-06-01 70–100']);
    }
  });

  it('by the record: solid to 26 February 2025, hatched to 22 September 2025', () => {
    const { spans, uncounted } = modelOf('succession');
    const held = spans.filter(({ key }) => key.endsWith('2025-02-06-total'));
    expect(new Set(held.map(({ from, to }) => `${from} ${to}`))).toEqual(
      new Set(['2025-02-06 2025-02-26']),
    );
    expect(uncounted.map(({ from, to }) => `${from} ${to}`)).toEqual(['2025-02-26 2025-09-22']);
    const autumn = spans.find(({ key }) => key.endsWith('2025-09-22-total'));
    expect(autumn?.to).toBe('2025-12-08');
  });
});

describe('in words', () => {
  const describeView = (view: ViewName) => inWords(modelOf(view));

  it('says trend, peak, countries, gaps and rivals by value', () => {
    expect(describeView('landing').text).toContain(
      'from about 200 on 25 June 2024 to about 400 on 16 July 2024',
    );
    expect(describeView('partners').text).toContain(
      'On 4 January 2025: Kenya 400, Jamaica 24, Belize 2, Bahamas 6, Guatemala 150 and El Salvador 8.',
    );
    expect(describeView('peak').text).toContain('1,003, on 6 February 2025');
    const plateau = describeView('plateau').text;
    expect(plateau).toContain('to 989 on 22 September 2025');
    expect(plateau).toContain('from 26 February 2025 to 22 September 2025');
    expect(plateau).toContain('407 (about October 2024)');
    expect(plateau).toContain('fewer than 1,000 (25 June 2025)');
    const succession = describeView('succession').text;
    expect(succession).toContain('2,500');
    expect(succession).toContain('5,550');
    expect(succession).toContain('No figure was found after 8 February 2026.');
  });

  it('speaks of one count alone, and of none', () => {
    const one = { ...data, counts: data.counts.slice(0, 1) };
    expect(inWords(model(one, 'landing', 'en', words)).text).toContain(
      'about 200 people are present on 25 June 2024.',
    );
    const none = { ...data, counts: [], rivals: [], movements: [] };
    expect(inWords(model(none, 'landing', 'en', words)).table.rows).toHaveLength(1);
  });

  it.each(VIEW_NAMES)('%s: the table has every promise, count, rival and movement', (view) => {
    const shown = modelOf(view);
    const { rows } = inWords(shown).table;
    const all = [...shown.promises, ...shown.counts, ...shown.rivals, ...shown.movements];
    expect(rows).toHaveLength(all.length);
    const valueOf = (cell: (typeof rows)[number][number] | undefined) =>
      typeof cell === 'object' ? cell.value : cell;
    const totals = rows.map((row) => Number(valueOf(row[2]))).sort((a, b) => a - b);
    const given = [
      ...shown.promises.map(({ value }) => value),
      ...[...shown.counts, ...shown.rivals].map(({ total }) => total),
      ...shown.movements.map(({ number }) => number),
    ];
    expect(totals).toEqual(given.sort((a, b) => a - b));
  });

  it('gives each count its row: “no figure” where none was given, – before a country came', () => {
    const { rows } = describeView('succession').table;
    const row = (date: string, what: string) =>
      rows
        .find(([first, second]) => first === date && String(second).startsWith(what))
        ?.slice(2)
        .map((cell) => (typeof cell === 'object' ? cell.value : cell));
    const none = 'no figure';
    const notYet = '–';
    expect(row('6 February 2025', 'Count')).toEqual([1003, 744, 24, 2, 6, 150, 78]);
    expect(row('22 September 2025', 'Count')).toEqual([989, 735, none, none, none, none, none]);
    expect(row('4 February 2025', 'Count')).toEqual([859, none, none, none, none, none, 78]);
    expect(row('12 September 2024', 'Count')).toEqual([426, 400, 24, 2, notYet, notYet, notYet]);
    expect(row('30 September 2024', 'Another')).toEqual([
      410,
      none,
      none,
      none,
      notYet,
      notYet,
      notYet,
    ]);
    expect(row('2 October 2023', 'Planned')).toEqual([2500, '', '', '', '', '', '']);
  });

  it('stands in the order of dates', () => {
    for (const view of VIEW_NAMES) {
      const shown = modelOf(view);
      const { details } = inWords(shown);
      const dates = new Map([
        ...[...shown.counts, ...shown.rivals, ...shown.movements].map(
          ({ id, date }) => [id, date] as const,
        ),
        ...shown.uncounted.map(({ key, from }) => [key, from] as const),
      ]);
      const order = details.map(({ key }) => dates.get(key) ?? '');
      expect(order).not.toContain('');
      expect(order).toEqual([...order].sort());
    }
  });

  it('says of each count what does not add up, and how it was published', () => {
    const { details } = describeView('succession');
    const text = (key: string) => details.find((each) => each.key === key)?.text;
    expect(text('2025-02-06-total')).toBe(
      '1,003 people present. Kenya 744, Jamaica 24, Belize 2, Bahamas 6, Guatemala 150 and El Salvador 78. The countries add up to 1,004.',
    );
    expect(text('2025-09-22-total')).toMatch(/Kenya 735\. .*not broken down/);
    expect(text('2025-12-08-total')).toMatch(/^980 .*Not broken down by country\.$/);
    expect(text('2024-10-18-total')).toMatch(/^432 .*sum of the known contingents/);
    expect(text('2025-06-25-bound')).toMatch(/upper bound: fewer than 1,000/);
    expect(text('2025-02-26-rival')).toMatch(/^about 1,000 .*rounded count/);
  });

  it('gives the other numbers reported of a contingent', () => {
    const { details, table } = describeView('peak');
    const text = details.find(({ key }) => key === '2025-02-06-kenya-4')?.text;
    expect(text).toContain('144 (up to 200 by other reports)');
    const row = table.rows.find(([date, what]) =>
      [date, what].join(' ').startsWith('6 February 2025 Arrival'),
    );
    expect(row?.[2]).toEqual({ value: 144, text: '144 (up to 200 by other reports)' });
  });

  it('has the rivals and the uncounted stretch among its marks only where they are drawn', () => {
    for (const view of VIEW_NAMES) {
      const shown = modelOf(view);
      const keys = inWords(shown).details.map(({ key }) => key);
      for (const { id } of shown.rivals) expect(keys.includes(id), id).toBe(shown.showRivals);
      for (const { key } of shown.uncounted) expect(keys).toContain(key);
    }
  });

  it('writes numbers and dates as the language does', () => {
    const { text, table } = inWords(model(data, 'peak', 'fr', words));
    expect(text).toContain('1\u202f003, on 6 février 2025');
    const all = [text, ...table.rows.flat().map((c) => (typeof c === 'string' ? c : c.text))];
    expect(all.join(' ')).not.toMatch(/\d,\d|June|February/);
  });
});
