/** Who counts: the police record, quoted by the UN; the UN's own log; a Haitian rights group. */
export type Count = 'police-via-un' | 'un-rights-log' | 'cardh';

/** People kidnapped in one year, in one count. */
export interface YearCount {
  id: string;
  year: string;
  count: Count;
  people: number;
  low: number;
  high: number;
  who: string;
  note: string | null;
  sources: string[];
}

export interface KidnappingsData {
  counts: YearCount[];
}
