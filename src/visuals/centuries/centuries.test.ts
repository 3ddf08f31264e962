/** Two centuries: counts, dates and their precision from the datasets, what is drawn, and what is found. */
import { describe, expect, it } from 'vitest';
import { loadDataset, loadSources } from '../../data/load.ts';
import type { Row } from '../../data/types.ts';
import { BUILT_SIZES, type Size } from '../kit/contract.ts';
import { utc } from '../kit/format.ts';
import { prepareVisual } from '../registry.ts';
import { SIZES, drawnModel, faultsOf, lengthened, lengthenedIn } from '../testing.ts';
import { loadVisualTexts } from '../texts.ts';
import { type CenturiesData, FIRST_YEAR, KINDS, LAST_YEAR, WHOLE, yearsWindow } from './data.ts';
import { datesOf } from './describe.ts';
import { visual } from './index.ts';
import { layoutOf } from './layout.ts';
import { type CenturiesModel, NO_SEARCH, type Search, plain, searched } from './model.ts';
import { spanOf } from './span.ts';
import { VIEW_NAMES, type ViewName } from './views.ts';

const data = prepareVisual('centuries') as CenturiesData;
const { words, views: texts } = loadVisualTexts('centuries', 'en');
const rows = loadDataset('interventions').rows;
const modelOf = (view: ViewName) => visual.model(data, view, 'en', words);
const idsOf = ({ rows: shown }: CenturiesModel) => shown.map(({ id }) => id);
const row = (id: string) => data.rows.find((each) => each.id === id) ?? expect.fail(id);
const day = (time: number) => new Date(time).toISOString().slice(0, 10);
const DAY = 86_400_000;

describe('the data', () => {
  it('is every row of the dataset, by start', () => {
    expect(data.rows.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
    expect(data.rows.length).toBeGreaterThan(100);
    const starts = data.rows.map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted());
    expect([...new Set(data.rows.map(({ kind }) => kind))].sort()).toEqual([...KINDS].sort());
  });

  it('marks as unconfirmed what has low confidence or only unconfirmed sources', () => {
    const sources = loadSources();
    const weak = rows.filter(
      (each: Row) =>
        each.confidence === 'low' ||
        (each.source as string[]).every((id) => sources[id]?.kind === 'unconfirmed'),
    );
    const marked = data.rows.filter(({ isUnconfirmed }) => isUnconfirmed).map(({ id }) => id);
    expect(marked.sort()).toEqual(weak.map(({ id }) => id).sort());
    expect(marked).toContain('1812-amethyste');
    expect(marked).toContain('1981-migrant-interdiction');
    expect(marked).not.toContain('1915-us-occupation');
  });

  it('has short names that fit a label, each once', () => {
    const names = data.rows.map(({ short }) => short);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name.length, name).toBeLessThanOrEqual(26);
  });

  it('says that armed foreigners stood on the soil only where force is on record', () => {
    for (const { id, onSoil, force } of data.rows) {
      if (onSoil) expect(['limited', 'sustained'], id).toContain(force);
      if (force === 'none' || force === 'threat') expect(onSoil, id).toBe(false);
    }
    expect(row('1865-bulldog').onSoil).toBe(false);
    expect(row('1804-ferrand').onSoil).toBe(false);
    expect(row('2004-aristide-removed').onSoil).toBeNull();
    expect(row('1929-les-cayes').onSoil).toBe(true);
  });
});

