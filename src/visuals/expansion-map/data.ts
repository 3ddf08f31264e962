import type { Precision } from '../../data/types.ts';
import type { Shapes } from '../kit/shapes.ts';

/** What is reported of a place, from least to most. Nothing reported is none of these. */
export const STATES = ['none-reported', 'contested', 'control-or-influence'] as const;
export type State = (typeof STATES)[number];

/** Kinds of events, as the table has them. */
export const KINDS = [
  'massacre',
  'attack',
  'clash',
  'seizure',
  'offensive',
  'displacement',
  'kidnapping',
  'blockade',
  'prison-break',
  'airport',
  'drone',
  'lynching',
  'assassination',
  'politics',
  'mission',
] as const;

export interface Place {
  id: string;
  name: string;
  /** ISO 3166-2 code, from the data and not from where the point falls. */
  department: string;
  lon: number;
  lat: number;
  /** Communes and the capital give their names to the map. */
  isCommune: boolean;
  /** No point was published: the position is our own estimate. */
  isEstimated: boolean;
}

/** A river and where its name stands. */
export interface River {
  id: string;
  name: string;
  lon: number;
  lat: number;
}

/** What a source reports of a place, from a day on. */
export interface Report {
  id: string;
  place: string;
  /** ISO day; shown no finer than `precision`. */
  date: string;
  precision: Precision;
  state: State;
  extent: string;
  evidence: string;
  sources: string[];
}

/** A count: the figure preferred, the lowest and the highest reported; null for what there is not. */
export interface Counted {
  value: number | null;
  low: number | null;
  high: number | null;
}

/** Attacks, seizures and turning points. */
export interface Happening {
  id: string;
  date: string;
  precision: Precision;
  /** Its last day, where it went on. */
  until: string | null;
  kind: string;
  title: string;
  /** For small maps; the title where that is short. */
  short: string;
  detail: string;
  /** Id of the place; null for what happened to the country as a whole. */
  place: string | null;
  /** Where, in words. */
  where: string;
  department: string | null;
  /** People killed, whoever they were. */
  killed: Counted;
  sources: string[];
}

export interface Department {
  /** ISO 3166-2. */
  code: string;
  /** Its name in addresses. */
  slug: string;
  name: string;
  /** Where its name stands on a map. */
  lon: number;
  lat: number;
}

/** Everything the picture and its explorer need. */
export interface ExpansionData {
  places: Place[];
  rivers: River[];
  /** By date; the newest of a place is its state. */
  reports: Report[];
  /** By date. */
  events: Happening[];
  departments: Department[];
  /** The country, the same for small drawings, the capital, and the valley around Savien. */
  shapes: Record<'haiti' | 'rough' | 'metro' | 'valley', Shapes>;
  /** The ends of the time strip. */
  from: string;
  to: string;
  /** The day the article that the project starts from was published. */
  article: string;
  /** Short names of sources. */
  publishers: Record<string, string>;
}
