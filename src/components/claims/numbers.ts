/** The article's figures beside the record: one line for each thing counted. */
import { cellText, cellTexts } from '../../data/cells.ts';
import type { Dataset, Precision, Row } from '../../data/types.ts';
import { type Language, fill, formatDate, formatNumber } from '../../visuals/kit/format.ts';
import { formatMoneyRange } from '../../visuals/kit/money.ts';
import { valuesOf } from './claims.ts';

export interface Figure {
  /** Its row in the table, where it can be linked to. */
  id: string;
  /** The number with its unit and the reserve of its source: “at least 5,601”. */
  value: string;
  who: string;
  /** The days it covers, or the day it was counted on. */
  when: string;
  sources: string[];
  note: string;
}

export interface Line {
  metric: string;
  /** Figures by stage, each list in the order of the table. */
  stages: Readonly<Record<string, Figure[]>>;
}

type Words = Readonly<Record<string, string>>;

/** @throws when a row has a number in no column, or in several */
export function linesOf(dataset: Dataset, words: Words, language: Language): Line[] {
  return valuesOf(dataset, 'metric').map((metric) => {
    const rows = dataset.rows.filter((row) => row.metric === metric);
    const stages = valuesOf(dataset, 'stage').map((stage) => [
      stage,
      rows.filter((row) => row.stage === stage).map((row) => toFigure(row, words, language)),
    ]);
    return { metric, stages: Object.fromEntries(stages) as Line['stages'] };
  });
}

function toFigure(row: Row, words: Words, language: Language): Figure {
  const number = numberOf(row, words, language);
  const reserve =
    typeof row.qualifier === 'string' ? words[`qualifier-${row.qualifier}`] : '{number}';
  return {
    id: cellText(row, 'id'),
    value: fill(reserve ?? '', { number }),
    who: cellText(row, 'who'),
    when: whenOf(row, words, language),
    sources: cellTexts(row, 'source'),
    note: typeof row.note === 'string' ? row.note : '',
  };
}

function numberOf(row: Row, words: Words, language: Language): string {
  const units = ['people', 'percent', 'days', 'frf'].filter((unit) => row[unit] !== null);
  const { usd_low: low, usd_high: high } = row;
  if (typeof low === 'number' && typeof high === 'number' && units.length === 0) {
    return formatMoneyRange(low, high, language);
  }
  const [unit = ''] = units;
  const value = row[unit];
  if (units.length !== 1 || typeof value !== 'number') {
    throw new Error(`claims-numbers, "${String(row.id)}": expected a number in one column`);
  }
  const isMillions = unit === 'frf';
  const number = formatNumber(isMillions ? value / 1e6 : value, language);
  return fill(words[`unit-${unit}`] ?? '', { number });
}

function whenOf(row: Row, words: Words, language: Language): string {
  const { period_from: from, period_to: to } = row;
  if (typeof from !== 'string' || typeof to !== 'string') {
    const precision = cellText(row, 'as_of_precision') as Precision;
    return formatDate(cellText(row, 'as_of'), language, { precision });
  }
  const isApprox = row.period_precision === 'approx';
  const year = from.slice(0, 4);
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year;
  const precision = isApprox ? 'month' : 'day';
  return fill(words[isApprox ? 'period-about' : 'period'] ?? '', {
    from: formatDate(from, language, { precision }),
    to: formatDate(to, language, { precision }),
  });
}
