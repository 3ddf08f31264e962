/** One published sum: a row of the table `funding`, with nothing added and nothing worked out. */
export interface Sum {
  id: string;
  /** ISO day; shown no finer than `precision`. */
  date: string;
  precision: 'day' | 'month' | 'approx';
  type: string;
  donor: string;
  /** US dollars; null where it was published as a range, a share or in another currency. */
  amount: number | null;
  low: number | null;
  high: number | null;
  /** The source says that it was more than `amount`. */
  isMore: boolean;
  /** The sum as the source printed it. */
  printed: string;
  status: string;
  isRival: boolean;
  sources: string[];
}

/** A sum whose amount in US dollars is known. */
export interface Known extends Sum {
  amount: number;
}

/** A sum published as a range. */
export interface Range extends Sum {
  low: number;
  high: number;
}

/** Everything the picture needs: what `prepare` takes from the table. */
export interface MoneyData {
  /** What a year of the mission was thought to cost: the usual estimate, and a rival's range. */
  cost: { usual: Known; range: Range };
  /** Running totals of the UN trust fund, by date. */
  fund: {
    received: Known[];
    /** The newest preferred total. */
    raised: Known;
    /** Other published totals for about the day of `raised`. */
    rivals: Known[];
    pledged: Known[];
  };
  /** What donors gave or committed to the fund. */
  canada: { committed: Known; contributed: Known };
  us: { committed: Known; spent: Known; frozen: Known };
  france: { received: Known & Range };
  /** US money outside the fund that the freeze did not stop. */
  waiver: Known;
  /** US support, mostly in kind: running totals promised and provided, by date. */
  support: { pledged: Known[]; provided: Known[] };
  /** Every sum that can be relied on, by date: the table takes its rows from here. */
  sums: Sum[];
}
