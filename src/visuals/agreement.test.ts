/** Picture, words, table and download say the same: for every visual, in every view. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterEach, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { COMPILED, loadDataset, loadSources } from '../data/load.ts';
import { readDownload } from '../data/downloads.ts';
import type { Precision } from '../data/types.ts';
import type { Cell, Description, LivePayload } from './kit/contract.ts';
import { daysBetween, formatDate } from './kit/format.ts';
import { planOf } from './kit/plan.ts';
import { besideIn, shownIn } from './kit/shown.ts';
import { loadVisual } from './loaders.ts';
import { type WholePayload, livePayload, visualPayload } from './payload.ts';
import { VISUAL_IDS, visualEntry } from './registry.ts';
import { SIZES, drawn, drawnModel, modelOf, pictures } from './testing.ts';
import { loadVisualTexts } from './texts.ts';

// Drawings are freed only between turns of the event loop, which tests that wait for nothing never end.
afterEach(() => new Promise((done) => setImmediate(done)));

const NAMED = pictures().map((picture) => [`${picture.id}, ${picture.view}`, picture] as const);
/** What no phrase may have: places left to fill, values left out, an end that comes twice. */
const BROKEN = /[{}]|undefined|NaN|\bnull\b|\.\./;
const textOf = (cell: Cell) => (typeof cell === 'string' ? cell : cell.text);

/** Everything a model holds, words of the interface left out. */
function leaves(value: unknown): (string | number)[] {
  if (typeof value === 'string' || typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'words' ? [] : leaves(inner)));
}

const numbersIn = (text: string): number[] =>
  [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([token]) =>
    Number(token.replace(/,$/, '').replaceAll(',', '')),
  );

/** So that a phrase is found whole before one that is part of it. */
const longestFirst = (phrases: readonly string[]): string[] =>
  phrases.toSorted((a, b) => b.length - a.length);

const SCALES = { million: 1e6, billion: 1e9, thousand: 1e3, '%': 0.01 };

/** The numbers in a text, also by its words of scale: "8.7 million", "500–600 million", "40%". */
const valuesIn = (text: string): number[] => {
  const scales = Object.entries(SCALES).filter(([name]) => text.includes(name));
  return numbersIn(text).flatMap((number) => [
    number,
    ...scales.map(([, scale]) => Number((number * scale).toPrecision(12))),
  ]);
};

const isDay = (leaf: unknown): leaf is string =>
  typeof leaf === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(leaf);
const daysOf = (model: unknown): string[] => [...new Set(leaves(model).filter(isDay))];

/** What is worked out from a model, once for all of its phrases. */
function once<T>(make: (model: unknown) => T): (model: unknown) => T {
  const known = new WeakMap<object, { value: T }>();
  return (model) => {
    const found = known.get(model as object) ?? { value: make(model) };
    known.set(model as object, found);
    return found.value;
  };
}

const writtenDates = once((model) =>
  daysOf(model)
    .flatMap((day) =>
      (['day', 'month'] as const).map((precision) => formatDate(day, 'en', { precision })),
    )
    .sort((a, b) => b.length - a.length)
    .map((date) => new RegExp(`(?<!\\d)${date}`, 'g')),
);

const daysBetweenAny = once((model) => {
  const days = daysOf(model);
  return new Set(days.flatMap((from) => days.map((to) => daysBetween(from, to))));
});

/** Text without the dates that the model has, so that what is left of its digits are figures. */
function withoutDates(text: string, model: unknown): string {
  return writtenDates(model).reduce((rest, date) => rest.replaceAll(date, ''), text);
}

/** Text without the days that lie between two dates of the model: "day 295", "for 180 days". */
function withoutDayCounts(text: string, model: unknown): string {
  return text.replaceAll(/(?<=\bday )\d+|\d+(?= days\b)/gi, (number) =>
    daysBetweenAny(model).has(Number(number)) ? '' : number,
  );
}

