import type { Words } from '../kit/contract.ts';
import { type Language, daysBetween } from '../kit/format.ts';
import type { Killed, SelfDefenceData } from './data.ts';
import type { ViewName } from './views.ts';

export interface SelfDefenceModel {
  view: ViewName;
  language: Language;
  words: Words;
  /** Events, and counts of long periods, by the day they end. */
  drawn: Killed[];
  /** Counts of shorter periods, which lie inside the others: in the table alone. */
  others: Killed[];
}

/** A count of at least nine months is drawn, in days. */
const LONG = 270;

/** What `self-defence` shows: counts and events, never added; no pixels. */
export function model(
  { killed }: SelfDefenceData,
  view: ViewName,
  language: Language,
  words: Words,
): SelfDefenceModel {
  const isDrawn = ({ kind, from, to }: Killed) => kind === 'event' || daysBetween(from, to) >= LONG;
  return {
    view,
    language,
    words,
    drawn: killed.filter(isDrawn),
    others: killed.filter((each) => !isDrawn(each)),
  };
}

/** Whether another count of the same period is the wider one. */
export function isNarrower(each: Killed, { drawn }: SelfDefenceModel): boolean {
  return drawn.some(
    ({ kind, from, to, low }) =>
      kind === each.kind && from === each.from && to === each.to && low > each.low,
  );
}
