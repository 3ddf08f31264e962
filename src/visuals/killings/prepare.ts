import { ARTICLE_DATE, ARTICLE_SOURCE } from '../../data/article.ts';
import { cellNumber, cellText, cellTexts } from '../../data/cells.ts';
import type { Dataset, Row } from '../../data/types.ts';
import {
  AUTHORS,
  type Author,
  type Count,
  type KillingsData,
  type Log,
  type Share,
  type Split,
} from './data.ts';

export const DATASETS = ['killings', 'perpetrators'] as const;

const CONFIDENT = new Set(['high', 'medium']);
const isConfident = (row: Row) => CONFIDENT.has(cellText(row, 'confidence'));

/** The source id of what is generally known and traced to no page. */
const UNTRACED = 'own-knowledge';

/** From this year the UN's log is the one to show by year, until then the police record. */
const FIRST_YEAR_OF_LOG = 2024;
const ARTICLE_YEAR = 2024;

/** Takes from the tables the series that the picture keeps apart. */
export function prepare(tables: Record<(typeof DATASETS)[number], Dataset>): KillingsData {
  const counts = tables.killings.rows.filter((row) => row.area === 'country' && isConfident(row));
  const years = counts.filter((row) => row.period === 'year' && row.killed !== null);
  const drawn = years.filter((row) => row.chart === true);
  const ofSeries = (series: string) => drawn.filter((row) => row.series === series).map(toCount);
  const un = ofSeries('un-rights-log').filter(({ from }) => yearOf(from) >= FIRST_YEAR_OF_LOG);
  return {
    police: ofSeries('police-homicides'),
    un,
    rivals: counts
      .filter(
        (row) =>
          row.series === 'police-homicides' &&
          row.period === 'other' &&
          un.some(({ from }) => from === row.period_start),
      )
      .map(toCount),
    quarters: counts
      .filter(
        (row) => row.series === 'un-rights-log' && row.period === 'quarter' && row.chart === true,
      )
      .map(toCount),
    articleDate: ARTICLE_DATE,
    article: years
      .filter(
        (row) =>
          row.series === 'un-rights-log' && yearOf(cellText(row, 'period_start')) === ARTICLE_YEAR,
      )
      .map(toCount)
      .toSorted((a, b) => Number(b.isArticle) - Number(a.isArticle) || killedOf(a) - killedOf(b)),
    splits: splitsOf(tables.perpetrators.rows),
    drones: tables.perpetrators.rows
      .filter((row) => row.subset === 'drones' && row.people !== null && isConfident(row))
      .map(toLog),
  };
}

const yearOf = (date: string) => Number(date.slice(0, 4));
const killedOf = ({ killed }: Count) => killed ?? 0;

function toCount(row: Row): Count {
  const number = (column: string) => (row[column] === null ? null : cellNumber(row, column));
  const sources = cellTexts(row, 'source');
  return {
    id: cellText(row, 'id'),
    from: cellText(row, 'period_start'),
    to: cellText(row, 'period_end'),
    killed: number('killed'),
    injured: number('injured'),
    both: number('killed_or_injured'),
    qualifier: textOf(row, 'qualifier') as Count['qualifier'],
    by: cellText(row, 'compiled_by'),
    isUnconfirmed: sources.includes(UNTRACED),
    isArticle: sources.includes(ARTICLE_SOURCE),
    note: textOf(row, 'note'),
    sources,
  };
}

/** Quarters with a share for every group; those of low confidence are marked, not left out. */
function splitsOf(rows: readonly Row[]): Split[] {
  const byQuarter = new Map<string, Split>();
  for (const row of rows) {
    if (row.chart !== true || row.level !== 'main' || row.share === null) continue;
    const from = cellText(row, 'period_start');
    const split = byQuarter.get(from) ?? {
      from,
      to: cellText(row, 'period_end'),
      of: cellText(row, 'share_of') as Split['of'],
      shares: [],
    };
    if (split.of !== row.share_of) throw new Error(`perpetrators: two measures from ${from}`);
    split.shares.push(toShare(row));
    byQuarter.set(from, split);
  }
  return [...byQuarter.values()].map((split) => ({
    ...split,
    shares: AUTHORS.flatMap((author) => split.shares.filter((share) => share.author === author)),
  }));
}

function toShare(row: Row): Share {
  const percent = cellNumber(row, 'share');
  const end = (column: string) => (row[column] === null ? percent : cellNumber(row, column));
  return {
    id: cellText(row, 'id'),
    author: cellText(row, 'perpetrator') as Author,
    percent,
    low: end('share_low'),
    high: end('share_high'),
    basis: cellText(row, 'share_basis') as Share['basis'],
    isUnconfirmed: !isConfident(row),
    note: textOf(row, 'note'),
    sources: cellTexts(row, 'source'),
  };
}

function toLog(row: Row): Log {
  return {
    id: cellText(row, 'id'),
    from: cellText(row, 'period_start'),
    to: cellText(row, 'period_end'),
    people: cellNumber(row, 'people'),
    by: cellText(row, 'counted_by'),
    note: textOf(row, 'note'),
    sources: cellTexts(row, 'source'),
  };
}

function textOf(row: Row, column: string): string | null {
  return row[column] === null ? null : cellText(row, column);
}
