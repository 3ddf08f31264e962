import { cellNumber, cellText, cellTexts } from '../../data/cells.ts';
import type { Dataset } from '../../data/types.ts';
import type { Count, KidnappingsData } from './data.ts';

export const DATASETS = ['kidnappings'] as const;

/** Takes every yearly count, by year. */
export function prepare(tables: Record<(typeof DATASETS)[number], Dataset>): KidnappingsData {
  return {
    counts: tables.kidnappings.rows.map((row) => {
      const people = cellNumber(row, 'people');
      return {
        id: cellText(row, 'id'),
        year: cellText(row, 'period_start').slice(0, 4),
        count: cellText(row, 'count') as Count,
        people,
        low: (row.people_low as number | null) ?? people,
        high: (row.people_high as number | null) ?? people,
        who: cellText(row, 'who'),
        note: row.note as string | null,
        sources: cellTexts(row, 'source'),
      };
    }),
  };
}
