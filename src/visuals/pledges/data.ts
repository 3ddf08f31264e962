import type { Precision } from '../../data/types.ts';

/** What one country offered to one force, and how many people came. */
export interface Pledge {
  id: string;
  country: string;
  force: 'MSS' | 'GSF';
  /** Null when the country gave no number: not known, and not none. */
  pledged: { value: number; low: number; high: number; isDerived: boolean } | null;
  /** Null when the day of the pledge is not known. */
  date: string | null;
  precision: Precision;
  /** Zero is a true zero; null means not established. */
  arrived: number | null;
  /** The day for which `arrived` holds. */
  countedOn: string | null;
  note: string | null;
  sources: string[];
}

export interface PledgesData {
  pledges: Pledge[];
}
