import { ARTICLE_DATE } from '../../data/article.ts';
import { cellText, cellTexts } from '../../data/cells.ts';
import type { Dataset, Precision, Row } from '../../data/types.ts';
import { type Category, type Fact, MEASURES, type ServicesData } from './data.ts';

/** What the picture is made from, by dataset id. */
export const DATASETS = ['services'] as const;

const CONFIDENT = new Set(['high', 'medium']);
/** Cases of a disease stand in a dataset of their own. */
const isService = (row: Row): boolean => row.deaths === null;

/** Takes every event and figure that is known well enough, by date. */
export function prepare(tables: Record<(typeof DATASETS)[number], Dataset>): ServicesData {
  return {
    facts: tables.services.rows
      .filter((row) => CONFIDENT.has(cellText(row, 'confidence')) && isService(row))
      .map(toFact)
      .toSorted((a, b) => a.from.localeCompare(b.from)),
    asOf: tables.services.about.as_of,
    article: ARTICLE_DATE,
  };
}

const textOr = (row: Row, column: string): string | null =>
  typeof row[column] === 'string' ? row[column] : null;

function toFact(row: Row): Fact {
  const measure = MEASURES.find((each) => typeof row[each] === 'number');
  const { children_low: low, children_high: high } = row;
  return {
    id: cellText(row, 'id'),
    category: cellText(row, 'category') as Category,
    kind: cellText(row, 'kind') as Fact['kind'],
    what: cellText(row, 'indicator'),
    where: cellText(row, 'place'),
    from: cellText(row, 'period_start'),
    fromPrecision: cellText(row, 'period_start_precision') as Precision,
    to: textOr(row, 'period_end'),
    toPrecision: (textOr(row, 'period_end_precision') ?? 'day') as Precision,
    reportedTo: textOr(row, 'reported_to'),
    isOpen: row.open_end === true,
    panel: textOr(row, 'panel'),
    figure: measure ? { measure, value: row[measure] as number } : null,
    qualifier: (textOr(row, 'qualifier') ?? 'reported') as Fact['qualifier'],
    shareOf: textOr(row, 'share_of'),
    children: typeof low === 'number' ? { low, high: typeof high === 'number' ? high : low } : null,
    note: textOr(row, 'note'),
    sources: cellTexts(row, 'source'),
  };
}
