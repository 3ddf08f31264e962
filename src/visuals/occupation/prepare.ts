import { cellNumber, cellText, cellTexts } from '../../data/cells.ts';
import type { Dataset, Precision, Row } from '../../data/types.ts';
import type { Fact, OccupationData, Unit } from './data.ts';
import { SPELLS, VIEWS } from './views.ts';

export const DATASETS = [
  'occupation',
  'occupation-deaths',
  'debt-service',
  'interventions',
] as const;

const CONFIDENT = new Set(['high', 'medium']);

/** The columns of a table that hold its figures, with their unit; `deaths` counts people. */
const COLUMNS: Record<string, Unit> = {
  people: 'people',
  deaths: 'people',
  percent: 'percent',
  miles: 'miles',
  km: 'km',
};

/** Takes from the tables the rows of all views. @throws when one is missing, twice there or doubtful */
export function prepare(tables: Record<(typeof DATASETS)[number], Dataset>): OccupationData {
  const wanted = new Set<string>(
    Object.values(VIEWS).flatMap(({ drawn, listed }) => [...drawn, ...listed]),
  );
  const facts: Record<string, Fact> = {};
  for (const dataset of DATASETS) {
    for (const row of tables[dataset].rows) {
      const id = cellText(row, 'id');
      const isSpell = dataset === 'interventions';
      if (!wanted.has(id) || SPELLS.has(id) !== isSpell) continue;
      if (facts[id]) throw new Error(`occupation: two rows "${id}"`);
      if (!CONFIDENT.has(cellText(row, 'confidence'))) {
        throw new Error(`${dataset}: "${id}" is not well supported`);
      }
      facts[id] = toFact(row, isSpell);
    }
  }
  const missing = [...wanted].filter((id) => !facts[id]);
  if (missing.length > 0) throw new Error(`occupation: no rows ${missing.join(', ')}`);
  return { facts };
}

const numberIn = (row: Row, column: string) =>
  typeof row[column] === 'number' ? cellNumber(row, column) : null;
const textIn = (row: Row, column: string) =>
  typeof row[column] === 'string' ? cellText(row, column) : null;

/** @param isSpell of an intervention only its dates are taken, and what happened */
function toFact(row: Row, isSpell: boolean): Fact {
  const [column, unit] = (!isSpell &&
    Object.entries(COLUMNS).find(([name]) =>
      [name, `${name}_low`, `${name}_high`].some((each) => numberIn(row, each) !== null),
    )) || ['', null];
  return {
    id: cellText(row, 'id'),
    from: cellText(row, 'start'),
    fromPrecision: cellText(row, 'start_precision') as Precision,
    to: cellText(row, 'end'),
    toPrecision: cellText(row, 'end_precision') as Precision,
    unit,
    value: numberIn(row, column),
    low: numberIn(row, `${column}_low`),
    high: numberIn(row, `${column}_high`),
    by: textIn(row, 'counted_by') ?? textIn(row, 'denominator'),
    note: textIn(row, 'note'),
    sources: cellTexts(row, 'source'),
  };
}
