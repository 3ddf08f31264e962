import { cellNumber, cellText, cellTexts } from '../../data/cells.ts';
import type { Dataset, Precision, Row } from '../../data/types.ts';
import type { CholeraData, Count, Dated, Step, Sum } from './data.ts';

export const DATASETS = ['cholera', 'un-missions', 'abuse'] as const;

/** The id of a source that was never read: what rests on it alone is drawn as unconfirmed. */
const UNREAD = 'mspp-annual-unconfirmed';

const CONFIDENT = new Set(['high', 'medium']);

/** Takes the outbreak of 2010, the missions of its years, and what the UN said and raised. */
export function prepare(tables: Record<(typeof DATASETS)[number], Dataset>): CholeraData {
  const rows = tables.cholera.rows.filter(
    (row) => CONFIDENT.has(cellText(row, 'confidence')) && row.series !== 'cumulative_2022',
  );
  const read = rows.filter((row) => !cellTexts(row, 'source').includes(UNREAD));
  const counts = rows
    .map((row) => toCount(row, read))
    .toSorted((a, b) => compare(a.to, b.to) || compare(a.from, b.from));
  const annual = new Set(
    rows.filter((row) => row.annual_line === true).map((row) => cellText(row, 'id')),
  );
  const high = new Set(
    rows.filter(({ confidence }) => confidence === 'high').map((row) => cellText(row, 'id')),
  );
  const claims = find(tables.abuse, '2011-cholera-claims');
  const step = (kind: Step['kind'], row: Row, column: string): Step => ({
    id: kind,
    kind,
    at: dated(row, column),
    sources: cellTexts(row, 'source'),
  });
  return {
    years: counts.filter(({ id }) => annual.has(id)),
    // The counts of the UN, and the usual closing total.
    totals: counts.filter(
      ({ id, series, isRival, areDeathsConfirmed }) =>
        series === 'cumulative_2010' && !isRival && (high.has(id) || !areDeathsConfirmed),
    ),
    counts,
    missions: ['minustah', 'minujusth'].map((id) => {
      const row = find(tables['un-missions'], id);
      return {
        id,
        name: cellText(row, 'mission'),
        from: dated(row, 'deployed'),
        to: dated(row, 'end'),
        sources: cellTexts(row, 'source'),
      };
    }),
    steps: [
      step('panel', find(tables.abuse, '2011-cholera-panel'), 'start'),
      step('claims', claims, 'start'),
      step('denial', claims, 'end'),
      step('apology', find(tables.abuse, '2016-apology'), 'start'),
    ],
    fund: {
      aim: toSum(find(tables.abuse, '2016-cholera-fund-target'), 'start'),
      raised: toSum(find(tables.abuse, '2018-cholera-fund'), 'end'),
    },
  };
}

/** A number of the unread series is confirmed where a report that was read has the same. */
function toCount(row: Row, read: readonly Row[]): Count {
  const isRead = read.includes(row);
  const matched = (column: string) =>
    isRead ||
    read.some(
      (each) => each.start === row.start && each.end === row.end && each[column] === row[column],
    );
  return {
    id: cellText(row, 'id'),
    series: cellText(row, 'series'),
    from: dated(row, 'start'),
    to: dated(row, 'end'),
    cases: number(row, 'suspected_cases'),
    deaths: number(row, 'deaths'),
    areCasesConfirmed: matched('suspected_cases'),
    areDeathsConfirmed: matched('deaths'),
    isRival: row.standing === 'rival',
    sources: cellTexts(row, 'source'),
  };
}

function toSum(row: Row, column: string): Sum {
  return {
    id: cellText(row, 'id'),
    at: dated(row, column),
    usd: cellNumber(row, 'usd'),
    sources: cellTexts(row, 'source'),
  };
}

function find({ rows }: Dataset, id: string): Row {
  const row = rows.find((each) => each.id === id);
  if (!row) throw new Error(`no row "${id}"`);
  return row;
}

function number(row: Row, column: string): number | null {
  return row[column] === null ? null : cellNumber(row, column);
}

function dated(row: Row, column: string): Dated {
  const precision = row[`${column}_precision`];
  return {
    date: cellText(row, column),
    precision: typeof precision === 'string' ? (precision as Precision) : 'day',
  };
}

function compare(a: Dated, b: Dated): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}
