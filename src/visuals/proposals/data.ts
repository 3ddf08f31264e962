import type { Precision } from '../../data/types.ts';

/** What became of a proposal; `unknown` where nothing was found. */
export const FATES = [
  'adopted',
  'happened-in-part',
  'not-met',
  'not-adopted',
  'overtaken',
  'no-effect',
  'unknown',
] as const;
export type Fate = (typeof FATES)[number];

export interface Proposal {
  id: string;
  date: string;
  precision: Precision;
  name: string;
  short: string;
  by: string;
  asks: string;
  asksShort: string;
  /** Length of the transition; null where no length was found. */
  monthsLow: number | null;
  monthsHigh: number | null;
  /** Its last day, where a day is named. */
  until: string | null;
  /** Null where nothing was found on help from abroad. */
  abroad: string | null;
  fate: Fate;
  fateText: string | null;
  note: string | null;
  sources: string[];
}

export interface ProposalsData {
  article: string;
  /** The day on which Ariel Henry said that he would go, once there is a council. */
  talks: string;
  asOf: string;
  /** By date. */
  proposals: Proposal[];
}
