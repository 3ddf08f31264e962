import type { Words } from '../kit/contract.ts';
import type { Language } from '../kit/format.ts';
import type { Estimate, GunsData, Step } from './data.ts';
import type { ViewName } from './views.ts';

export interface GunsModel {
  view: ViewName;
  language: Language;
  words: Words;
  estimates: Estimate[];
  steps: Step[];
}

/** What `guns` shows in a view: estimates, or steps; no pixels. */
export function model(
  { estimates, steps }: GunsData,
  view: ViewName,
  language: Language,
  words: Words,
): GunsModel {
  return {
    view,
    language,
    words,
    // Beside the routes stands the estimate that is a range.
    estimates: estimates.filter(({ high }) => view === 'estimates' || high !== null),
    steps: view === 'routes' ? steps : [],
  };
}
