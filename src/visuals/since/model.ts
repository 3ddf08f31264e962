import type { Words } from '../kit/contract.ts';
import type { Language } from '../kit/format.ts';
import type { Change, SinceData, Theme } from './data.ts';
import { VIEWS, type ViewName } from './views.ts';

export interface SinceModel {
  view: ViewName;
  language: Language;
  words: Words;
  /** From the month before the article to the newest row. */
  window: readonly [string, string];
  changes: Change[];
  asOf: string;
  article: string;
}

const FIRST_DAY = '2025-03-01';

/** What `since` shows in a view: the rows of its themes; no pixels. */
export function model(
  { changes, asOf, article }: SinceData,
  view: ViewName,
  language: Language,
  words: Words,
): SinceModel {
  const themes: readonly Theme[] | null = VIEWS[view];
  return {
    view,
    language,
    words,
    window: [FIRST_DAY, asOf],
    changes: changes.filter(({ theme, isLead }) => (themes ? themes.includes(theme) : isLead)),
    asOf,
    article,
  };
}
