import { cellNumber, cellText, cellTexts } from '../../data/cells.ts';
import type { Dataset, Precision, Row } from '../../data/types.ts';
import type { Fact, Layer, QuakeAidData } from './data.ts';
import { VIEWS } from './views.ts';

export const DATASETS = ['quake-aid'] as const;

const CONFIDENT = new Set(['high', 'medium']);

/** Takes the rows of all views. @throws when one is missing or doubtful */
export function prepare(tables: Record<(typeof DATASETS)[number], Dataset>): QuakeAidData {
  const wanted = Object.values(VIEWS).flatMap(({ drawn, listed }) => [...drawn, ...listed]);
  const rows = new Map(tables['quake-aid'].rows.map((row) => [cellText(row, 'id'), row]));
  const facts = wanted.map((id): [string, Fact] => {
    const row = rows.get(id);
    if (!row) throw new Error(`quake-aid: no row "${id}"`);
    if (!CONFIDENT.has(cellText(row, 'confidence'))) {
      throw new Error(`quake-aid: "${id}" is not well supported`);
    }
    return [id, toFact(row)];
  });
  return { facts: Object.fromEntries(facts) };
}

const numberIn = (row: Row, column: string) =>
  typeof row[column] === 'number' ? cellNumber(row, column) : null;

function toFact(row: Row): Fact {
  return {
    id: cellText(row, 'id'),
    layer: cellText(row, 'layer') as Layer,
    label: cellText(row, 'label'),
    by: cellText(row, 'who'),
    date: cellText(row, 'date'),
    precision: cellText(row, 'date_precision') as Precision,
    usd: numberIn(row, 'usd'),
    atLeast: numberIn(row, 'usd_low'),
    of: numberIn(row, 'of_usd'),
    percent: numberIn(row, 'percent'),
    paid: numberIn(row, 'share_paid'),
    note: row.note as string | null,
    sources: cellTexts(row, 'source'),
  };
}
