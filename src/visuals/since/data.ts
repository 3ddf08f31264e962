import type { Precision } from '../../data/types.ts';

/** What a row is about. */
export type Theme =
  | 'kenyan-officer'
  | 'mission'
  | 'kenya'
  | 'gangs'
  | 'toll'
  | 'displacement'
  | 'hunger'
  | 'politics'
  | 'history'
  | 'diaspora';

/** An event or a count that readers of the article could not find in it: a row of `since-then`. */
export interface Change {
  id: string;
  theme: Theme;
  date: string;
  precision: Precision;
  text: string;
  short: string;
  /** It stands in the overview of all themes. */
  isLead: boolean;
  note: string | null;
  sources: string[];
}

export interface SinceData {
  /** By date. */
  changes: Change[];
  /** The day of the newest row. */
  asOf: string;
  /** The day the article that the project starts from was published. */
  article: string;
}
