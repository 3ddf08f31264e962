import type { Words } from '../kit/contract.ts';
import type { Language } from '../kit/format.ts';
import type { Fact, ServicesData } from './data.ts';
import { type ServicesView, VIEWS, type ViewName } from './views.ts';

/** Facts that count the same thing out of the same whole, or one lane of time. */
export interface Panel {
  key: string;
  facts: Fact[];
}

export interface ServicesModel {
  view: ViewName;
  language: Language;
  words: Words;
  window: readonly [string, string];
  /** Percentages, each panel of its own whole. */
  shares: Panel[];
  /** Numbers of schools, each panel of its own area. */
  columns: Panel[];
  /** Events in time. */
  lanes: Panel[];
  /** Everything of the view’s kind, also what no panel shows. */
  facts: Fact[];
  asOf: string;
  article: string;
}

/** What `services` shows in a view: panels and their facts; no pixels. */
export function model(
  { facts, asOf, article }: ServicesData,
  view: ViewName,
  language: Language,
  words: Words,
): ServicesModel {
  const { categories, shares, columns, lanes, window }: ServicesView = VIEWS[view];
  const panels = (keys: readonly string[]): Panel[] =>
    keys.map((key) => ({ key, facts: facts.filter(({ panel }) => panel === key) }));
  return {
    view,
    language,
    words,
    window,
    shares: panels(shares),
    columns: panels(columns),
    lanes: panels(lanes),
    facts: facts.filter(({ category }) => categories.includes(category)),
    asOf,
    article,
  };
}

/** The facts that the view draws, panel by panel. */
export function drawnFacts({ shares, columns, lanes }: ServicesModel): Fact[] {
  return [...shares, ...columns, ...lanes].flatMap(({ facts }) => facts);
}
