import type { Cell, Description, Detail } from '../kit/contract.ts';
import { fill, formatDate, formatList } from '../kit/format.ts';
import { FORCES, type Intervention, type Visit } from './data.ts';
import type { CenturiesModel, Shown } from './model.ts';

/** With more rows than this the text names kinds and counts, and leaves the rows to the table. */
const FEW = 24;

/** The picture in words, as a table, and row by row. */
export function describe(model: CenturiesModel): Description {
  const { words, rows } = model;
  const year = (visit: Visit) => formatDate(visit.year, model.language, { precision: 'year' });
  const event = ({ event: what, ships }: Visit) =>
    fill(words[ships.length > 0 ? 'visit-ships' : 'visit'] ?? '', {
      event: what,
      ships: formatList(ships, model.language),
    });
  const visitCells = (visit: Visit): Cell[] => [
    year(visit),
    event(visit),
    '',
    rows.find(({ id }) => id === model.visits?.row)?.who ?? '',
    words['visit-part'] ?? '',
    '',
    words['standing-confirmed'] ?? '',
  ];
  const visitDetail = (visit: Visit): Detail => ({
    key: visit.id,
    heading: year(visit),
    text: event(visit),
    sources: visit.sources,
  });
  return {
    name: words.name ?? '',
    text: textOf(model),
    table: {
      caption: fill(words[model.asked ? 'table-caption-asked' : 'table-caption'] ?? '', {
        ...yearsOf(model),
        what: model.asked,
      }),
      columns: ['dates', 'title', 'kind', 'who', 'force', 'soil', 'standing'].map(
        (key) => words[`column-${key}`] ?? '',
      ),
      rows: [...rows.map((row) => cellsOf(row, model)), ...visitsOf(model).map(visitCells)],
    },
    details: [...rows.map((row) => detailOf(row, model)), ...visitsOf(model).map(visitDetail)],
  };
}

const visitsOf = ({ visits }: CenturiesModel): Visit[] => visits?.years ?? [];

/** The first and the last year of the window. */
const yearsOf = ({ window }: CenturiesModel) => ({
  from: window[0].slice(0, 4),
  to: String(Number(window[1].slice(0, 4)) - 1),
});

/** 28 July 1915 to 15 August 1934 · 1832 · since 16 October 2019. */
export function datesOf(
  { start, startPrecision, end, endPrecision }: Intervention,
  { words, language }: Pick<CenturiesModel, 'words' | 'language'>,
): string {
  const from = formatDate(start, language, { precision: startPrecision });
  if (end === null) return fill(words.since ?? '', { from });
  const to = formatDate(end, language, { precision: endPrecision });
  return from === to ? from : fill(words['from-to'] ?? '', { from, to });
}

const forceOf = ({ force, kind }: Shown, { words }: CenturiesModel) =>
  words[force ? `force-${force}` : kind === 'context' ? 'force-context' : 'force-disputed'] ?? '';

function soilOf({ onSoil, force, kind }: Shown, { words }: CenturiesModel): string {
  const isHaitian = kind === 'context' && force === null;
  if (onSoil === null) return words[isHaitian ? 'soil-context' : 'soil-open'] ?? '';
  return words[onSoil ? 'soil-yes' : 'soil-no'] ?? '';
}

const standingOf = ({ isUnconfirmed }: Shown, { words }: CenturiesModel) =>
  words[isUnconfirmed ? 'standing-unconfirmed' : 'standing-confirmed'] ?? '';

function cellsOf(row: Shown, model: CenturiesModel): Cell[] {
  return [
    datesOf(row, model),
    row.title,
    model.words[`kind-${row.kind}`] ?? '',
    row.who,
    forceOf(row, model),
    soilOf(row, model),
    standingOf(row, model),
  ];
}

function detailOf(row: Shown, model: CenturiesModel): Detail {
  const { words } = model;
  const text = fill(words['detail-row'] ?? '', {
    title: row.title,
    who: row.who,
    kind: words[`kind-${row.kind}`] ?? '',
    force: forceOf(row, model),
  });
  return {
    key: row.id,
    heading: datesOf(row, model),
    text: row.isUnconfirmed ? `${text} ${words['detail-unconfirmed']}` : text,
    sources: row.sources,
  };
}

function textOf(model: CenturiesModel): string {
  const { words, language, rows, lanes } = model;
  if (rows.length === 0) return words['text-empty'] ?? '';
  const lit = rows.filter(({ isLit }) => isLit);
  const count = (of: readonly Shown[], test: (row: Shown) => boolean) => of.filter(test).length;
  const list = (parts: { name: string; count: number }[]) =>
    formatList(
      parts.filter((part) => part.count > 0).map(({ name, count }) => `${name} (${count})`),
      language,
    );
  const sentences = [fill(words['text-kind'] ?? '', { ...yearsOf(model), count: rows.length })];
  const say = (key: string, values: Record<string, string | number> = {}) =>
    sentences.push(fill(words[key] ?? '', values));
  say('text-lanes', {
    lanes: list(
      lanes.map(({ kind, rows: own }) => ({
        name: words[`kind-${kind}`] ?? '',
        count: own.length,
      })),
    ),
  });
  say('text-forces', {
    forces: list(
      FORCES.map((force) => ({
        name: words[`force-${force}`] ?? '',
        count: count(rows, (row) => row.force === force),
      })),
    ),
  });
  if (lit.length < rows.length) {
    say('text-lit', {
      rows: formatList(
        lit.map((row) => `${row.short} (${datesOf(row, model)})`),
        language,
      ),
    });
  } else if (rows.length <= FEW) {
    say('text-rows', {
      rows: formatList(
        rows.map((row) => `${row.short} (${datesOf(row, model)})`),
        language,
      ),
    });
  } else {
    const [longest] = rows
      .filter(({ isTally }) => !isTally)
      .toSorted((a, b) => b.span.to - b.span.from - (a.span.to - a.span.from));
    if (longest) say('text-longest', { title: longest.title, dates: datesOf(longest, model) });
  }
  const unconfirmed = count(rows, ({ isUnconfirmed }) => isUnconfirmed);
  if (unconfirmed > 0) say('text-unconfirmed', { count: unconfirmed });
  if (model.visits) {
    say('text-visits', {
      years: formatList(
        visitsOf(model).map(({ year }) => year.slice(0, 4)),
        language,
      ),
    });
  }
  if (model.article) say('text-article', { date: formatDate(model.article, language) });
  return sentences.join(' ');
}
