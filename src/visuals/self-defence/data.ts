/** People killed by self-defence groups and crowds: a count of a period, or one event. */
export interface Killed {
  id: string;
  kind: 'count' | 'event';
  from: string;
  to: string;
  /** Null for an event of which only a range is known. */
  people: number | null;
  low: number;
  high: number;
  qualifier: 'approx' | 'at_least' | 'more_than' | null;
  /** For an event: where it was. */
  place: string | null;
  note: string | null;
  sources: string[];
}

export interface SelfDefenceData {
  killed: Killed[];
}
