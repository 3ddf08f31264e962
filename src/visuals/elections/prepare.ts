import { ARTICLE_DATE } from '../../data/article.ts';
import { cellText, cellTexts } from '../../data/cells.ts';
import type { Dataset, Precision, Row } from '../../data/types.ts';
import type { ElectionsData, PromisedVote } from './data.ts';

/** What the picture is made from, by dataset id. */
export const DATASETS = ['elections-promised'] as const;

/** Takes all promised dates, in the order of the days promised. */
export function prepare(tables: Record<(typeof DATASETS)[number], Dataset>): ElectionsData {
  const { rows, about } = tables['elections-promised'];
  return {
    promises: rows.map(toPromise).toSorted((a, b) => (a.planned.date < b.planned.date ? -1 : 1)),
    asOf: about.as_of,
    article: ARTICLE_DATE,
  };
}

function toPromise(row: Row): PromisedVote {
  const precision = (column: string) => cellText(row, `${column}_precision`) as Precision;
  const announced = row.announced as string | null;
  return {
    id: cellText(row, 'id'),
    vote: cellText(row, 'vote'),
    kind: cellText(row, 'kind') as PromisedVote['kind'],
    isRunOff: row.round === 'run-off',
    announced: announced === null ? null : { date: announced, precision: precision('announced') },
    by: row.announced_by as PromisedVote['by'],
    planned: { date: cellText(row, 'planned'), precision: precision('planned') },
    outcome: cellText(row, 'outcome') as PromisedVote['outcome'],
    outcomeWords: cellText(row, 'outcome_words'),
    givenUp: row.given_up_on as string | null,
    next: row.replaced_by as string | null,
    isFromMemory: row.unconfirmed_only === true,
    note: row.note as string | null,
    sources: cellTexts(row, 'source'),
  };
}
