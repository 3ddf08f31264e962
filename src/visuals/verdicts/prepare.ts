import { ARTICLE_DATE } from '../../data/article.ts';
import { cellNumber, cellText, cellTexts } from '../../data/cells.ts';
import type { Dataset, Precision, Row } from '../../data/types.ts';
import type { Counted, Statement, VerdictsData, Voice } from './data.ts';

export const DATASETS = ['statements'] as const;

/** The columns that may hold a statement's number: each has a unit of its own. */
const NUMBERS = ['allegations', 'people', 'percent'] as const;

/** Takes every statement, by voice and date; the axis runs from the first month to the last date. */
export function prepare(tables: Record<(typeof DATASETS)[number], Dataset>): VerdictsData {
  const rows = tables.statements.rows.toSorted((a, b) =>
    cellText(a, 'date').localeCompare(cellText(b, 'date')),
  );
  const first = rows[0];
  const last = rows.at(-1);
  if (!first || !last) throw new Error('statements: no rows');
  const said = (voice: Voice) => rows.filter(({ side }) => side === voice).map(toStatement);
  return {
    statements: { mission: said('mission'), 'un-and-others': said('un-and-others') },
    findings: rows
      .filter(({ side }) => side === 'documented')
      .map((row) => {
        const statement = toStatement(row);
        if (!statement.counted) throw new Error(`statements: "${statement.id}" counts nothing`);
        return {
          ...statement,
          counted: statement.counted,
          from: cellText(row, 'period_from'),
          to: cellText(row, 'period_to'),
          notKnown: cellText(row, 'not_known'),
        };
      }),
    from: `${cellText(first, 'date').slice(0, 7)}-01`,
    to: cellText(last, 'date'),
    article: ARTICLE_DATE,
  };
}

function toStatement(row: Row): Statement {
  return {
    id: cellText(row, 'id'),
    date: cellText(row, 'date'),
    precision: cellText(row, 'date_precision') as Precision,
    speaker: cellText(row, 'speaker'),
    who: cellText(row, 'speaker_short'),
    short: cellText(row, 'short'),
    shortest: cellText(row, 'shortest'),
    said: cellText(row, 'what_was_said'),
    counted: countedOf(row),
    rank: cellNumber(row, 'rank'),
    sources: cellTexts(row, 'source'),
  };
}

function countedOf(row: Row): Counted | null {
  const column = NUMBERS.find((name) => row[name] !== null);
  return column
    ? {
        value: cellNumber(row, column),
        what: cellText(row, 'counted'),
        isApprox: row.qualifier === 'approx',
      }
    : null;
}
