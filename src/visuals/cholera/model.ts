import type { Words } from '../kit/contract.ts';
import type { Language } from '../kit/format.ts';
import type { CholeraData, Count } from './data.ts';
import type { ViewName } from './views.ts';

export interface CholeraModel {
  view: ViewName;
  language: Language;
  words: Words;
  data: CholeraData;
}

/** What `cholera` shows in a view; no pixels. */
export function model(
  data: CholeraData,
  view: ViewName,
  language: Language,
  words: Words,
): CholeraModel {
  return { view, language, words, data };
}

/** The UN’s count of the first fifteen months. */
export const firstOf = ({ totals }: CholeraData): Count => ended(totals[0]);

/** The usual closing count. */
export const closingOf = ({ totals }: CholeraData): Count => ended(totals.at(-1));

function ended(count: Count | undefined): Count {
  if (!count) throw new Error('cholera: no totals');
  return count;
}
