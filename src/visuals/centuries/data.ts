import type { Precision } from '../../data/types.ts';

/** The lanes, from above: first those with soldiers or ships, then money, law and words. */
export const KINDS = [
  'war',
  'occupation',
  'gunboats',
  'mission',
  'sanctions',
  'debt',
  'non_recognition',
  'pressure',
  'context',
] as const;
export type Kind = (typeof KINDS)[number];

/** Foreign armed force that a row records, from the least to the most. */
export const FORCES = ['none', 'threat', 'limited', 'sustained'] as const;
export type Force = (typeof FORCES)[number];

/** One recorded intervention, act of coercion, mission or longer policy. */
export interface Intervention {
  id: string;
  title: string;
  /** Short enough for a label. */
  short: string;
  kind: Kind;
  /** The part of the chapter that tells of it. */
  group: string;
  /** Ids of the states and organisations that acted. */
  actors: string[];
  /** The same in words. */
  who: string;
  /** ISO days; shown no finer than their precision. */
  start: string;
  startPrecision: Precision;
  /** Null where it goes on as of the last evidence. */
  end: string | null;
  endPrecision: Precision;
  /** Null where it is disputed, and for what is no act of a foreign power. */
  force: Force | null;
  /** Whether armed foreigners stood on Haitian soil; null where it is disputed. */
  onSoil: boolean | null;
  /** Counts single calls over many years: its length is no duration, and few of its days are certain. */
  isTally: boolean;
  /** Carried by general knowledge alone, or weakly: shown as an outline, with the word. */
  isUnconfirmed: boolean;
  sources: string[];
}

/** A year in which a source that we saw confirms US warships off Haiti. */
export interface Visit {
  id: string;
  /** ISO day; only the year counts. */
  year: string;
  event: string;
  ships: string[];
  sources: string[];
}

export interface CenturiesData {
  /** By start. */
  rows: Intervention[];
  /** The row that counts visits of warships over many years, and those whose year is confirmed. */
  visits: { row: string; years: Visit[] };
  /** The last day of the evidence: where what goes on is cut off. */
  asOf: string;
  article: string;
}

/** The years that the record covers. */
export const FIRST_YEAR = 1791;
export const LAST_YEAR = 2026;

/** The days from the start of one year to the end of another. */
export const yearsWindow = (from: number, to: number): [string, string] => [
  `${from}-01-01`,
  `${to + 1}-01-01`,
];

export const WHOLE = yearsWindow(FIRST_YEAR, LAST_YEAR);
