import type { Precision } from '../../data/types.ts';
import type { Shapes } from '../kit/shapes.ts';

/** An officer of the mission who died. */
export interface Death {
  id: string;
  name: string;
  date: string;
  where: string;
  cause: string;
  sources: string[];
}

/** A number of people, and who says so. */
export interface Count {
  people: number;
  date: string;
  precision: Precision;
  sources: string[];
}

export interface Place {
  id: string;
  name: string;
  lon: number;
  lat: number;
  /** How far off the point may be, in metres. */
  error: number;
  /** No published point: the position is the dataset's own estimate. */
  isEstimated: boolean;
}

/** Displaced people in one department, and the middle of their marks on the map. */
export interface Host {
  code: string;
  name: string;
  people: number;
  lon: number;
  lat: number;
}

export type Force = 'none' | 'threat' | 'limited' | 'sustained';

export interface Intervention {
  id: string;
  title: string;
  start: string;
  precision: Precision;
  /** Null where it is disputed. */
  force: Force | null;
  /** Of those with sustained force, which can be inspected: a short name, and sources. */
  short?: string;
  sources?: string[];
}

export interface JourneyData {
  /** By date; the second is the one the story begins with. */
  deaths: Death[];
  planned: Count;
  /** At the peak; Kenyans among them. */
  present: Count & { kenyans: number };
  killed: Count;
  displaced: Count & { hosts: Host[] };
  interventions: Intervention[];
  places: Place[];
  /** The ends of the great circle, and its length in kilometres. */
  from: Place;
  to: Place;
  kilometres: number;
  shapes: Shapes;
  /** Coasts of the world: rings of longitude and latitude by turns, in half degrees, each after the one before. */
  coasts: number[][];
}