describe('dates', () => {
  const span = (id: string) => {
    const { from, sureFrom, sureTo, to } = spanOf(row(id), data.asOf);
    return [from, sureFrom, sureTo, to].map(day);
  };

  it('are a day long where the day is known', () => {
    expect(span('1929-les-cayes')).toEqual([
      '1929-12-06',
      '1929-12-06',
      '1929-12-07',
      '1929-12-07',
    ]);
  });

  it('are a month long where only the month is known', () => {
    expect(span('1861-rubalcava-ultimatum')).toEqual([
      '1861-07-01',
      '1861-07-01',
      '1861-08-01',
      '1861-08-01',
    ]);
  });

  it('are a year long, and no day of it certain, where only the year is known', () => {
    const [from, sureFrom = '', sureTo = '', to] = span('1868-annexation-proposal');
    expect([from, to]).toEqual(['1868-01-01', '1869-01-01']);
    expect(sureFrom > sureTo).toBe(true);
  });

  it('are certain only between the years of a start and an end', () => {
    expect(span('1849-us-warship-visits')).toEqual([
      '1849-01-01',
      '1850-01-01',
      '1915-01-01',
      '1916-01-01',
    ]);
  });

  it('are a year wide around an approximate date', () => {
    const { from, sureFrom } = spanOf(row('1959-marine-mission'), data.asOf);
    expect(Math.round((sureFrom - from) / DAY)).toBe(366);
    expect((from + sureFrom) / 2).toBe(utc('1959-01-01'));
  });

  it('end with the evidence where a row goes on', () => {
    expect(row('2019-binuh').end).toBeNull();
    expect(span('2019-binuh').slice(2)).toEqual([data.asOf, data.asOf]);
  });

  it('are said no finer than they are known', () => {
    const said = (id: string) => datesOf(row(id), { words, language: 'en' });
    expect(said('1915-us-occupation')).toBe('28 July 1915 to 15 August 1934');
    expect(said('1861-rubalcava-ultimatum')).toBe('July 1861');
    expect(said('1868-annexation-proposal')).toBe('1868');
    expect(said('1993-micivih')).toBe('about February 1993 to March 2000');
    expect(said('2025-gsf')).toBe('since 2 October 2025');
  });

  it('never end before they begin', () => {
    for (const each of data.rows) {
      const { from, to } = spanOf(each, data.asOf);
      expect(to, each.id).toBeGreaterThan(from);
    }
  });
});

describe('the views', () => {
  const inGroups = (...groups: string[]) =>
    rows.filter(({ group }) => groups.includes(String(group))).map(({ id }) => String(id));

  it('show all rows in the whole', () => {
    expect(idsOf(modelOf('all'))).toHaveLength(rows.length);
    expect(modelOf('all').isWhole).toBe(true);
    expect(modelOf('all').rows.every(({ isLit }) => isLit)).toBe(true);
  });

  it.each([
    ['saint-domingue', ['saint-domingue']],
    ['gunboats', ['gunboats']],
    ['occupation', ['gold', 'landing', 'cacos', 'corvee', 'budget', 'withdrawal']],
    ['duvalier', ['duvalier-father', 'duvalier-son']],
    ['coups', ['coups']],
    ['embargo', ['embargo']],
    ['return-1994', ['1994']],
    ['removal-2004', ['2004']],
  ] as const)(
    'light in %s the rows of its part of the story, all inside its window',
    (view, groups) => {
      const shown = modelOf(view);
      expect(idsOf(shown).sort()).toEqual(inGroups(...groups).sort());
      expect(shown.all.filter(({ isLit }) => isLit)).toHaveLength(shown.rows.length);
    },
  );

  it('light beside the mission of the article the declaration that the step begins with', () => {
    const expected = [...inGroups('mss-gsf'), '2021-core-group'];
    expect(idsOf(modelOf('mss-gsf')).sort()).toEqual(expected.sort());
  });

  it('light in the pattern what was armed and on Haitian soil, against all the rest', () => {
    const { rows: shown } = modelOf('pattern');
    expect(shown).toHaveLength(rows.length);
    const lit = shown.filter(({ isLit }) => isLit).map(({ id }) => id);
    expect(lit).toEqual(data.rows.filter(({ onSoil }) => onSoil === true).map(({ id }) => id));
    expect(lit).toContain('1915-us-occupation');
    expect(lit).not.toContain('1902-panther');
    expect(lit).not.toContain('1804-ferrand');
  });

  it('show the confirmed years of visits of warships, and no others, among the gunboats', () => {
    const years = modelOf('gunboats').visits?.years.map(({ year }) => year.slice(0, 4));
    const confirmed = loadDataset('naval-visits').rows.filter((each) => each.confirmed === true);
    expect(years).toEqual(confirmed.map(({ id }) => id));
    expect(years).toEqual(['1858', '1870', '1888', '1889', '1891', '1897', '1914', '1915']);
    expect(VIEW_NAMES.filter((view) => modelOf(view).visits)).toEqual(['gunboats']);
  });

  it('rule the day of the article where it can be seen', () => {
    expect(modelOf('mss-gsf').article).toBe('2025-04-07');
    expect(VIEW_NAMES.filter((view) => modelOf(view).article)).toEqual(['un-missions', 'mss-gsf']);
  });

  it('name first only rows that they light', () => {
    for (const view of VIEW_NAMES) {
      const { named, rows: shown } = modelOf(view);
      const lit = new Set(shown.filter(({ isLit }) => isLit).map(({ id }) => id));
      expect(
        named.filter((id) => !lit.has(id)),
        view,
      ).toEqual([]);
      expect(new Set(named).size).toBe(named.length);
    }
  });
});

