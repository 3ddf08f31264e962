import { ARTICLE_DATE } from '../../data/article.ts';
import { cellText, cellTexts } from '../../data/cells.ts';
import type { Dataset, Precision, Row } from '../../data/types.ts';
import type { Dated, Event, GoverningData, Term } from './data.ts';

/** What the picture is made from, by dataset id; the first one gives its as-of date. */
export const DATASETS = ['in-office', 'politics'] as const;

/** Takes all stretches in office, and the events that have a label for pictures. */
export function prepare(tables: Record<(typeof DATASETS)[number], Dataset>): GoverningData {
  return {
    terms: tables['in-office'].rows.map(toTerm),
    events: tables.politics.rows
      .filter((row) => row.short !== null && row.unconfirmed_only === false)
      .map(toEvent)
      .toSorted((a, b) => (a.at.date < b.at.date ? -1 : 1)),
    asOf: tables['in-office'].about.as_of,
    article: ARTICLE_DATE,
  };
}

function dated(row: Row, column: string): Dated | null {
  const date = row[column] as string | null;
  if (date === null) return null;
  return { date, precision: cellText(row, `${column}_precision`) as Precision };
}

function toTerm(row: Row): Term {
  return {
    id: cellText(row, 'id'),
    office: cellText(row, 'office') as Term['office'],
    holder: row.holder as string | null,
    short: row.short as string | null,
    came: cellText(row, 'came') as Term['came'],
    how: cellText(row, 'came_words'),
    start: dated(row, 'start'),
    end: dated(row, 'end'),
    ended: row.end_words as string | null,
    disputedFrom: row.disputed_from as string | null,
    fromMemory: cellText(row, 'from_memory') as Term['fromMemory'],
    note: row.note as string | null,
    sources: cellTexts(row, 'source'),
  };
}

function toEvent(row: Row): Event {
  return {
    id: cellText(row, 'id'),
    at: dated(row, 'date') ?? { date: cellText(row, 'date'), precision: 'day' },
    text: cellText(row, 'event'),
    short: cellText(row, 'short'),
    note: row.note as string | null,
    sources: cellTexts(row, 'source'),
  };
}
