import type { Words } from '../kit/contract.ts';
import type { Language } from '../kit/format.ts';
import type { CholeraData } from './data.ts';
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