describe('the titles are true', () => {
  /** Stretches of days that some row covers, confirmed ones alone; joined where they meet. */
  function covered(test: (id: string) => boolean): [number, number][] {
    const spans = modelOf('all')
      .rows.filter(({ id, isUnconfirmed }) => !isUnconfirmed && test(id))
      .map(({ span }) => [span.from, span.to] as const)
      .sort((a, b) => a[0] - b[0]);
    const joined: [number, number][] = [];
    for (const [from, to] of spans) {
      const last = joined.at(-1);
      if (last && from <= last[1] + DAY) last[1] = Math.max(last[1], to);
      else joined.push([from, to]);
    }
    return joined;
  }

  it('every decade has an entry, and most name the United States', () => {
    expect(texts.all?.title).toBe(
      'Every decade has an entry, and most entries name the United States',
    );
    const entries = modelOf('all').rows.filter(
      ({ id, isUnconfirmed }) => !isUnconfirmed && row(id).kind !== 'context',
    );
    for (let year = FIRST_YEAR - (FIRST_YEAR % 10); year <= LAST_YEAR; year += 10) {
      const [from, to] = yearsWindow(year, year + 9).map(utc) as [number, number];
      const isIn = ({ span }: (typeof entries)[number]) => span.from < to && span.to > from;
      expect(entries.some(isIn), `${year}s`).toBe(true);
    }
    const american = entries.filter(({ id }) => row(id).actors.includes('united-states'));
    expect(american.length / entries.length).toBeGreaterThan(0.5);
  });

  it('armed foreigners were on the soil for longest from 1915 to 1934', () => {
    expect(texts.pattern?.title).toContain('from 1915 to 1934');
    const longest = covered((id) => row(id).onSoil === true).reduce((a, b) =>
      b[1] - b[0] > a[1] - a[0] ? b : a,
    );
    expect(longest.map((time) => day(time).slice(0, 4))).toEqual(['1915', '1934']);
  });

  it('the UN observed in 1990, had missions from 1993 to 2001, and since 2004 without a break', () => {
    const missions = new Set(idsOf(modelOf('un-missions')));
    expect(texts['un-missions']?.title).toContain(
      'UN observers in 1990, missions from 1993 to 2001',
    );
    expect(missions).toContain('1990-election-observers');
    const stretches = covered((id) => missions.has(id)).filter(([, to]) => day(to) > '1993');
    expect(stretches).toHaveLength(2);
    expect(stretches.map(([from]) => day(from).slice(0, 4))).toEqual(['1992', '2004']);
    expect(row('1993-micivih').startPrecision).toBe('approx');
    expect(stretches.map(([, to]) => day(to))).toEqual(['2001-02-07', data.asOf]);
  });

  it('warships of four powers are on record among the gunboats, and a call for some by France', () => {
    expect(texts.gunboats?.title).toContain('Warships of four powers');
    const lane = modelOf('gunboats').lanes.find(({ kind }) => kind === 'gunboats');
    const sure = lane?.rows.filter(({ isUnconfirmed }) => !isUnconfirmed) ?? [];
    const called = '1908-warships-called';
    const powers = new Set(sure.filter(({ id }) => id !== called).flatMap(({ actors }) => actors));
    expect(powers.size).toBe(4);
    expect(powers).not.toContain('france');
    expect(sure.find(({ id }) => id === called)?.actors).toContain('france');
  });

  it('one coup is on record around the coups, and the mark that begins with it says so', () => {
    expect(texts.coups?.subtitle).toContain('the one coup on record here, of 1991');
    const coups = rows.filter(({ subkind }) => subkind === 'coup');
    expect(coups.map(({ id }) => id)).toEqual(['1991-coup']);
    expect(row('1991-coup').start).toBe('1991-09-30');
    expect(row('1991-coup').short).toBe('Coup and military rule');
  });

  it('all missions with a name in capitals are spelled out beside the picture', () => {
    const { reading } = loadVisualTexts('centuries', 'en');
    const missions = data.rows.filter(
      ({ kind, short }) => kind === 'mission' && /^[A-Z]+$/.test(short),
    );
    expect(missions.length).toBeGreaterThan(10);
    for (const { short } of missions) expect(reading, short).toContain(short);
  });

  it('no soldiers are on record around the coups', () => {
    expect(modelOf('coups').rows.filter(({ force }) => force !== null && force !== 'none')).toEqual(
      [],
    );
  });
});

