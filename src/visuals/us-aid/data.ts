/** US obligations of one fiscal year, or of the extra quarter of 1976. */
export interface Year {
  id: string;
  /** As the source names it: 1961, 1976TQ. */
  name: string;
  from: string;
  to: string;
  usd: number;
  /** In dollars of 2024, by the source’s own deflator. */
  constant: number;
  sources: string[];
}

/** The sum of obligations under one ruler, as the table `duvalier` has it. */
export interface Period {
  id: string;
  key: 'before' | 'father' | 'son';
  from: string;
  to: string;
  usd: number;
  /** In dollars of 2024: the sum of its years. */
  constant: number;
  sources: string[];
}

export interface UsAidData {
  years: Year[];
  periods: Period[];
  /** The calendar years in which aid was suspended and then cut; no finer dates are known. */
  freeze: { id: string; from: string; to: string; sources: string[] };
}
