import type { Precision } from '../../data/types.ts';

/** What every fact has: its row, and who says so. */
export interface Fact {
  id: string;
  sources: string[];
}

/** A sum against a year of something: of revenue, exports or output. */
export interface Ratio extends Fact {
  /** How many years of it the sum was. */
  years: number;
  /** What the table gives: years, or percent. */
  printed: { value: number; isPercent: boolean };
}

/** An offer, a demand or a treaty, with what the whole indemnity would come to. */
export interface Term extends Fact {
  date: string;
  precision: Precision;
  document: string;
  total: number;
  /** What it names itself: the balance, where a first part was already charged. */
  amount: number;
  isInForce: boolean;
  /** Null where it was not a loan. */
  received: number | null;
  rate: number | null;
  terms: string;
}

export interface Payment extends Fact {
  date: string;
  francs: number;
}

/** Sums of five years of payments; the last period has four. */
export interface Period extends Fact {
  from: string;
  to: string;
  years: number;
  paid: number;
  indemnity: number;
  loan: number;
  lateFees: number;
  percentOfOutput: number;
  balance: number;
  unpaidYears: number;
  note: string | null;
}

/** One answer to when it ended. `contested` is the date from which only a last term was open. */
export interface End extends Fact {
  to: string;
  precision: Precision;
  contested: { date: string; precision: Precision } | null;
  /** First day of a period within which it ended, where no finer date is known. */
  within: string | null;
  /** Length in years, where a source gives it. */
  years: number | null;
}

/** A loan from which an earlier debt was paid. */
export interface Loan extends Fact {
  date: string;
  precision: Precision;
  francs: number;
  purpose: string;
}

export interface Estimate extends Fact {
  family: string;
  author: string;
  date: string;
  precision: Precision;
  usd: number | null;
  eur: number | null;
  basis: string;
  method: string;
}

export interface IndemnityData {
  ordinance: Term;
  ratios: { output: Ratio; exports: Ratio; revenue: Ratio };
  loan: Term;
  instalment: { paid: Payment; fromLoan: Payment; fromTreasury: Payment };
  /** What was owed in all at the end of the first period. */
  offers: Term[];
  periods: Period[];
  /** First year of the debt, and the ends by who counts. */
  from: string;
  ends: End[];
  /** The loans from France that followed, each kept up to the loan from New York that repaid all. */
  loans: Loan[];
  /** Dollars of the loan from New York. */
  newYorkUsd: number;
  estimates: Estimate[];
  /** The whole of the payments in dollars, and the year of these dollars. */
  base: Estimate;
}