describe('what a reader looks for', () => {
  const textOf = (id: string) =>
    Object.values(rows.find((each) => each.id === id) ?? {})
      .filter((value) => typeof value === 'string')
      .join(' ');
  const found = (search: Partial<Search>) =>
    searched(data, { ...NO_SEARCH, ...search }, { textOf, nameOf: (id) => id }, 'en', words);

  it('is everything at first', () => {
    expect(idsOf(found({}))).toHaveLength(rows.length);
    expect(found({}).isWhole).toBe(true);
  });

  it('is found by actor, kind and years together', () => {
    const { rows: shown } = found({ actor: 'germany', kinds: ['gunboats'], from: 1849, to: 1913 });
    expect(shown.map(({ id }) => id)).toEqual([
      '1872-batsch-affair',
      '1873-german-squadron',
      '1897-luders-affair',
      '1902-panther',
      '1908-warships-called',
    ]);
  });

  it('counts by actor as the dataset does', () => {
    for (const actor of ['united-states', 'france', 'un', 'chile']) {
      const expected = rows.filter(({ actors }) => (actors as string[]).includes(actor));
      expect(idsOf(found({ actor }))).toHaveLength(expected.length);
    }
  });

  it('is found by words, whatever their accents, order and capitals', () => {
    expect(idsOf(found({ text: 'nicolas MOLE' }))).toContain('1889-mole-saint-nicolas');
    expect(idsOf(found({ text: 'gold machias' }))).toEqual(['1914-gold-machias']);
    expect(plain('Môle Saint-Nicolas’ fort')).toBe("mole saint-nicolas' fort");
  });

  it('is found by the years that it touches, in an enlarged part', () => {
    const shown = found({ from: 1935, to: 1936 });
    expect(idsOf(shown)).toEqual([
      '1915-treaty',
      '1922-city-bank',
      '1922-loan',
      '1934-fiscal-control',
    ]);
    expect(shown.window).toEqual(yearsWindow(1935, 1936));
    expect(shown.isWhole).toBe(false);
  });

  it('is said in the caption of the table', () => {
    const caption = (search: Partial<Search>) => visual.describe(found(search)).table.caption;
    expect(caption({ from: 1900, to: 1920 })).toBe('Entries from 1900 to 1920');
    expect(caption({ actor: 'germany', kinds: ['gunboats'], text: 'ship', from: 1849 })).toBe(
      'Entries from 1849 to 2026: germany · Gunboats · “ship”',
    );
  });

  it('keeps open only what is found', () => {
    expect(found({ row: '1902-panther' }).chosen).toBe('1902-panther');
    expect(found({ row: '1902-panther', actor: 'france' }).chosen).toBeNull();
  });

  it('can be nothing, and says so in picture and words', () => {
    const shown = found({ text: 'zeppelin' });
    expect(shown.rows).toEqual([]);
    expect(visual.describe(shown).text).toBe('Nothing on record fits.');
    for (const size of SIZES) {
      const { svg, anchors } = drawnModel(visual, shown, size);
      expect(svg.textContent).toContain('Nothing on record fits.');
      expect(anchors.size).toBe(0);
      expect(faultsOf(svg, size)).toEqual([]);
    }
  });

  it('is in picture, table and marks alike, with words in their places, at every size', () => {
    const searches: Partial<Search>[] = [
      { actor: 'france' },
      { kinds: ['debt', 'gunboats'] },
      { from: 1900, to: 1920 },
      { from: 2004, to: 2004 },
      { from: 1985, to: 2026, actor: 'un', row: '2004-minustah' },
      { text: 'marines' },
    ];
    for (const search of searches) {
      const shown = found(search);
      expect(shown.rows.length).toBeGreaterThan(2);
      const { table, details } = visual.describe(shown);
      expect(table.rows.map(([, title]) => title)).toEqual(shown.rows.map(({ title }) => title));
      for (const size of SIZES) {
        const { svg, anchors } = drawnModel(visual, shown, size);
        expect([...anchors.keys()].sort()).toEqual(details.map(({ key }) => key).sort());
        expect(faultsOf(svg, size), JSON.stringify([search, size])).toEqual([]);
      }
    }
  });
});

