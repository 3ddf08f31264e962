/** A published count of people for one period, on the definition of its own series. */
export interface Count {
  id: string;
  /** First and last day of the period, ISO. */
  from: string;
  to: string;
  killed: number | null;
  injured: number | null;
  /** Killed and injured together, where the source gives only that, or gives it as well. */
  both: number | null;
  qualifier: 'more_than' | 'at_least' | null;
  /** Who counted, and who published it. */
  by: string;
  /** Some of its numbers are traced to no page. */
  isUnconfirmed: boolean;
  /** The figure of the article, which is not a count of its own. */
  isArticle: boolean;
  note: string | null;
  sources: string[];
}

export const AUTHORS = ['security-forces', 'self-defence', 'gangs'] as const;
export type Author = (typeof AUTHORS)[number];

/** The share of one group of authors in one period. */
export interface Share {
  id: string;
  author: Author;
  percent: number;
  /** Where the source is vague; equal to `percent` otherwise. */
  low: number;
  high: number;
  basis: 'reported' | 'worked-out' | 'remainder';
  /** Low confidence: what is left over, with unknown authors in it. */
  isUnconfirmed: boolean;
  note: string | null;
  sources: string[];
}

/** Who killed, or killed and injured, in a quarter: the measure changes late in 2024. */
export interface Split {
  from: string;
  to: string;
  of: 'killed' | 'killed-or-injured';
  shares: Share[];
}

/** One log of people killed by drones. */
export interface Log {
  id: string;
  from: string;
  to: string;
  people: number;
  by: string;
  note: string | null;
  sources: string[];
}

export interface KillingsData {
  /** Homicides recorded by the police, by year. */
  police: Count[];
  /** Killed in the log of the UN's human rights service, by year. */
  un: Count[];
  /** The police record for the last of these years, on its own basis. */
  rivals: Count[];
  /** The UN's log by quarter, from one to the next without a gap. */
  quarters: Count[];
  /** The day the article was published. */
  articleDate: string;
  /** The article's figure, and the two counts that were published when it was written. */
  article: Count[];
  splits: Split[];
  drones: Log[];
}
