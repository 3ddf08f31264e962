import { ARTICLE_DATE } from '../../data/article.ts';
import { cellText, cellTexts } from '../../data/cells.ts';
import type { Dataset, Precision, Row } from '../../data/types.ts';
import type { Speaker, Statement, Status, StatusData } from './data.ts';

/** What the picture is made from, by dataset id. */
export const DATASETS = ['statements-of-status'] as const;

const CONFIDENT = new Set(['high', 'medium']);

/** Takes the statements that are known well enough, in the order of the dataset. */
export function prepare(tables: Record<(typeof DATASETS)[number], Dataset>): StatusData {
  return {
    statements: tables['statements-of-status'].rows
      .filter((row) => CONFIDENT.has(cellText(row, 'confidence')))
      .map(toStatement),
    article: ARTICLE_DATE,
  };
}

function toStatement(row: Row): Statement {
  return {
    id: cellText(row, 'id'),
    person: cellText(row, 'person'),
    date: row.date as string | null,
    precision: cellText(row, 'date_precision') as Precision,
    speaker: row.speaker as Speaker | null,
    saidBy: row.said_by as string | null,
    official: row.official === true,
    status: cellText(row, 'status') as Status,
    short: cellText(row, 'short'),
    said: cellText(row, 'what_was_said'),
    note: row.note as string | null,
    sources: cellTexts(row, 'source'),
  };
}
