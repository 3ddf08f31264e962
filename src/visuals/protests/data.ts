export interface Protest {
  id: string;
  date: string;
  /** Last day of a wave, or the day itself. */
  to: string;
  place: string;
  /** Size in words: no one counted. */
  size: string;
  /** Null where nobody is named as having called it. */
  calledBy: string | null;
  demands: string[];
  gist: string;
  response: string | null;
  dead: { low: number; high: number | null } | null;
  /** Not where the only source is weak, partisan or not traced. */
  isConfirmed: boolean;
  note: string | null;
  sources: string[];
}

export interface ProtestsData {
  article: string;
  /** By date. */
  protests: Protest[];
}
