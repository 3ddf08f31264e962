import type { Precision } from '../../data/types.ts';

/** The two lanes of the picture, left and right of the time axis. */
export const VOICES = ['mission', 'un-and-others'] as const;
export type Voice = (typeof VOICES)[number];

/** A number that a statement names, and what it counts. */
export interface Counted {
  value: number;
  what: string;
  isApprox: boolean;
}

/** One public statement, in our words; that it was said, not that it is true. */
export interface Statement {
  id: string;
  /** ISO day; shown no finer than `precision`. */
  date: string;
  precision: Precision;
  speaker: string;
  /** Short enough for a label, as is `short`; `shortest` is for the smallest pictures. */
  who: string;
  short: string;
  shortest: string;
  said: string;
  counted: Counted | null;
  /** Labels with a higher rank go first where room is short; counted for each voice. */
  rank: number;
  sources: string[];
}

/** What was found about the mission's personnel, dated by the report about it. */
export interface Finding extends Statement {
  counted: Counted;
  /** The days that the report covers. */
  from: string;
  to: string;
  notKnown: string;
}

/** Everything the picture needs, by date. */
export interface VerdictsData {
  statements: Record<Voice, Statement[]>;
  findings: Finding[];
  /** The ends of the time axis. */
  from: string;
  to: string;
  /** The day the article that the project starts from was published. */
  article: string;
}
