/** The article's claims as the page shows them: in its order, by part, and counted by verdict. */
import { cellText, cellTexts } from '../../data/cells.ts';
import type { Dataset, Precision, Row } from '../../data/types.ts';

export interface Claim {
  /** Its address for ever: `claim-13`. */
  id: string;
  /** Its place in the article, from 1. */
  number: number;
  section: string;
  /** The chapter that treats it; `none` where none does, so that a reader can ask for those too. */
  chapter: string;
  text: string;
  verdict: string;
  record: string;
  /** Addresses of steps and datasets as the table has them. */
  shownAt: string[];
  asOf: string;
  precision: Precision;
  sources: string[];
  note: string;
}

/** A run of claims that have something in common. */
export interface Group {
  name: string;
  claims: Claim[];
}

/** Stands for no chapter, in the page and in its address. */
export const NO_CHAPTER = 'none';

/** All claims, in the order of the article. */
export function claimsOf({ rows }: Pick<Dataset, 'rows'>): Claim[] {
  return rows.map(toClaim).sort((a, b) => a.number - b.number);
}

function toClaim(row: Row): Claim {
  const optional = (column: string) => (row[column] === null ? '' : cellText(row, column));
  return {
    id: cellText(row, 'id'),
    number: Number(row.order),
    section: cellText(row, 'section'),
    chapter: optional('chapter') || NO_CHAPTER,
    text: cellText(row, 'claim'),
    verdict: cellText(row, 'verdict'),
    record: cellText(row, 'record'),
    shownAt: cellTexts(row, 'shown_at'),
    asOf: cellText(row, 'as_of'),
    precision: cellText(row, 'as_of_precision') as Precision,
    sources: cellTexts(row, 'source'),
    note: optional('note'),
  };
}

/** The values of an enum column, in the order in which about.yaml lists them. */
export function valuesOf({ about }: Pick<Dataset, 'about'>, column: string): readonly string[] {
  return about.columns.find(({ name }) => name === column)?.values ?? [];
}

/** The claims of each name, in the order of the names; names that no claim has are left out. */
export function groupBy(
  claims: readonly Claim[],
  key: 'verdict' | 'chapter' | 'section',
  names: readonly string[],
): Group[] {
  return names
    .map((name) => ({ name, claims: claims.filter((claim) => claim[key] === name) }))
    .filter(({ claims: found }) => found.length > 0);
}

/** What the picture says in one sentence after another: how many of each verdict, and which. */
export function countsInWords(
  groups: readonly Group[],
  nameOf: (verdict: string) => string,
): string[] {
  return groups.map(
    ({ name, claims }) =>
      `${nameOf(name)}: ${claims.length} (${claims.map(({ number }) => number).join(', ')})`,
  );
}
