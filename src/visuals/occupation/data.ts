import type { Precision } from '../../data/types.ts';

export type Unit = 'people' | 'percent' | 'miles' | 'km';

/** One dated figure of the tables; without a unit it is an event or a spell. */
export interface Fact {
  id: string;
  from: string;
  fromPrecision: Precision;
  to: string;
  toPrecision: Precision;
  unit: Unit | null;
  /** Null where only one or both ends of a range are given. */
  value: number | null;
  /** Alone: at least so many. */
  low: number | null;
  /** Alone: at most so many. */
  high: number | null;
  /** Who counted, or what it is a share of. */
  by: string | null;
  note: string | null;
  sources: string[];
}

export interface OccupationData {
  facts: Record<string, Fact>;
}
