import type { Precision } from '../../data/types.ts';
import type { Shapes } from '../kit/shapes.ts';

/** The areas that rounds of the survey covered, in order; only rounds of one of them are comparable. */
export const COVERAGES = [
  'round-1',
  'metro',
  '3-departments',
  '7-departments',
  '10-departments',
] as const;
export type Coverage = (typeof COVERAGES)[number];

/** The departments of Haiti. */
export const DEPARTMENTS = 10;

interface Dated {
  /** ISO day; shown no finer than `precision`. */
  date: string;
  precision: Precision;
}

/** One round of the survey: everybody displaced on a date in the area covered. */
export interface Count extends Dated {
  id: string;
  dateIs: 'fieldwork-end' | 'published' | 'month-label';
  round: string;
  people: number;
  low: number | null;
  high: number | null;
  qualifier: 'reported' | 'approx' | 'at_least';
  coverage: Coverage;
  /** How many of the ten departments; null where it was only a part of them. */
  departments: number | null;
  note: string | null;
  sources: string[];
}

/** People whom one department hosted in one round. */
export interface Hosted {
  id: string;
  round: string;
  people: number;
  /** In 100 of all displaced people of the round. */
  share: number;
  sources: string[];
}

export interface Department {
  /** ISO 3166-2. */
  code: string;
  name: string;
  /** The middle of its largest part. */
  lon: number;
  lat: number;
  hosted: Hosted[];
}

/** A round with its split by department. */
export interface Round extends Dated {
  round: string;
  coverage: Coverage;
  /** Whether every department covered has its number. */
  isComplete: boolean;
}

/** People newly displaced in a stretch of days: a flow, not a part of the counts above. */
export interface Wave {
  id: string;
  key: 'article' | 'capital' | 'capital-part' | 'centre';
  from: string;
  fromPrecision: Precision;
  to: string;
  toPrecision: Precision;
  people: number;
  qualifier: 'reported' | 'approx' | 'at_least';
  note: string | null;
  sources: string[];
}

export interface DisplacedData {
  /** By date. */
  counts: Count[];
  /** By date. */
  rounds: Round[];
  departments: Department[];
  waves: Wave[];
  shapes: Shapes;
  /** West, south, east, north of the map, in degrees. */
  bounds: [number, number, number, number];
  /** The day the article that the project starts from was published. */
  article: string;
}