const CASES = VIEW_NAMES.flatMap((view) => SIZES.map((size) => [view, size] as const));

describe.each(CASES)('%s, %o', (view, size) => {
  const { x, plot, lanes } = layoutOf(modelOf(view), size);
  const placed = lanes.flatMap((lane) => lane.placed.map((each) => ({ ...each, lane })));

  it('keeps names a third longer inside and apart', () => {
    const wordy = lengthenedIn(data, 'short');
    const model = visual.model(wordy, view, 'en', lengthened(words));
    expect(faultsOf(drawnModel(visual, model, size).svg, size)).toEqual([]);
  });

  it('places every row in its lane, over its dates, and never over another', () => {
    expect(placed.map(({ row: { id } }) => id).sort()).toEqual(idsOf(modelOf(view)).sort());
    for (const { row: each, left, right, y, lane } of placed) {
      expect(lane.kind).toBe(each.kind);
      expect(y > lane.top && y < lane.bottom, each.id).toBe(true);
      expect(left >= plot.left - 0.1 && right <= plot.right + 0.1, each.id).toBe(true);
      expect(left, each.id).toBeLessThanOrEqual(Math.max(x(each.span.from), plot.left) + 0.1);
      expect(right, each.id).toBeGreaterThanOrEqual(Math.min(x(each.span.to), plot.right) - 0.1);
    }
    for (const [index, a] of placed.entries()) {
      const over = placed
        .slice(index + 1)
        .filter((b) => Math.abs(a.y - b.y) < 1 && a.left < b.right && b.left < a.right);
      expect(over.map(({ row: { id } }) => `${a.row.id} over ${id}`)).toEqual([]);
    }
  });
});

