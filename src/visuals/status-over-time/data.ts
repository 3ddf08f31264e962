import type { Precision } from '../../data/types.ts';

/** What a statement says of a person; `event` is the shooting, ambush or accident itself. */
export type Status =
  | 'event'
  | 'injured'
  | 'missing'
  | 'not_confirmed'
  | 'dead'
  | 'asked'
  | 'body_returned'
  | 'body_not_found';

/** Whose voice it was. */
export type Speaker = 'mission' | 'kenya' | 'haiti' | 'family' | 'press';

/** One dated statement about a member of the mission, or the event that it is about. */
export interface Statement {
  id: string;
  person: string;
  /** Null when the day is not known. */
  date: string | null;
  precision: Precision;
  /** Null for the event. */
  speaker: Speaker | null;
  saidBy: string | null;
  official: boolean;
  status: Status;
  /** Short enough for a label. */
  short: string;
  said: string;
  note: string | null;
  sources: string[];
}

export interface StatusData {
  /** By person in order of the events, and by date within a person; undated ones stay in place. */
  statements: Statement[];
  /** The day the article that the project starts from was published. */
  article: string;
}
