import { ARTICLE_DATE } from '../../data/article.ts';
import { cellNumber, cellText, cellTexts } from '../../data/cells.ts';
import type { Dataset, Row } from '../../data/types.ts';
import type { Count, Phase, PhasesData, Lane, RecordedEvent, Statement } from './data.ts';

export const DATASETS = ['phases', 'timeline', 'strength', 'targets', 'resolutions'] as const;

const CONFIDENT = new Set(['high', 'medium']);

/** Takes the statements about the four phases, and the record that can be set beside them. */
export function prepare(tables: Record<(typeof DATASETS)[number], Dataset>): PhasesData {
  const confident = (name: (typeof DATASETS)[number]) =>
    tables[name].rows.filter((row) => CONFIDENT.has(cellText(row, 'confidence')));
  const plan = confident('targets').find(
    ({ force, metric, value }) =>
      force === 'MSS' && metric === 'planned total personnel' && value !== null,
  );
  const mandate = tables.resolutions.rows.find(({ number }) => String(number) === '2751');
  if (!plan || !mandate) throw new Error('phases: no plan of people, or no resolution 2751');
  const end = cellText(mandate, 'runs_to');
  return {
    phases: phasesOf(confident('phases').filter(({ kind }) => kind === 'phase')),
    events: confident('timeline')
      .filter((row) => row.phase_record !== null && row.planned === false)
      .map(toEvent)
      .sort(byDate),
    counts: confident('strength')
      .filter((row) => row.standing === 'preferred' && cellText(row, 'date') <= end)
      .map(toCount)
      .sort(byDate),
    plan: {
      id: cellText(plan, 'id'),
      date: cellText(plan, 'date'),
      value: cellNumber(plan, 'value'),
      sources: cellTexts(plan, 'source'),
    },
    article: ARTICLE_DATE,
    end,
  };
}

function phasesOf(rows: readonly Row[]): Phase[] {
  const orders = [...new Set(rows.map((row) => cellNumber(row, 'order')))].sort((a, b) => a - b);
  return orders.map((order) => {
    const own = rows.filter((row) => row.order === order);
    const none = own.find(({ stance }) => stance === 'none_found');
    return {
      order,
      statements: own
        .filter((row) => row !== none)
        .map(toStatement)
        .sort(byDate),
      noneFound: none
        ? {
            id: cellText(none, 'id'),
            said: cellText(none, 'what_was_said'),
            sources: cellTexts(none, 'source'),
          }
        : null,
    };
  });
}

function toStatement(row: Row): Statement {
  return {
    id: cellText(row, 'id'),
    date: cellText(row, 'said_on'),
    stance: cellText(row, 'stance') as Statement['stance'],
    speaker: cellText(row, 'speaker'),
    short: cellText(row, 'short'),
    who: cellText(row, 'said_by'),
    said: cellText(row, 'what_was_said'),
    sources: cellTexts(row, 'source'),
  };
}

function toEvent(row: Row): RecordedEvent {
  return {
    id: cellText(row, 'id'),
    date: cellText(row, 'date'),
    precision: cellText(row, 'date_precision') as RecordedEvent['precision'],
    lane: cellText(row, 'phase_record') as Lane,
    short: cellText(row, 'short'),
    title: cellText(row, 'title'),
    detail: cellText(row, 'detail'),
    sources: cellTexts(row, 'source'),
  };
}

function toCount(row: Row): Count {
  return {
    id: cellText(row, 'id'),
    date: cellText(row, 'date'),
    qualifier: cellText(row, 'qualifier') as Count['qualifier'],
    total: cellNumber(row, 'personnel_total'),
    sources: cellTexts(row, 'source'),
  };
}

function byDate(a: { date: string }, b: { date: string }): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}
