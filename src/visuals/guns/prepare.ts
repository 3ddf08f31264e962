import { cellText, cellTexts } from '../../data/cells.ts';
import type { Dataset, Precision, Row } from '../../data/types.ts';
import type { Estimate, GunsData, Step } from './data.ts';

export const DATASETS = ['firearm-routes', 'gang-estimates'] as const;

const CONFIDENT = new Set(['high', 'medium']);
const isConfident = (row: Row) => CONFIDENT.has(cellText(row, 'confidence'));

/** Takes the estimates of firearms and the documented steps, in their order. */
export function prepare(tables: Record<(typeof DATASETS)[number], Dataset>): GunsData {
  return {
    estimates: tables['gang-estimates'].rows
      .filter((row) => row.series === 'firearms' && isConfident(row))
      .map(toEstimate),
    steps: tables['firearm-routes'].rows.filter(isConfident).map(toStep),
  };
}

/** @throws when an estimate has neither a range nor a number that it calls a lower end */
function toEstimate(row: Row): Estimate {
  const low = (row.firearms_low ?? row.firearms) as number | null;
  const high = row.firearms_high as number | null;
  const id = cellText(row, 'id');
  if (low === null || (high === null && row.qualifier !== 'more_than')) {
    throw new Error(`gang-estimates: "${id}" is no range`);
  }
  return {
    id,
    from: cellText(row, 'period_start'),
    to: cellText(row, 'period_end'),
    low,
    high,
    who: cellText(row, 'who'),
    note: row.note as string | null,
    sources: cellTexts(row, 'source'),
  };
}

function toStep(row: Row): Step {
  const high = row.price_high as number | null;
  return {
    id: cellText(row, 'id'),
    stage: cellText(row, 'stage') as Step['stage'],
    label: cellText(row, 'label'),
    short: cellText(row, 'label_short'),
    what: cellText(row, 'what'),
    date: cellText(row, 'date'),
    precision: cellText(row, 'date_precision') as Precision,
    price: high === null ? null : { low: row.price_low as number | null, high },
    who: cellText(row, 'who'),
    note: row.note as string | null,
    sources: cellTexts(row, 'source'),
  };
}
