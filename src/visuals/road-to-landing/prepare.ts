import { cellText, cellTexts } from '../../data/cells.ts';
import type { Dataset } from '../../data/types.ts';
import type { Lane, RoadData } from './data.ts';

export const DATASETS = ['timeline'] as const;

/** Takes the rows that the timeline marks as hurdles; all must be known to the day. */
export function prepare(tables: Record<(typeof DATASETS)[number], Dataset>): RoadData {
  const rows = tables.timeline.rows.filter((row) => row.hurdle !== null);
  return {
    hurdles: rows
      .map((row) => {
        if (row.date_precision !== 'day') {
          throw new Error(`timeline: hurdle "${cellText(row, 'id')}" is not known to the day`);
        }
        return {
          id: cellText(row, 'id'),
          date: cellText(row, 'date'),
          lane: cellText(row, 'hurdle') as Lane,
          short: cellText(row, 'short'),
          title: cellText(row, 'title'),
          sources: cellTexts(row, 'source'),
        };
      })
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
  };
}
