/** The shapes of the compiled content: what `load.ts` hands to visuals, components and pages. */

export const TOPICS = ['mission', 'gangs', 'toll', 'history', 'claims', 'base'] as const;
export type Topic = (typeof TOPICS)[number];

export const SOURCE_KINDS = ['primary', 'press', 'scholarly', 'reference', 'unconfirmed'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const COLUMN_TYPES = [
  'id',
  'text',
  'integer',
  'number',
  'date',
  'enum',
  'boolean',
  'source',
  'place',
  'row',
  'address',
  'list',
  'url',
] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

/** How exactly a date is known: of a `month` date only year and month count, the day is filler. */
export const PRECISIONS = ['day', 'month', 'year', 'approx', 'unknown'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** One source, as `content/sources.csv` has it. `date` is '' or YYYY, YYYY-MM, YYYY-MM-DD. */
export interface Source {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly date: string;
  /** '' when the source is not on the web. */
  readonly url: string;
  /** BCP 47 tag. */
  readonly lang: string;
  readonly kind: SourceKind;
  readonly note: string;
}

/** One column of a dataset, as about.yaml describes it; absent means not said. */
export interface Column {
  readonly name: string;
  /** What a reader sees as the head of the column. */
  readonly title: string;
  readonly description: string;
  readonly type: ColumnType;
  readonly required: boolean;
  /** For integer and number: people, USD, days, percent … */
  readonly unit?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  /** The name of the column that holds the lower, upper end of this value's range. */
  readonly low?: string;
  readonly high?: string;
  /** For date: the name of the column that holds its precision. */
  readonly precision?: string;
  /** For row: the dataset whose rows the cells name. */
  readonly of?: string;
  /** For date: the name of the date column that this one may not be before. */
  readonly not_before?: string;
  /** For place: the place needs coordinates, unless the boolean column of this name says yes. */
  readonly point_unless?: string;
  /** For enum: the values allowed. */
  readonly values?: readonly string[];
}

export const CHANGE_KINDS = ['edition', 'correction', 'reassessment'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One entry of the site's change log. */
export interface SiteChange {
  readonly id: string;
  /** ISO day. */
  readonly date: string;
  readonly kind: ChangeKind;
  readonly title: string;
  readonly what: string;
  /** Path on this site, without the base, where the change can be seen. */
  readonly where: string;
}

/** One entry of a dataset's change log. */
export interface Change {
  readonly version: string;
  readonly date: string;
  readonly what: string;
}

/** What about.yaml says, with the defaults filled in. Dates are ISO days. */
export interface About {
  readonly title: string;
  readonly topic: Topic;
  readonly description: string;
  readonly as_of: string;
  readonly review_by: string;
  readonly version: string;
  /** SPDX id of the licence of our compilation. */
  readonly licence: string;
  /** The name of the column that names a row. */
  readonly key: string;
  /** The name of the column in whose order the rows stand. */
  readonly order?: string;
  readonly spatial?: string;
  readonly columns: readonly Column[];
  readonly conflicts: readonly string[];
  readonly gaps: readonly string[];
  readonly changes: readonly Change[];
}

/**
 * A typed value: integer and number → number; boolean → boolean; source and list → strings;
 * everything else → string. An empty cell is null, and an empty list is [].
 */
export type Value = string | number | boolean | readonly string[] | null;

/** One row by column name. */
export type Row = Readonly<Record<string, Value>>;

/** `R` lets a visual say which columns it reads: `loadDataset<StrengthRow>('strength')`. */
export interface Dataset<R = Row> {
  readonly id: string;
  readonly about: About;
  readonly rows: readonly R[];
}

export type FigureKind = 'cell' | 'days' | 'share' | 'sum' | 'difference' | 'distance';

/** One cell that a figure was made from. */
export interface CellRef {
  readonly dataset: string;
  readonly row: string;
  readonly column: string;
}

/** A number (or a date, or a word) that prose may show, with where it came from. */
export interface Figure {
  readonly id: string;
  /** What the number is, in a few plain words. */
  readonly label: string;
  readonly kind: FigureKind;
  /** A number in `unit`; a string for text and date cells (dates are ISO days). */
  readonly value: number | string;
  /** The range of the value, in the same unit, where one is known. */
  readonly low?: number;
  readonly high?: number;
  /** people, USD, days, share (0..1) …; `date` or `text` when the value is a string. */
  readonly unit: string;
  readonly approximate: boolean;
  /** ISO day of the row of a cell figure, and how exactly it is known. */
  readonly date?: string;
  readonly precision?: Precision;
  /** ISO day: the oldest as_of of the datasets it was made from. */
  readonly asOf: string;
  /** Ids of sources, without repeats, in the order of the cells. */
  readonly sources: readonly string[];
  readonly refs: readonly CellRef[];
  /** The weakest confidence of the rows it was made from. */
  readonly confidence?: string;
  readonly note?: string;
  readonly unconfirmed: boolean;
}

/** A term of the glossary. */
export interface Term {
  readonly id: string;
  readonly term: string;
  /** BCP 47 tag of the term itself where it is not English. */
  readonly lang?: string;
  /** What running text prints where a writer gives no words. */
  readonly in_text?: string;
  /** French and Haitian Creole forms; absent where none is confirmed. */
  readonly fr?: string;
  readonly ht?: string;
  readonly definition: string;
  readonly sources: readonly string[];
  readonly unconfirmed: boolean;
}

export interface Glossary {
  /** ISO day of the newest evidence in the definitions. */
  readonly as_of: string;
  readonly terms: Readonly<Record<string, Term>>;
}
