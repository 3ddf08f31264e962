/** How a source puts it: influence is less than control, so the two are never one kind of mark. */
export type Wording = 'control' | 'influence' | 'control-or-influence';

/** One published percentage of the capital. */
export interface Estimate {
  id: string;
  /** ISO day. */
  date: string;
  precision: 'day' | 'month';
  /** The one number given; none where the source gives only a bound or a range. */
  share: number | null;
  /** The ends of what the source says: equal for one number, 0 or 100 where it leaves an end open. */
  low: number;
  high: number;
  qualifier: 'approx' | 'more_than' | 'up_to' | null;
  wording: Wording;
  /** Who says so, in full and short enough for a label. */
  by: string;
  short: string;
  /** Marked for charts in the table; the others repeat or contradict these and are drawn smaller. */
  isMain: boolean;
  isArticle: boolean;
  note: string | null;
  sources: string[];
}

/** Estimates by date; the day of the article. */
export interface ControlData {
  estimates: Estimate[];
  article: string;
}
