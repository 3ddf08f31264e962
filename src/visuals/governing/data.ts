import type { Precision } from '../../data/types.ts';

/** A day, shown no finer than it is known. */
export interface Dated {
  date: string;
  precision: Precision;
}

export type Office = 'presidency' | 'chair' | 'prime-minister' | 'parliament';

/** A stretch for which an office was held, or stood empty: a row of the table `in-office`. */
export interface Term {
  id: string;
  office: Office;
  /** Null where nobody held it, or where our sources name nobody. */
  holder: string | null;
  short: string | null;
  came: 'elected' | 'appointed' | 'interim' | 'vacant' | 'not-known';
  how: string;
  /** Null where it lies before the picture. */
  start: Dated | null;
  /** Null while it goes on. */
  end: Dated | null;
  ended: string | null;
  disputedFrom: string | null;
  /** What of it is general knowledge, traced to no page. */
  fromMemory: 'stretch' | 'start' | 'came' | 'nothing';
  note: string | null;
  sources: string[];
}

/** A political event that is named on the picture: a row of the table `politics`. */
export interface Event {
  id: string;
  at: Dated;
  text: string;
  short: string;
  note: string | null;
  sources: string[];
}

export interface GoverningData {
  terms: Term[];
  events: Event[];
  /** The day of the newest report. */
  asOf: string;
  /** The day the article that the project starts from was published. */
  article: string;
}
