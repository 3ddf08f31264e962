import type { Precision } from '../../data/types.ts';

/** A day, shown no finer than it is known. */
export interface Dated {
  date: string;
  precision: Precision;
}

/** One published count: suspected cases and recorded deaths between two days. */
export interface Count {
  id: string;
  series: string;
  from: Dated;
  to: Dated;
  cases: number | null;
  deaths: number | null;
  /** Whether the number stands on a page that was read, for cases and for deaths. */
  areCasesConfirmed: boolean;
  areDeathsConfirmed: boolean;
  isRival: boolean;
  sources: string[];
}

/** A mission and the days it was there. */
export interface Presence {
  id: string;
  name: string;
  from: Dated;
  to: Dated;
  sources: string[];
}

/** What the UN said or was asked, by date. */
export interface Step {
  id: string;
  kind: 'panel' | 'claims' | 'denial' | 'apology';
  at: Dated;
  sources: string[];
}

/** Dollars aimed at, or raised. */
export interface Sum {
  id: string;
  at: Dated;
  usd: number;
  sources: string[];
}

export interface CholeraData {
  /** A count a year, 2010 to 2019: the official series. */
  years: Count[];
  /** Running totals since October 2010 that are drawn. */
  totals: Count[];
  /** All counts of this outbreak that can be relied on or are drawn, by date. */
  counts: Count[];
  missions: Presence[];
  steps: Step[];
  fund: { aim: Sum; raised: Sum };
}
