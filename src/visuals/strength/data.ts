/** The countries that sent people in the order of their arrival: the order of the stack. */
export const COUNTRIES = [
  'kenya',
  'jamaica',
  'belize',
  'bahamas',
  'guatemala',
  'el_salvador',
] as const;
export type Country = (typeof COUNTRIES)[number];

/** One published count of people present. */
export interface Count {
  id: string;
  /** ISO day; shown no finer than `precision`. */
  date: string;
  precision: 'day' | 'month' | 'approx';
  qualifier: 'reported' | 'approx' | 'derived' | 'fewer_than';
  total: number;
  parts: Partial<Record<Country, number>>;
  sources: string[];
}

/** One contingent that came or went. */
export interface Movement {
  id: string;
  date: string;
  country: Country;
  arrival: boolean;
  number: number;
  low: number | null;
  high: number | null;
  sources: string[];
}

/** A number of people that was planned or authorised, and the days it was meant for. */
export interface Promise {
  key: 'mss' | 'gsf';
  from: string;
  to: string;
  value: number;
  sources: string[];
}

/** Everything the picture needs: what `prepare` makes of the datasets. */
export interface StrengthData {
  /** The counts that make one clean line, by date. */
  counts: Count[];
  /** Other published counts of the same people, never drawn into the line. */
  rivals: Count[];
  movements: Movement[];
  promises: Promise[];
  /** The day the article that the project starts from was published. */
  article: string;
}
