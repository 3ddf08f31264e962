import { cellNumber, cellText, cellTexts } from '../../data/cells.ts';
import type { Dataset, Precision, Row } from '../../data/types.ts';
import type { Fact, Measure, RiceData } from './data.ts';

export const DATASETS = ['rice'] as const;

/** Takes every row that is not of low confidence, by date. */
export function prepare({ rice }: Record<(typeof DATASETS)[number], Dataset>): RiceData {
  const facts = rice.rows.filter((row) => cellText(row, 'confidence') !== 'low').map(toFact);
  return { facts: facts.toSorted((a, b) => (a.from < b.from ? -1 : 1)) };
}

const numberIn = (row: Row, column: string) =>
  typeof row[column] === 'number' ? cellNumber(row, column) : null;

function toFact(row: Row): Fact {
  const ends = (column: string) =>
    [column, `${column}_low`, `${column}_high`].map((name) => numberIn(row, name));
  const isGiven = (column: string) => ends(column).some((value) => value !== null);
  const [column, unit] = isGiven('thousand_tonnes')
    ? (['thousand_tonnes', 'tonnes'] as const)
    : (['percent', isGiven('percent') ? 'percent' : null] as const);
  const [value = null, low = null, high = null] = ends(column);
  return {
    id: cellText(row, 'id'),
    measure: cellText(row, 'measure') as Measure,
    from: cellText(row, 'start'),
    to: cellText(row, 'end'),
    precision: cellText(row, 'start_precision') as Precision,
    unit,
    value,
    low,
    high,
    isForecast: row.forecast === true,
    note: row.note as string | null,
    sources: cellTexts(row, 'source'),
  };
}
