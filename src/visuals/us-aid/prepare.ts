import { cellNumber, cellText, cellTexts } from '../../data/cells.ts';
import type { Dataset, Row } from '../../data/types.ts';
import type { Period, UsAidData } from './data.ts';

export const DATASETS = ['us-aid', 'duvalier', 'interventions'] as const;

/** The last day of the picture: four years after Jean-Claude Duvalier. */
const LAST_DAY = '1990-09-30';

/** Takes the obligations of every fiscal year from 1946 to 1990, and their sums by ruler. */
export function prepare(tables: Record<(typeof DATASETS)[number], Dataset>): UsAidData {
  const find = (id: string, dataset: 'duvalier' | 'interventions' = 'duvalier'): Row => {
    const row = tables[dataset].rows.find((each) => each.id === id);
    if (!row) throw new Error(`${dataset}: no row "${id}"`);
    return row;
  };
  const period = (key: Period['key'], id: string): Period => ({
    id,
    key,
    from: cellText(find(id), 'start'),
    to: cellText(find(id), 'end'),
    usd: cellNumber(find(id), 'usd'),
    constant: cellNumber(find(id), 'constant_2024_usd'),
    sources: cellTexts(find(id), 'source'),
  });
  const freeze = find('1962-aid-freeze', 'interventions');
  return {
    years: tables['us-aid'].rows
      .filter((row) => row.measure === 'obligations' && cellText(row, 'end') <= LAST_DAY)
      .map((row) => ({
        id: cellText(row, 'id'),
        name: cellText(row, 'fiscal_year'),
        from: cellText(row, 'start'),
        to: cellText(row, 'end'),
        usd: cellNumber(row, 'current_usd'),
        constant: cellNumber(row, 'constant_2024_usd'),
        sources: cellTexts(row, 'source'),
      }))
      .toSorted((a, b) => (a.from < b.from ? -1 : 1)),
    periods: [
      period('before', 'aid-1946-57'),
      period('father', 'aid-1958-71'),
      period('son', 'aid-1972-86'),
    ],
    freeze: {
      id: cellText(freeze, 'id'),
      from: cellText(freeze, 'start').slice(0, 4),
      to: cellText(freeze, 'end').slice(0, 4),
      sources: cellTexts(freeze, 'source'),
    },
  };
}