/** How many rows have something in a column, and how many of them the same. */
function countsOf({ columns, rows }: Description['table']): number[] {
  return columns.flatMap((_, column) => {
    const cells = rows.map((row) => textOf(row[column] ?? '')).filter(Boolean);
    return [cells.length, ...cells.map((cell) => cells.filter((each) => each === cell).length)];
  });
}

/**
 * Every number of the table and its caption, what can be counted in it, and what the parts in a row
 * after its total add up to.
 */
function numbersOfTable({ table }: Description, model: unknown): Set<number> {
  return new Set([
    ...countsOf(table),
    ...numbersIn(table.caption),
    ...table.rows.flatMap((cells) => {
      const [, ...parts] = cells.flatMap((cell) => (typeof cell === 'string' ? [] : [cell.value]));
      return [
        ...cells.flatMap((cell) => [
          ...(typeof cell === 'string' ? [] : [cell.value]),
          ...numbersIn(withoutDates(textOf(cell), model)),
        ]),
        ...(parts.length > 1 ? [parts.reduce((sum, part) => sum + part, 0)] : []),
      ];
    }),
  ]);
}

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December';
const isDate = (text: string): boolean =>
  new RegExp(`^(about )?(\\d{1,2} )?(${MONTHS}) \\d{4}$`, 'i').test(text);

/** Every date of a dataset, as finely as it is known and less finely. */
function datesOf(id: string): string[] {
  const { about, rows } = loadDataset(id);
  const columns = about.columns.filter(({ type }) => type === 'date');
  return rows.flatMap((row) =>
    columns.flatMap(({ name, precision }) => {
      const date = row[name];
      if (typeof date !== 'string') return [];
      const known = (precision ? (row[precision] ?? 'day') : 'day') as Precision;
      const month = formatDate(date, 'en', { precision: 'month' });
      return [formatDate(date, 'en', { precision: known }), ...(known === 'day' ? [month] : [])];
    }),
  );
}

/** Words that a picture asks for and does without: names that the dataset has, shorter forms. */
const OPTIONAL = /^(section|donor)-|-short$/;

/** The cells of the tables that a reader can download for a visual. */
const downloads = Object.fromEntries(
  VISUAL_IDS.map((id) => [
    id,
    visualEntry(id).datasets.map(
      (dataset) =>
        parse(readDownload(dataset, 'csv'), { columns: true }) as Record<string, string>[],
    ),
  ]),
);

