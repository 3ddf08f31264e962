import type { Words } from '../kit/contract.ts';
import type { Language } from '../kit/format.ts';
import type { Event, GoverningData, Office, Term } from './data.ts';
import { type GoverningView, VIEWS, type ViewName } from './views.ts';

export interface Lane {
  office: Office;
  terms: Term[];
}

export interface GoverningModel {
  view: ViewName;
  language: Language;
  words: Words;
  window: readonly [string, string];
  lanes: Lane[];
  events: Event[];
  asOf: string;
  article: string;
}

/** What `governing` shows in a view: offices with who held them, and events; no pixels. */
export function model(
  { terms, events, asOf, article }: GoverningData,
  view: ViewName,
  language: Language,
  words: Words,
): GoverningModel {
  const { from, to, offices, hasEvents }: GoverningView = VIEWS[view];
  const end = to ?? asOf;
  const isInside = (term: Term) => (term.start?.date ?? '') < end && (term.end?.date ?? end) > from;
  return {
    view,
    language,
    words,
    window: [from, end],
    lanes: offices.map((office) => ({
      office,
      terms: terms.filter((term) => term.office === office && isInside(term)),
    })),
    events: hasEvents ? events.filter(({ at }) => from <= at.date && at.date <= end) : [],
    asOf,
    article,
  };
}
