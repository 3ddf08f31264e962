import { ARTICLE_DATE } from '../../data/article.ts';
import { cellText, cellTexts } from '../../data/cells.ts';
import type { Dataset, Precision, Row } from '../../data/types.ts';
import type { Change, SinceData } from './data.ts';

/** What the picture is made from, by dataset id. */
export const DATASETS = ['since-then'] as const;

const CONFIDENT = new Set(['high', 'medium']);

/** Takes the rows that are known well enough, by date. */
export function prepare(tables: Record<(typeof DATASETS)[number], Dataset>): SinceData {
  const { rows, about } = tables['since-then'];
  return {
    changes: rows
      .filter((row) => CONFIDENT.has(cellText(row, 'confidence')))
      .map(toChange)
      .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    asOf: about.as_of,
    article: ARTICLE_DATE,
  };
}

function toChange(row: Row): Change {
  return {
    id: cellText(row, 'id'),
    theme: cellText(row, 'theme') as Change['theme'],
    date: cellText(row, 'date'),
    precision: cellText(row, 'date_precision') as Precision,
    text: cellText(row, 'what_changed'),
    short: cellText(row, 'short'),
    isLead: row.lead === true,
    note: row.note as string | null,
    sources: cellTexts(row, 'source'),
  };
}
