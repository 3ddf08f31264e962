import type { Precision } from '../../data/types.ts';

/** A published estimate of firearms in civilian hands; none of them is a count. */
export interface Estimate {
  id: string;
  from: string;
  to: string;
  low: number;
  /** Null where the source says “more than”. */
  high: number | null;
  who: string;
  note: string | null;
  sources: string[];
}

/** A documented step on a way by which firearms reach Haiti. */
export interface Step {
  id: string;
  stage: 'purchase' | 'gathering' | 'shipping' | 'arrival' | 'border';
  label: string;
  short: string;
  what: string;
  date: string;
  precision: Precision;
  /** Dollars for a handgun; the lower end is null where only a highest price is given. */
  price: { low: number | null; high: number } | null;
  who: string;
  note: string | null;
  sources: string[];
}

export interface GunsData {
  estimates: Estimate[];
  steps: Step[];
}
