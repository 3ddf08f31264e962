/**
 * Events as cards for a sorting exercise (build time). What is on a card, and which events have one,
 * follows from the tables alone.
 */
import { createHash } from 'node:crypto';
import { cellText, cellTexts } from '../../data/cells.ts';
import { loadDataset } from '../../data/load.ts';
import { publisherNames } from './publishers.ts';
import type { Precision, Row } from '../../data/types.ts';

export interface EventCard {
  id: string;
  /** Printed on the card, to find it among the answers; says nothing of the order. */
  number: number;
  title: string;
  /** Where it happened, or who acted. */
  below: string;
  /** As in the table; what of it may be shown is said by `precision`. */
  date: string;
  precision: Precision;
  detail: string;
  sources: string[];
}

export interface EventSet {
  /** The chapter that tells of the events. */
  chapter: string;
  dataset: string;
  /** Columns of the date and of the line below the title. */
  date: string;
  below: string;
  isChosen(row: Row, rowsBefore: readonly Row[]): boolean;
}

/** A year; the number of a resolution, such as 2699, is none. */
const YEAR = /\b(1[5-9]|20)\d\d\b/;

/** Sure enough, with a date that can be put in order and a title that does not give it away. */
const canBeSorted = (row: Row, date: string): boolean =>
  row['confidence'] !== 'low' &&
  publisherNames(cellTexts(row, 'source')) !== '' &&
  ['day', 'month'].includes(cellText(row, `${date}_precision`)) &&
  !YEAR.test(cellText(row, 'title'));

/** What was done to people is told in the chapters, with a note before it, and is no game. */
const HARM = ['killing', 'raid', 'harm', 'violence', 'forced_labour'];

export const EVENT_SETS: readonly EventSet[] = [
  {
    chapter: 'mission',
    dataset: 'timeline',
    date: 'date',
    below: 'place',
    // The decisions on the way to the landing; then bases and mandates, no operations and no losses.
    isChosen: (row) =>
      row['planned'] !== true &&
      (typeof row['hurdle'] === 'string' ||
        ['base', 'mandate'].includes(String(row['phase_record']))),
  },
  {
    chapter: 'interventions',
    dataset: 'interventions',
    date: 'start',
    below: 'actors_named',
    // The first that fits of each part of the chapter.
    isChosen: (row, before) =>
      row['kind'] !== 'context' &&
      typeof row['actors_named'] === 'string' &&
      !HARM.includes(cellText(row, 'subkind')) &&
      !before.some(({ group }) => group === row['group']),
  },
];

/** The cards of a set, in the order of their numbers. */
export function eventCards({ dataset, date, below, isChosen }: EventSet): EventCard[] {
  const chosen: Row[] = [];
  for (const row of loadDataset(dataset).rows) {
    if (canBeSorted(row, date) && isChosen(row, chosen)) chosen.push(row);
  }
  // By a digest of the name: an order that is always the same and tells nothing.
  const digest = (row: Row) => createHash('sha256').update(cellText(row, 'id')).digest('hex');
  return chosen
    .toSorted((a, b) => (digest(a) < digest(b) ? -1 : 1))
    .map((row, index) => ({
      id: cellText(row, 'id'),
      number: index + 1,
      title: cellText(row, 'title'),
      below: cellText(row, below),
      date: cellText(row, date),
      precision: cellText(row, `${date}_precision`) as Precision,
      detail: cellText(row, 'detail'),
      sources: cellTexts(row, 'source'),
    }));
}
