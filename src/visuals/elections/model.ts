import type { Words } from '../kit/contract.ts';
import type { Language } from '../kit/format.ts';
import type { ElectionsData, PromisedVote } from './data.ts';
import { VIEWS, type ViewName } from './views.ts';

export interface ElectionsModel {
  view: ViewName;
  language: Language;
  words: Words;
  window: readonly [string, string];
  promises: PromisedVote[];
  asOf: string;
  article: string;
}

/** What `elections` shows in a view: the promises of a window of time; no pixels. */
export function model(
  { promises, asOf, article }: ElectionsData,
  view: ViewName,
  language: Language,
  words: Words,
): ElectionsModel {
  const window = VIEWS[view];
  const [from, to] = window;
  return {
    view,
    language,
    words,
    window,
    promises: promises.filter(({ planned: { date } }) => from <= date && date <= to),
    asOf,
    article,
  };
}
