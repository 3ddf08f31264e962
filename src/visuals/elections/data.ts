import type { Precision } from '../../data/types.ts';

/** A day, shown no finer than it is known. */
export interface Dated {
  date: string;
  precision: Precision;
}

/** One day that was promised for a national vote: a row of the table `elections-promised`. */
export interface PromisedVote {
  id: string;
  vote: string;
  kind: 'parliament' | 'general' | 'referendum' | 'general-and-referendum';
  isRunOff: boolean;
  /** Null where it was not found when the date was set. */
  announced: Dated | null;
  /** Null where our sources do not say who set it. */
  by: 'electoral-council' | 'prime-minister' | 'accord' | null;
  planned: Dated;
  outcome: 'held' | 'postponed' | 'not-held' | 'open';
  outcomeWords: string;
  givenUp: string | null;
  /** The promise that took its place. */
  next: string | null;
  /** General knowledge, traced to no page. */
  isFromMemory: boolean;
  note: string | null;
  sources: string[];
}

export interface ElectionsData {
  promises: PromisedVote[];
  /** The day of the newest report. */
  asOf: string;
  /** The day the article that the project starts from was published. */
  article: string;
}