describe.each(NAMED)('%s', (_, picture) => {
  const model = modelOf(picture);
  const description = picture.visual.describe(model);
  const { name, text, table, details } = description;

  it('has a name, a text and a table', () => {
    for (const words of [name, text, table.caption, ...table.columns]) {
      expect(words.trim()).not.toBe('');
      expect(words).not.toMatch(BROKEN);
    }
    expect(table.rows.length).toBeGreaterThan(0);
    for (const row of table.rows) {
      expect(row).toHaveLength(table.columns.length);
      expect(row.map(textOf).join(' ')).not.toMatch(BROKEN);
    }
    for (const { heading, text } of details) {
      expect(`${heading}: ${text}`).not.toMatch(BROKEN);
      expect(`${heading}: ${text}`).not.toMatch(/^ *:|: *$/);
    }
  });

  it('says no number that neither the table nor a phrase of the download has', () => {
    const known = numbersOfTable(description, model);
    const cells = new Set(downloads[picture.id]?.flat().flatMap((row) => Object.values(row)));
    const phrases = leaves(model).filter(
      (leaf): leaf is string => typeof leaf === 'string' && leaf.includes(' ') && cells.has(leaf),
    );
    const said = [text, ...details.flatMap(({ heading, text }) => [heading, text])];
    for (const phrase of said) {
      const own = longestFirst(phrases).reduce((rest, each) => rest.replaceAll(each, ''), phrase);
      const rest = withoutDayCounts(withoutDates(own, model), model);
      const strange = numbersIn(rest).filter((each) => !known.has(each));
      expect(strange, phrase).toEqual([]);
    }
  });

  it('has in its table only numbers of the model, written to four digits at least', () => {
    const known = new Set(leaves(model));
    for (const cell of table.rows.flat()) {
      if (typeof cell === 'string') continue;
      expect(known.has(cell.value), cell.text).toBe(true);
      const written = [cell.value, Number(cell.value.toPrecision(4))];
      expect(
        valuesIn(cell.text).some((each) => written.includes(each)),
        cell.text,
      ).toBe(true);
    }
  });

  it('has in its table only numbers that can be downloaded, or days between dates that can', () => {
    const cells = downloads[picture.id]?.flat().flatMap((row) => Object.values(row)) ?? [];
    const numbers = new Set(cells.filter((cell) => /^\d+(\.\d+)?$/.test(cell)).map(Number));
    const hurdles = (downloads[picture.id]?.flat() ?? []).filter(({ hurdle }) => hurdle);
    const days = new Set(hurdles.map(({ date = '' }) => daysBetween(hurdles[0]?.date ?? '', date)));
    for (const cell of table.rows.flat()) {
      if (typeof cell === 'string') continue;
      expect(numbers.has(cell.value) || days.has(cell.value), cell.text).toBe(true);
    }
  });

  it('has in its table only dates that can be downloaded, no finer than they are known', () => {
    const dates = new Set(visualEntry(picture.id).datasets.flatMap(datesOf));
    const written = table.rows.flat().map(textOf).filter(isDate);
    for (const date of written) expect(dates).toContain(date);
  });

  it('cites only sources that exist, at least one for each mark', () => {
    const sources = loadSources();
    const payload = visualPayload(picture.id, 'en');
    for (const { key, text, sources: cited } of details) {
      // Only a stretch in which no count was published has no source, and no number.
      if (cited.length === 0) {
        expect(`${picture.id} ${key}`).toMatch(/^strength u-/);
        expect(numbersIn(withoutDates(text, model)), key).toEqual([]);
      }
      for (const source of cited) {
        expect(sources[source], source).toBeDefined();
        expect(payload.rest.sources[source], source).toBeTruthy();
      }
    }
  });

  it.each(SIZES)('has a place for each detail at $width × $height, and no more', (size) => {
    const { anchors } = drawn(picture, size);
    const keys = details.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect([...anchors.keys()].sort()).toEqual([...keys].sort());
  });

  it('has a title and a line under it', () => {
    const texts = loadVisualTexts(picture.id, 'en');
    const { title = '', subtitle = '' } = texts.views[picture.view] ?? {};
    for (const words of [title, subtitle]) {
      expect(words.trim()).not.toBe('');
      expect(words).not.toMatch(/[{}]/);
    }
  });
});

it('finds the numbers and the dates it compares', () => {
  const tables = pictures().map((each) => [each, each.visual.describe(modelOf(each))] as const);
  const numbers = tables.flatMap(([each, { table }]) =>
    table.rows.flat().flatMap((cell) => (typeof cell === 'string' ? [] : [each.id])),
  );
  const dates = tables.flatMap(([, { table }]) => table.rows.flat().map(textOf).filter(isDate));
  expect(numbers.length).toBeGreaterThan(200);
  expect(new Set(dates).size).toBeGreaterThan(30);
  expect(numbersIn('about 1,003 of 2,500, 40.1%')).toEqual([1003, 2500, 40.1]);
  const model = { date: '2025-02-06', other: '2025-02-16', words: { name: '2020-01-01' } };
  expect(withoutDates('6 February 2025, 16 February 2025 and 7 May 2025', model)).toBe(
    ',  and 7 May 2025',
  );
  expect(withoutDayCounts('on day 10, for 10 days and 11 days', model)).toBe(
    'on day , for  days and 11 days',
  );
});

