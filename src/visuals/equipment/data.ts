/** What a mark stands for: which shape it has. */
export const MARKS = [
  'arrived',
  'range',
  'helicopter',
  'trouble',
  'lost',
  'planned',
  'undated',
] as const;
export type Mark = (typeof MARKS)[number];

/** The parts of the picture, from above; marks of different parts are never set off against each other. */
export const SECTIONS = ['planned', 'arrived', 'bases', 'failed', 'police'] as const;
export type Section = (typeof SECTIONS)[number];

/** One report: so many items of one kind, on a day. */
export interface Report {
  id: string;
  section: Section;
  /** ISO day; null for a plan of which no day is known. */
  date: string | null;
  precision: 'day' | 'month' | 'year' | 'approx';
  /** What one item is drawn as. */
  mark: Mark;
  /** Null where the report gives no number. */
  number: number | null;
  low: number | null;
  high: number | null;
  /** Items counted before this one, of which no date is known. */
  earlier: number;
  /** Follows the number on a label. */
  short: string;
  /** Came with it: turret kits. */
  with: { number: number; short: string } | null;
  item: string;
  detail: string;
  donor: string | null;
  recipient: string;
  note: string | null;
  /** Who reported a plan, and on what day: the day of the plan itself is not known. */
  said: { who: string; date: string } | null;
  sources: string[];
}

export interface EquipmentData {
  vehicles: Report[];
  bases: Report[];
  /** Reports without a number or a place on the picture: they stand in the table only. */
  remarks: Report[];
  article: string;
}
