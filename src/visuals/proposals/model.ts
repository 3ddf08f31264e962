import type { Words } from '../kit/contract.ts';
import { type Language, daysBetween } from '../kit/format.ts';
import { FATES, type Fate, type Proposal, type ProposalsData } from './data.ts';
import { AFTER_COUNCIL, type ViewName } from './views.ts';

interface Common {
  language: Language;
  words: Words;
  article: string;
  /** By date. */
  proposals: Proposal[];
}

export type ProposalsModel =
  | (Common & {
      kind: 'lanes';
      view: 'all';
      asOf: string;
      lanes: { fate: Fate; proposals: Proposal[] }[];
    })
  | (Common & { kind: 'grid'; view: Exclude<ViewName, 'all'>; hasLengths: boolean });

/** What `proposals` shows: all of them by what became of them, or those of a time in a grid; no pixels. */
export function model(
  { article, talks, asOf, proposals }: ProposalsData,
  view: ViewName,
  language: Language,
  words: Words,
): ProposalsModel {
  const common = { language, words, article };
  if (view === 'all') {
    const lanes = FATES.map((fate) => ({
      fate,
      proposals: proposals.filter((each) => each.fate === fate),
    })).filter((lane) => lane.proposals.length > 0);
    return { ...common, kind: 'lanes', view, asOf, proposals, lanes };
  }
  const isIn = ({ date }: Proposal) =>
    view === 'montana'
      ? date < talks
      : view === 'council'
        ? date >= talks && date < AFTER_COUNCIL
        : date >= AFTER_COUNCIL;
  const shown = proposals.filter(isIn);
  return { ...common, kind: 'grid', view, proposals: shown, hasLengths: view === 'montana' };
}

/** Days in a month, on average. */
const MONTH = 365.25 / 12;

/** How long a transition is to last, in months; null where no length and no last day were found. */
export function lengthOf({ date, monthsLow, monthsHigh, until }: Proposal) {
  if (until) {
    const months = daysBetween(date, until) / MONTH;
    return { low: months, high: months };
  }
  return monthsLow === null || monthsHigh === null ? null : { low: monthsLow, high: monthsHigh };
}
