/** Survivors whose cases the UN documented in one quarter. */
export interface Quarter {
  id: string;
  year: string;
  /** 1 to 4. */
  number: number;
  survivors: number;
  /** Survivors of rape by one attacker and by several: together all of them. */
  rape: number;
  collective: number;
  /** What the UN office published at the time; null where nothing else was found. */
  first: number | null;
  note: string | null;
  sources: string[];
}

export interface SexualViolenceData {
  quarters: Quarter[];
}
