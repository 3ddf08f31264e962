import type { Words } from '../kit/contract.ts';
import type { Language } from '../kit/format.ts';
import type { Fact, QuakeAidData } from './data.ts';
import { VIEWS, type ViewName } from './views.ts';

export interface QuakeAidModel {
  view: ViewName;
  language: Language;
  words: Words;
  drawn: Fact[];
  /** In the table only: rivals, and what cannot be set beside what is drawn. */
  listed: Fact[];
}

/** What `quake-aid` shows in a view; no pixels. */
export function model(
  { facts }: QuakeAidData,
  view: ViewName,
  language: Language,
  words: Words,
): QuakeAidModel {
  const find = (id: string): Fact => {
    const fact = facts[id];
    if (!fact) throw new Error(`quake-aid: no "${id}"`);
    return fact;
  };
  const { drawn, listed } = VIEWS[view];
  return { view, language, words, drawn: drawn.map(find), listed: listed.map(find) };
}
