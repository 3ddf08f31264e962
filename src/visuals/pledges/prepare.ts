import { cellText, cellTexts } from '../../data/cells.ts';
import type { Dataset, Precision, Row } from '../../data/types.ts';
import type { Pledge, PledgesData } from './data.ts';

/** What the picture is made from, by dataset id. */
export const DATASETS = ['pledges'] as const;

const CONFIDENT = new Set(['high', 'medium']);

/** Takes the pledges that are known well enough; rows of low confidence stay out. */
export function prepare(tables: Record<(typeof DATASETS)[number], Dataset>): PledgesData {
  return {
    pledges: tables.pledges.rows
      .filter((row) => CONFIDENT.has(cellText(row, 'confidence')))
      .map(toPledge),
  };
}

function toPledge(row: Row): Pledge {
  const value = row.personnel_pledged as number | null;
  return {
    id: cellText(row, 'id'),
    country: cellText(row, 'country'),
    force: cellText(row, 'force') as Pledge['force'],
    pledged:
      value === null
        ? null
        : {
            value,
            low: (row.low as number | null) ?? value,
            high: (row.high as number | null) ?? value,
            isDerived: row.qualifier === 'derived',
          },
    date: row.pledge_date as string | null,
    precision: cellText(row, 'date_precision') as Precision,
    arrived: row.delivered_number as number | null,
    countedOn: row.delivered_by as string | null,
    note: row.note as string | null,
    sources: cellTexts(row, 'source'),
  };
}
