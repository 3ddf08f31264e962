/** One time that somebody said where the mission stood in its phases. */
export interface Statement {
  id: string;
  /** ISO day. */
  date: string;
  /** Spoken of as under way, or as still to come. */
  stance: 'under_way' | 'ahead';
  /** Short enough for a label. */
  speaker: string;
  short: string;
  /** In full, for the table. */
  who: string;
  said: string;
  sources: string[];
}

/** One of the four phases. None of them was given a first or a last day. */
export interface Phase {
  order: number;
  statements: Statement[];
  /** That no announcement of a start was found, and what this rests on. */
  noneFound: { id: string; said: string; sources: string[] } | null;
}

/** The lanes of the dated record, from above, below the count of people. */
export const LANES = ['base', 'operation', 'wounded', 'death', 'mandate'] as const;
export type Lane = (typeof LANES)[number];

/** One event of the dated record. */
export interface RecordedEvent {
  id: string;
  /** ISO day; shown no finer than `precision`. */
  date: string;
  precision: 'day' | 'month' | 'approx';
  lane: Lane;
  /** Short enough for a label. */
  short: string;
  title: string;
  detail: string;
  sources: string[];
}

/** People present on a day. */
export interface Count {
  id: string;
  date: string;
  qualifier: 'reported' | 'approx' | 'derived' | 'fewer_than';
  total: number;
  sources: string[];
}

export interface PhasesData {
  phases: Phase[];
  events: RecordedEvent[];
  counts: Count[];
  /** People planned for the mission. */
  plan: { id: string; date: string; value: number; sources: string[] };
  article: string;
  /** The day the mandate ended. */
  end: string;
}
