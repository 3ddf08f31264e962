import type { Words } from '../kit/contract.ts';
import type { Language } from '../kit/format.ts';
import { type Finding, type Statement, VOICES, type VerdictsData, type Voice } from './data.ts';
import { VIEWS, type VerdictsView, type ViewName } from './views.ts';

export interface Lane {
  voice: Voice;
  /** Whether the view lets this voice speak; if not, its lane is empty. */
  isHeard: boolean;
  statements: Statement[];
}

export interface VerdictsModel {
  view: ViewName;
  language: Language;
  words: Words;
  /** The ends of the time axis in every view. */
  from: string;
  to: string;
  lanes: Lane[];
  findings: Finding[];
  article: string;
}

/** What `verdicts` shows in a view: who is heard, saying what, and when; no pixels. */
export function model(
  data: VerdictsData,
  view: ViewName,
  language: Language,
  words: Words,
): VerdictsModel {
  const { voices, findings }: VerdictsView = VIEWS[view];
  return {
    view,
    language,
    words,
    from: data.from,
    to: data.to,
    lanes: VOICES.map((voice) => {
      const isHeard = voices.includes(voice);
      return { voice, isHeard, statements: isHeard ? data.statements[voice] : [] };
    }),
    findings: findings ? data.findings : [],
    article: data.article,
  };
}
