import type { Words } from '../kit/contract.ts';
import type { Language } from '../kit/format.ts';
import type { IndemnityData } from './data.ts';
import { flowsOf, grown, rounded } from './growth.ts';
import type { ViewName } from './views.ts';

export interface IndemnityModel {
  view: ViewName;
  language: Language;
  words: Words;
  data: IndemnityData;
  /** What a reader asked for: growth in percent a year, and what the payments would have become. */
  asked: { percent: number; usd: number } | null;
}

/** What `indemnity` shows in a view. */
export const model = (
  data: IndemnityData,
  view: ViewName,
  language: Language,
  words: Words,
): IndemnityModel => ({ view, language, words, data, asked: null });

/** Today’s estimates, with what the payments would have become at a rate that a reader picks. */
export const illustrated = (
  data: IndemnityData,
  percent: number,
  language: Language,
  words: Words,
): IndemnityModel => ({
  ...model(data, 'today', language, words),
  asked: { percent, usd: rounded(grown(flowsOf(data), percent)) },
});
