import type { Precision } from '../../data/types.ts';

/** A day, shown no finer than it is known. */
export interface Dated {
  date: string;
  precision: Precision;
}

/** One mission: a row of the table `un-missions`. */
export interface Mission {
  id: string;
  name: string;
  fullName: string;
  ledBy: string;
  /** False for forces that the Security Council only authorised. */
  isUn: boolean;
  /** No soldiers or police were ever meant to come. */
  isCivilian: boolean;
  start: Dated;
  deployed: Dated;
  /** Null while it goes on. */
  end: Dated | null;
  /** Soldiers and police authorised or planned at most. */
  ceiling: number | null;
  isPlanned: boolean;
  /** The highest count of those present, or the ends of its range. */
  peak: { low: number; high: number; isFromMemory: boolean; at: Dated } | null;
  /** Of the peak, soldiers whom states paid outside the UN’s budget. */
  paidByStates: number;
  budget: number | null;
  deaths: number | null;
  areDeathsFromMemory: boolean;
  /** Who paid whom, which count is whose: what binds whoever reads the numbers. */
  note: string;
  sources: string[];
}

/** One dated count of MINUSTAH’s soldiers and police; a part that was not published is null. */
export interface Count {
  id: string;
  at: Dated;
  military: number | null;
  police: number | null;
  total: number | null;
  isRival: boolean;
  sources: string[];
}

/** The number authorised from one resolution to the next. */
export interface Ceiling {
  id: string;
  resolution: string;
  at: Dated;
  value: number;
  sources: string[];
}

/** What happened in the mission’s years: named on the picture. */
export interface Event {
  id: 'earthquake' | 'cholera';
  at: Dated;
  sources: string[];
}

/** The raid of 6 July 2005: killed by the UN’s own words, and by the highest local counts. */
export interface Raid {
  id: string;
  at: Dated;
  admitted: number;
  /** From memory of local counts, not confirmed. */
  highest: number;
  rounds: number;
  sources: string[];
}

/** Operations of some weeks. */
export interface Offensive {
  id: string;
  from: Dated;
  to: Dated;
  sources: string[];
}

/** One row on abuse: people or allegations, by who counted or what came of it. */
export interface Case {
  id: string;
  label: string;
  from: Dated;
  to: Dated;
  people: number | null;
  allegations: number | null;
  outcome: string;
  sources: string[];
}

export interface UnMissionsData {
  missions: Mission[];
  /** The day up to which the table of missions was kept. */
  asOf: string;
  counts: Count[];
  ceilings: Ceiling[];
  /** The last day of MINUSTAH. */
  closed: string;
  events: Event[];
  raid: Raid;
  offensive: Offensive;
  /** Named in one internal report, sent home by the UN’s count and by the press, and other rows. */
  abuse: { named: Case; sentHome: Case; press: Case; others: Case[] };
}