describe('drawing', () => {
  const draw = (view: ViewName, size: Size = BUILT_SIZES.wide) =>
    drawnModel(visual, modelOf(view), size).svg;
  const mark = (svg: SVGSVGElement, layer: string, key: string) =>
    svg.querySelector(`[data-layer="${layer}"] [data-key="${key}"]`);

  it('tells force by height', () => {
    const svg = draw('occupation');
    const height = (id: string) => Number(mark(svg, 'bars', id)?.getAttribute('height'));
    const heights = ['1922-loan', '1915-caperton-cruiser', '1929-les-cayes', '1915-us-occupation'];
    expect(heights.map(height)).toEqual(heights.map(height).toSorted((a, b) => a - b));
    expect(new Set(heights.map(height)).size).toBe(4);
  });

  it('draws a year striped and a day solid', () => {
    const svg = draw('gunboats');
    expect(mark(svg, 'bars', '1868-annexation-proposal')).toBeNull();
    expect(mark(svg, 'soft', '1868-annexation-proposal-year')?.getAttribute('class')).toContain(
      'soft',
    );
    expect(mark(svg, 'bars', '1902-panther')).not.toBeNull();
    expect(svg.querySelector('[data-layer="soft"] [data-key^="1902-panther"]')).toBeNull();
  });

  it('draws what is unconfirmed as a dashed outline, with the word', () => {
    const svg = draw('saint-domingue');
    expect(mark(svg, 'bars', '1793-spanish-war')?.getAttribute('class')).toBe('force-unconfirmed');
    expect(mark(svg, 'labels', '1793-spanish-war')?.textContent).toBe('Spanish war (unconfirmed)');
    expect(mark(draw('all'), 'key', 'key-unconfirmed')?.textContent).toBe('unconfirmed');
  });

  const said = (svg: SVGSVGElement) =>
    [...svg.querySelectorAll('[data-layer="key"] text')].map(({ textContent }) => textContent);
  const PHONE: Size = { width: 350, height: 290, form: 'narrow' };
  const HEIGHTS = ['none', 'threat', 'limited', 'sustained'];

  it('explains on a phone the heights, and each other mark that occurs', () => {
    expect(said(draw('all', PHONE))).toEqual([
      'Armed force:',
      ...HEIGHTS,
      'date uncertain',
      'unconfirmed',
      'disputed or undated',
    ]);
    const coups = draw('coups', PHONE);
    expect(said(coups).slice(5)).toEqual(['date uncertain', 'unconfirmed', 'act of Haitians']);
    expect(mark(coups, 'bars', 'key-haitian')?.getAttribute('class')).toBe('force-rest');
    expect(mark(coups, 'soft', 'key-soft-year')?.getAttribute('class')).toContain('soft');
    expect(said(draw('return-1994', PHONE))).toEqual(['Armed force:', ...HEIGHTS]);
  });

  it('has lines of the key about as long, and on them a word for what is grey', () => {
    const wide: Size = { width: 860, height: 703, form: 'wide' };
    const { key } = layoutOf(modelOf('all'), wide);
    expect(said(draw('all', wide)).at(-1)).toBe('act of Haitians');
    const counts = Map.groupBy(key, ({ label: { y } }) => y);
    expect([...counts.values()].map((line) => line.length)).toEqual([5, 4]);
  });

  it('leaves the key out where a name would have to go for it', () => {
    const low: Size = { width: 350, height: 230, form: 'narrow' };
    expect(said(draw('gunboats', low))).toEqual([]);
    expect(layoutOf(modelOf('gunboats'), low).key).toEqual([]);
  });

  it('names as the longest no row that only counts calls', () => {
    expect(row('1849-us-warship-visits').isTally).toBe(true);
    expect(visual.describe(modelOf('all')).text).toContain(
      'The longest is “Not recognised: by France to 1825, by the USA to 1862”',
    );
    expect(mark(draw('all'), 'hatched', '1849-us-warship-visits')).not.toBeNull();
    expect(mark(draw('all'), 'soft', '1849-us-warship-visits-start')).toBeNull();
  });

  it('says of acts of Haitians that soil is not the question, and of 1937 that it was abroad', () => {
    const rowOf = (title: string) =>
      visual.describe(modelOf('all')).table.rows.find((cells) => cells[1] === title);
    expect(rowOf('Coup and military rule')?.slice(4, 6)).toEqual([
      'Not an act of a foreign power',
      'Does not apply',
    ]);
    expect(rowOf('Massacre of Haitians in the Dominican Republic')?.slice(4, 6)).toEqual([
      'Limited force',
      'No',
    ]);
  });

  it('hatches what is disputed and the visits without a date', () => {
    expect(mark(draw('removal-2004'), 'hatched', '2004-aristide-removed')).not.toBeNull();
    const svg = draw('gunboats');
    expect(mark(svg, 'hatched', '1849-us-warship-visits')).not.toBeNull();
    expect(mark(svg, 'bars', 'visit-1891')).not.toBeNull();
    expect(mark(svg, 'bars', 'visit-1892')).toBeNull();
  });

  it('names every lit row of a part where there is room', () => {
    for (const view of VIEW_NAMES.filter((each) => !['all', 'pattern'].includes(each))) {
      const labels = draw(view, { width: 850, height: 720, form: 'wide' }).querySelectorAll(
        '[data-layer="labels"] text.label:not(.strong):not(.halo)',
      );
      expect(labels.length, view).toBe(modelOf(view).named.length);
    }
  });

  it('shows all years above an enlarged part, and marks the part in them', () => {
    const frame = mark(draw('gunboats'), 'frame', 'frame');
    const left = Number(frame?.getAttribute('x'));
    const width = Number(frame?.getAttribute('width'));
    const years = (utc(WHOLE[1]) - utc(WHOLE[0])) / (365.25 * DAY);
    expect(width / (760 - 2 * 42)).toBeCloseTo(68 / years, 1);
    expect((left - 42) / (760 - 2 * 42)).toBeCloseTo((1848 - 1791) / years, 1);
    expect(mark(draw('all'), 'frame', 'frame')).toBeNull();
  });

  it('points on where a row goes on', () => {
    const svg = draw('mss-gsf');
    expect(mark(svg, 'on', '2025-gsf-ona')).not.toBeNull();
    expect(mark(svg, 'on', '2024-mss-ona')).toBeNull();
  });
});
