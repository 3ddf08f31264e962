import { ARTICLE_DATE, ARTICLE_SOURCE } from '../../data/article.ts';
import { cellNumber, cellText, cellTexts } from '../../data/cells.ts';
import type { Dataset, Row } from '../../data/types.ts';
import type { ControlData, Estimate } from './data.ts';

export const DATASETS = ['control'] as const;

const CONFIDENT = new Set(['high', 'medium']);

/** With and without its surroundings; a share of its roads or of a department is another thing. */
const CAPITAL = new Set(['capital', 'capital-area']);

/** Takes what was said of the capital; rows of low confidence stay out. */
export function prepare(tables: Record<(typeof DATASETS)[number], Dataset>): ControlData {
  return {
    estimates: tables.control.rows
      .filter(
        (row) => CAPITAL.has(cellText(row, 'area')) && CONFIDENT.has(cellText(row, 'confidence')),
      )
      .map(toEstimate)
      .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    article: ARTICLE_DATE,
  };
}

function toEstimate(row: Row): Estimate {
  const number = (column: string) => (row[column] === null ? null : cellNumber(row, column));
  const text = (column: string) => (row[column] === null ? null : cellText(row, column));
  const share = number('share');
  const qualifier = text('qualifier') as Estimate['qualifier'];
  const low = number('share_low') ?? (qualifier === 'up_to' ? 0 : share);
  const high = number('share_high') ?? (qualifier === 'more_than' ? 100 : share);
  if (low === null || high === null) {
    throw new Error(`control: no share in row "${cellText(row, 'id')}"`);
  }
  const sources = cellTexts(row, 'source');
  return {
    id: cellText(row, 'id'),
    date: cellText(row, 'date'),
    precision: cellText(row, 'date_precision') as Estimate['precision'],
    share,
    low,
    high,
    qualifier,
    wording: cellText(row, 'wording') as Estimate['wording'],
    by: cellText(row, 'estimated_by'),
    short: cellText(row, 'short'),
    isMain: row.chart === true,
    isArticle: sources.includes(ARTICLE_SOURCE),
    note: text('note'),
    sources,
  };
}