describe.each(VISUAL_IDS)('%s', (id) => {
  const texts = loadVisualTexts(id, 'en');
  const file = `content/visuals/en/${id}.yaml`;

  it('has texts for its views and no others, and credits sources that exist', () => {
    expect(Object.keys(texts.views).sort()).toEqual([...visualEntry(id).visual.views].sort());
    const sources = loadSources();
    for (const source of texts.credit) expect(sources[source], source).toBeDefined();
    expect(texts.reading.trim()).not.toBe('');
  });

  it('has no statistic typed into its texts: only dates', () => {
    const { reading, views, words } = parseYaml(readFileSync(file, 'utf8')) as {
      reading: string;
      views: Record<string, { title: string; subtitle: string }>;
      words: Record<string, string>;
    };
    const titles = Object.values(views).flatMap(({ title, subtitle }) => [title, subtitle]);
    for (const phrase of [reading, ...titles, ...Object.values(words)]) {
      const rest = phrase
        .replaceAll(/\{[^}]*\}/g, '')
        .replaceAll(new RegExp(`(\\d{1,2} )?(${MONTHS})( \\d{4})?`, 'g'), '')
        // A year says so: "in 2025", "by 2026", "Kenya, 2025". A bare 2500 is not one.
        .replaceAll(/(?:\b(?:in|by|since|until|from|to|of)|,) (?:1[5-9]|20)\d{2}\b/g, '');
      expect(rest).not.toMatch(/\d/);
    }
  });

  it('has every word that its pictures, descriptions and tables ask for, with nothing to fill', () => {
    const asked = new Set<string>();
    for (const picture of pictures().filter((each) => each.id === id)) {
      const words = new Proxy(picture.words, {
        get: (target, key) => {
          asked.add(String(key));
          return target[String(key)];
        },
      });
      picture.visual.describe(modelOf({ ...picture, words }));
      for (const size of SIZES) drawn({ ...picture, words }, size);
    }
    const { words } = loadVisualTexts(id, 'en');
    expect(asked.size).toBeGreaterThan(5);
    expect([...asked].filter((key) => !words[key] && !OPTIONAL.test(key))).toEqual([]);
    expect(Object.values(words).join(' ')).not.toMatch(/\{[^}a-z]*\}|\{\s|\s\}/);
  }, 60_000);

  it('is the same visual in the browser', async () => {
    const { visual } = visualEntry(id);
    const { draw } = await loadVisual(id);
    expect(visual.id).toBe(id);
    expect(draw).toBe(visual.draw);
  });

  it('draws and says in the browser, from what it fetches, what the build does', async () => {
    const { draw } = await loadVisual(id);
    const payload = JSON.parse(JSON.stringify(visualPayload(id, 'en'))) as WholePayload;
    for (const picture of pictures().filter((each) => each.id === id)) {
      const { visual, view } = picture;
      // What is the same row in two places of a model is two rows in the browser: draw must go by ids.
      const { model, description } = shownIn(view, payload);
      const plan = planOf(visual, modelOf(picture)) as object;
      expect(model).toEqual({ ...plan, words: payload.words });
      const said = { ...description, ...besideIn(view, payload.rest) };
      expect(said).toEqual(visual.describe(modelOf(picture)));
      for (const size of SIZES.slice(0, 2)) {
        expect(drawnModel({ id, draw }, model, size).svg.outerHTML).toBe(
          drawn(picture, size).svg.outerHTML,
        );
      }
    }
  }, 60_000);

  it('works out in the browser, from what its explorer fetches, what the build does', () => {
    const { data, words, language } = JSON.parse(
      JSON.stringify(livePayload(id, 'en')),
    ) as LivePayload;
    for (const picture of pictures().filter((each) => each.id === id)) {
      const { visual, view } = picture;
      const model: unknown = visual.model(data, view, language, words);
      expect(model).toEqual(modelOf(picture));
    }
  });

  it('tells every dataset that its numbers come from', () => {
    for (const dataset of visualEntry(id).datasets) {
      expect(() => readFileSync(`${COMPILED}/public/data/${dataset}.json`)).not.toThrow();
    }
  });
});

it('says which visual does not exist, in the browser and at build time', async () => {
  await expect(loadVisual('no-such')).rejects.toThrow('no visual "no-such"');
  await expect(loadVisual('kit')).rejects.toThrow('no visual "kit"');
  expect(() => visualEntry('no-such')).toThrow(`there are: ${VISUAL_IDS.join(', ')}`);
});
