import type { Precision } from '../../data/types.ts';

/** Three layers of money that must be kept apart; `all` is a source’s own total of two of them. */
export type Layer = 'relief' | 'recovery' | 'private' | 'debt' | 'all';

/** One dated figure of the table. */
export interface Fact {
  id: string;
  layer: Layer;
  label: string;
  by: string;
  date: string;
  precision: Precision;
  usd: number | null;
  /** With no `usd`: at least so much. */
  atLeast: number | null;
  /** The sum of which this is a part. */
  of: number | null;
  percent: number | null;
  /** Of a donor’s pledge, in percent. */
  paid: number | null;
  note: string | null;
  sources: string[];
}

export interface QuakeAidData {
  facts: Record<string, Fact>;
}
