import { cellNumber, cellText, cellTexts } from '../../data/cells.ts';
import type { Dataset } from '../../data/types.ts';
import type { SexualViolenceData } from './data.ts';

export const DATASETS = ['sexual-violence'] as const;

/** Takes every quarter of the series. @throws when the parts of a quarter are not its whole */
export function prepare(tables: Record<(typeof DATASETS)[number], Dataset>): SexualViolenceData {
  return {
    quarters: tables['sexual-violence'].rows.map((row) => {
      const [year = '', month = ''] = cellText(row, 'period_start').split('-');
      const quarter = {
        id: cellText(row, 'id'),
        year,
        number: Math.ceil(Number(month) / 3),
        survivors: cellNumber(row, 'survivors'),
        rape: cellNumber(row, 'rape'),
        collective: cellNumber(row, 'collective_rape'),
        first: row.first_published as number | null,
        note: row.note as string | null,
        sources: cellTexts(row, 'source'),
      };
      if (quarter.rape + quarter.collective !== quarter.survivors) {
        throw new Error(`sexual-violence: the parts of "${quarter.id}" are not its whole`);
      }
      return quarter;
    }),
  };
}
