/**
 * Who cites what: from everything that names sources to, for each source, all the places that do.
 * Pure. Whatever names sources has one function here that lists its citations; `indexCitations` takes
 * them all in.
 */
import { chapterPath } from './site.ts';
import type { Column, Dataset, Figure, Row } from './types.ts';

/** In the order in which a source's places are listed. */
export const PLACE_KINDS = ['step', 'picture', 'claim', 'term', 'dataset'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A place on the site that a reader can be sent to. */
export interface Place {
  readonly kind: PlaceKind;
  /** On this site, without its base: `/mission/#peak`. Two places differ by kind or address. */
  readonly address: string;
  readonly title: string;
}

/** One source, named in one place; for a dataset, in one of its rows. */
export interface Citation {
  readonly source: string;
  readonly place: Place;
  readonly row?: string;
}

/** A place that cites a source, with the rows that do where it is a dataset. */
export interface CitingPlace extends Place {
  readonly rows: readonly string[];
}

/** A figure, source or term that stands in a chapter, as the chapter's outline lists it. */
export interface ChapterMention {
  readonly kind: string;
  readonly id: string;
  /** Id of the step or paragraph; '' where there is none to link to. */
  readonly place: string;
  /** Title of the step, or the heading it stands under; '' before the first. */
  readonly title: string;
}

export interface ChapterText {
  readonly slug: string;
  readonly title: string;
  readonly mentions: readonly ChapterMention[];
}

/** Where a figure, source or term stands in a chapter. */
export function placeInChapter({ slug, title }: ChapterText, mention: ChapterMention): Place {
  return {
    kind: 'step',
    address: `${chapterPath(slug)}${mention.place ? `#${mention.place}` : ''}`,
    title: mention.title ? `${title}: ${mention.title}` : title,
  };
}

/** The sources that one row of a dataset names, in the order of its columns. */
export function sourcesOfRow(row: Row, columns: readonly Column[]): readonly string[] {
  return columns
    .filter(({ type }) => type === 'source')
    .flatMap(({ name }) => (row[name] ?? []) as readonly string[]);
}

export function citationsInDataset({ id, about, rows }: Dataset): Citation[] {
  const place: Place = { kind: 'dataset', address: `/data/${id}/`, title: about.title };
  return rows.flatMap((row) =>
    sourcesOfRow(row, about.columns).map((source) => ({
      source,
      place,
      row: String(row[about.key]),
    })),
  );
}

/** A dataset that a page shows row by row: each row cites at a place of its own. */
export function citationsOfRows(
  { about, rows }: Dataset,
  placeOf: (row: Row) => Place,
): Citation[] {
  return rows.flatMap((row) =>
    sourcesOfRow(row, about.columns).map((source) => ({ source, place: placeOf(row) })),
  );
}

/** A number in prose cites the sources of the rows that it was made from. */
export function citationsInChapter(
  chapter: ChapterText,
  figures: Readonly<Record<string, Pick<Figure, 'sources'>>>,
): Citation[] {
  return chapter.mentions.flatMap((mention) => {
    const { kind, id } = mention;
    const sources = kind === 'Cite' ? [id] : kind === 'Fig' ? (figures[id]?.sources ?? []) : [];
    return sources.map((source) => ({ source, place: placeInChapter(chapter, mention) }));
  });
}

/** @param place where the picture is first shown */
export function citationsOfPicture(place: Place, credit: readonly string[]): Citation[] {
  return credit.map((source) => ({ source, place }));
}

/** For each source the places that cite it, each once: by kind, then in the order they came in. */
export function indexCitations(
  citations: readonly Citation[],
): ReadonlyMap<string, readonly CitingPlace[]> {
  const index = new Map<string, Map<string, CitingPlace & { rows: string[] }>>();
  for (const { source, place, row } of citations) {
    const places = index.get(source) ?? new Map<string, CitingPlace & { rows: string[] }>();
    index.set(source, places);
    const key = `${place.kind} ${place.address}`;
    const known = places.get(key) ?? { ...place, rows: [] };
    places.set(key, known);
    if (row !== undefined && !known.rows.includes(row)) known.rows.push(row);
  }
  const rank = ({ kind }: Place) => PLACE_KINDS.indexOf(kind);
  return new Map(
    [...index].map(([source, places]) => [
      source,
      [...places.values()].sort((a, b) => rank(a) - rank(b)),
    ]),
  );
}
