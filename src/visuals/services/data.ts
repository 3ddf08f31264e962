import type { Precision } from '../../data/types.ts';

export const CATEGORIES = ['health', 'school', 'airport', 'port'] as const;
export type Category = (typeof CATEGORIES)[number];

/** What a row counts; a row has at most one of these as its main figure, in this order. */
export const MEASURES = [
  'percent',
  'facilities',
  'schools',
  'airports',
  'containers',
  'people',
] as const;
export type Measure = (typeof MEASURES)[number];

/** One dated figure or event. */
export interface Fact {
  id: string;
  category: Category;
  kind: 'attack' | 'closure' | 'suspension' | 'ban' | 'reopening' | 'count' | 'share';
  /** What happened or was counted. */
  what: string;
  where: string;
  from: string;
  fromPrecision: Precision;
  /** Null where the last day was not found. */
  to: string | null;
  toPrecision: Precision;
  /** The last day on which a source still reports it. */
  reportedTo: string | null;
  /** It went on, and until when was not found. */
  isOpen: boolean;
  /** The part of the picture that shows it; null for the table alone. */
  panel: string | null;
  figure: { measure: Measure; value: number } | null;
  qualifier: 'reported' | 'approx' | 'at_least' | 'at_most';
  /** What a percentage is a share of. */
  shareOf: string | null;
  children: { low: number; high: number } | null;
  note: string | null;
  sources: string[];
}

export interface ServicesData {
  /** By date. */
  facts: Fact[];
  /** The day up to which the table was brought: what lies after it was announced, not seen. */
  asOf: string;
  /** The day the article that the project starts from was published. */
  article: string;
}
