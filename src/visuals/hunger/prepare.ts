import { cellNumber, cellText, cellTexts } from '../../data/cells.ts';
import type { Dataset, Precision, Row } from '../../data/types.ts';
import type { Analysis, HungerData } from './data.ts';

/** What the picture is made from, by dataset id. */
export const DATASETS = ['hunger'] as const;

const CONFIDENT = new Set(['high', 'medium']);

/** Takes every analysis that is known well enough, by the months it speaks of. */
export function prepare(tables: Record<(typeof DATASETS)[number], Dataset>): HungerData {
  return {
    analyses: tables.hunger.rows
      .filter((row) => CONFIDENT.has(cellText(row, 'confidence')))
      .map(toAnalysis)
      .toSorted((a, b) => a.from.localeCompare(b.from)),
  };
}

const numberOr = (row: Row, column: string): number | null =>
  typeof row[column] === 'number' ? row[column] : null;
const textOr = (row: Row, column: string): string | null =>
  typeof row[column] === 'string' ? row[column] : null;

function toAnalysis(row: Row): Analysis {
  return {
    id: cellText(row, 'id'),
    published: textOr(row, 'published'),
    publishedPrecision: cellText(row, 'published_precision') as Precision,
    from: cellText(row, 'period_start'),
    to: cellText(row, 'period_end'),
    isProjection: cellText(row, 'kind') !== 'current',
    isReplaced: row.replaced_by !== null,
    people: cellNumber(row, 'people'),
    qualifier: cellText(row, 'qualifier') as Analysis['qualifier'],
    phases: {
      3: numberOr(row, 'phase3'),
      4: numberOr(row, 'phase4'),
      5: numberOr(row, 'phase5'),
    },
    worstWhere: textOr(row, 'phase5_where'),
    share: numberOr(row, 'share'),
    base: cellText(row, 'base_group'),
    note: textOr(row, 'note'),
    sources: cellTexts(row, 'source'),
  };
}
