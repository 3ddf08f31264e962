import type { Words } from '../kit/contract.ts';
import { type Language, fill, utc } from '../kit/format.ts';
import {
  type CenturiesData,
  FIRST_YEAR,
  FORCES,
  type Intervention,
  KINDS,
  type Kind,
  LAST_YEAR,
  WHOLE,
  yearsWindow,
} from './data.ts';
import { keyOf } from './key.ts';
import { type Span, spanOf } from './span.ts';
import { type CenturiesView, VIEWS, type ViewName } from './views.ts';

export interface Shown extends Intervention {
  isLit: boolean;
  span: Span;
}

/** What the drawing of a row follows from. */
export type Look = Pick<
  Shown,
  'id' | 'force' | 'kind' | 'isLit' | 'isTally' | 'isUnconfirmed' | 'span'
>;

/** A mark and what it means. */
export interface Sample {
  text: string;
  look: Look;
  /** Gives way where it would take a line of its own. */
  isSpare?: boolean;
}

export interface CenturiesModel {
  language: Language;
  words: Words;
  /** First day, and the day after the last one. */
  window: readonly [string, string];
  isWhole: boolean;
  /** Every row, for the strip of all years. */
  all: Shown[];
  /** The rows in the enlarged part, by start. */
  rows: Shown[];
  /** The same by lane; lanes without rows are left out, but never in the whole. */
  lanes: { kind: Kind; rows: Shown[] }[];
  /** Ids of lit rows in the order in which they are to be named. */
  named: string[];
  /** What the marks mean. */
  key: Sample[];
  asOf: string;
  /** Who, what kind and which words a reader asks for; empty when for nothing. */
  asked: string;
  article: string | null;
  /** Confirmed years of the row that counts visits of warships, where a view shows them. */
  visits: CenturiesData['visits'] | null;
  /** The row that a reader has opened. */
  chosen: string | null;
}

/** Where the reader is, as the address has it. */
export interface Search {
  /** Id of a state or organisation; empty for anyone. */
  actor: string;
  kinds: readonly Kind[];
  from: number;
  to: number;
  text: string;
  /** Id of the row that is open; empty for none. */
  row: string;
}

/** What `centuries` shows in a view; no pixels. */
export function model(
  data: CenturiesData,
  view: ViewName,
  language: Language,
  words: Words,
): CenturiesModel {
  return build(data, VIEWS[view], NOTHING, language, words);
}

/** What the page has of rows and actors in words. */
export interface Names {
  /** All that is written of a row, to look for words in. */
  textOf(row: string): string;
  /** The name of a state or organisation. */
  nameOf(actor: string): string;
}

/** What `centuries` shows of what a reader looks for. */
export function searched(
  data: CenturiesData,
  search: Search,
  { textOf, nameOf }: Names,
  language: Language,
  words: Words,
): CenturiesModel {
  const window = yearsWindow(search.from, search.to);
  const wanted = { ...search, words: wordsOf(search.text) };
  const view: CenturiesView = {
    window,
    isLit: (row) => isFound(row, wanted, textOf),
    first: VIEWS.all.first,
    withArticle: search.to === LAST_YEAR && search.to - search.from <= RULED_YEARS,
  };
  const what = [
    search.actor ? nameOf(search.actor) : '',
    ...search.kinds.map((kind) => words[`kind-${kind}`] ?? ''),
    search.text ? fill(words['asked-words'] ?? '', { text: search.text }) : '',
  ];
  const asking = { chosen: search.row || null, asked: what.filter(Boolean).join(' · ') };
  return build(data, view, asking, language, words);
}

/** The most years in which the day of the article can still be told from the end of the record. */
const RULED_YEARS = 40;

export const NO_SEARCH: Search = {
  actor: '',
  kinds: [],
  from: FIRST_YEAR,
  to: LAST_YEAR,
  text: '',
  row: '',
};

/** Text without accents and capitals: “mole” finds “Môle”. */
export const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();

const wordsOf = (text: string) => plain(text).split(/\s+/).filter(Boolean);

function isFound(
  row: Intervention,
  { actor, kinds, words }: Pick<Search, 'actor' | 'kinds'> & { words: readonly string[] },
  textOf: (id: string) => string,
): boolean {
  if (kinds.length > 0 && !kinds.includes(row.kind)) return false;
  if (actor && !row.actors.includes(actor)) return false;
  if (words.length === 0) return true;
  const text = plain(textOf(row.id));
  return words.every((word) => text.includes(word));
}

const NOTHING = { chosen: null, asked: '' };

function build(
  data: CenturiesData,
  view: CenturiesView,
  { chosen, asked }: Pick<CenturiesModel, 'chosen' | 'asked'>,
  language: Language,
  words: Words,
): CenturiesModel {
  const { window, first, withRest = false, withArticle = false, withVisits = false } = view;
  const isWhole = window[0] === WHOLE[0] && window[1] === WHOLE[1];
  const all = data.rows.map((row): Shown => {
    const span = spanOf(row, data.asOf);
    const isInside = span.to > utc(window[0]) && span.from < utc(window[1]);
    return { ...row, span, isLit: isInside && view.isLit(row) };
  });
  const rows = all.filter(({ isLit }) => isLit || withRest);
  const lanes = KINDS.map((kind) => ({ kind, rows: rows.filter((row) => row.kind === kind) }));
  return {
    language,
    words,
    window,
    isWhole,
    all,
    rows,
    lanes: isWhole && withRest ? lanes : lanes.filter((lane) => lane.rows.length > 0),
    named: byImportance(rows, first, isWhole && rows.length > MANY).map(({ id }) => id),
    key: keyOf(rows, isWhole, words),
    asOf: data.asOf,
    asked,
    article: withArticle ? data.article : null,
    visits: withVisits ? data.visits : null,
    chosen: rows.some(({ id }) => id === chosen) ? chosen : null,
  };
}

/** With more rows than this in the whole, only the first ones are named. */
const MANY = 40;

/** The rows to name: the given ones first, then by force and length. */
function byImportance(
  rows: readonly Shown[],
  first: readonly string[],
  onlyFirst: boolean,
): Shown[] {
  const lit = rows.filter(({ isLit }) => isLit);
  const given = first.flatMap((id) => lit.filter((row) => row.id === id));
  if (onlyFirst) return given;
  const strength = ({ force }: Shown) => (force ? FORCES.indexOf(force) : 0);
  const length = ({ span }: Shown) => span.to - span.from;
  const others = lit
    .filter(({ id }) => !first.includes(id))
    .sort((a, b) => strength(b) - strength(a) || length(b) - length(a) || (a.id < b.id ? -1 : 1));
  return [...given, ...others];
}
