import { ARTICLE_DATE } from '../../data/article.ts';
import { cellNumber, cellText, cellTexts } from '../../data/cells.ts';
import type { Dataset, Precision, Row } from '../../data/types.ts';
import type { Answer, Mode, OpinionData, Sampling, Survey } from './data.ts';

export const DATASETS = ['opinion', 'timeline'] as const;

const LANDING = '2024-06-25-first-contingent';

/** Takes every answer of every survey, and the day of the landing that no survey came after. */
export function prepare(tables: Record<(typeof DATASETS)[number], Dataset>): OpinionData {
  const { rows, about } = tables.opinion;
  const landing = tables.timeline.rows.find(({ id }) => id === LANDING);
  if (!landing) throw new Error(`timeline: no row "${LANDING}"`);
  const surveys = new Map(rows.map((row) => [cellText(row, 'survey'), toSurvey(row)]));
  return {
    article: ARTICLE_DATE,
    landing: cellText(landing, 'date'),
    asOf: about.as_of,
    surveys: [...surveys.values()].sort((a, b) => a.from.localeCompare(b.from)),
    answers: rows.map(toAnswer),
  };
}

function toSurvey(row: Row): Survey {
  return {
    id: cellText(row, 'survey'),
    from: cellText(row, 'field_start'),
    to: cellText(row, 'field_end'),
    precision: cellText(row, 'field_start_precision') as Precision,
    by: cellText(row, 'asked_by'),
    byShort: cellText(row, 'asked_by_short'),
    sponsor: cellText(row, 'sponsor_kind'),
    people: cellNumber(row, 'sample'),
    peopleLow: row.sample_low as number | null,
    peopleHigh: row.sample_high as number | null,
    mode: cellText(row, 'mode') as Mode,
    sampling: cellText(row, 'sampling') as Sampling,
  };
}

function toAnswer(row: Row): Answer {
  return {
    id: cellText(row, 'id'),
    survey: cellText(row, 'survey'),
    topic: cellText(row, 'topic'),
    question: cellText(row, 'question'),
    short: cellText(row, 'question_short'),
    answer: cellText(row, 'answer'),
    base: cellText(row, 'base') as Answer['base'],
    share: cellNumber(row, 'share'),
    shareLow: row.share_low as number | null,
    shareHigh: row.share_high as number | null,
    note: row.note as string | null,
    sources: cellTexts(row, 'source'),
  };
}
