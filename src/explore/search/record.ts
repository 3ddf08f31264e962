/** What the search knows of a place on the site: made at build, read in the browser. */

/** In the order in which groups of results stand: the story first, what it rests on last. */
export const RECORD_KINDS = [
  'step',
  'picture',
  'claim',
  'question',
  'term',
  'lesson',
  'dataset',
  'source',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

export interface SearchRecord {
  readonly kind: RecordKind;
  /** Where it leads, from the root of the site, without a slash in front: `mission/#peak`. */
  readonly at: string;
  readonly title: string;
  /** BCP 47 tag of the title where it is not English. */
  readonly lang?: string;
  /** What it belongs to: a chapter, a verdict, a publisher. */
  readonly part?: string;
  readonly text?: string;
  /** Of a term: its id, and its forms by language, where they are known. */
  readonly term?: string;
  readonly forms?: Readonly<Record<string, string>>;
  /** Ids of the terms that the title names, and of those that the text does. */
  readonly titleTerms?: readonly string[];
  readonly textTerms?: readonly string[];
}
