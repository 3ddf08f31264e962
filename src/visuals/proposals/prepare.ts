import { ARTICLE_DATE } from '../../data/article.ts';
import { cellText, cellTexts } from '../../data/cells.ts';
import type { Dataset, Precision, Row } from '../../data/types.ts';
import { FATES, type Fate, type Proposal, type ProposalsData } from './data.ts';

export const DATASETS = ['proposals', 'politics'] as const;

const CONFIDENT = new Set(['high', 'medium']);
const TALKS = '2024-03-henry-to-resign';

/** Takes the proposals that sources carry, and the day of the talks in Kingston. */
export function prepare(tables: Record<(typeof DATASETS)[number], Dataset>): ProposalsData {
  const talks = tables.politics.rows.find(({ id }) => id === TALKS);
  if (!talks) throw new Error(`politics: no row "${TALKS}"`);
  return {
    article: ARTICLE_DATE,
    talks: cellText(talks, 'date'),
    asOf: tables.proposals.about.as_of,
    proposals: tables.proposals.rows
      .filter((row) => CONFIDENT.has(cellText(row, 'confidence')))
      .map(toProposal)
      .sort((a, b) => a.date.localeCompare(b.date)),
  };
}

function toProposal(row: Row): Proposal {
  const fate = row.fate_kind ?? 'unknown';
  if (!FATES.includes(fate as Fate)) throw new Error(`proposals: no place for "${String(fate)}"`);
  return {
    id: cellText(row, 'id'),
    date: cellText(row, 'date'),
    precision: cellText(row, 'date_precision') as Precision,
    name: cellText(row, 'name'),
    short: cellText(row, 'name_short'),
    by: cellText(row, 'proposer'),
    asks: cellText(row, 'asks_for'),
    asksShort: cellText(row, 'asks_for_short'),
    monthsLow: row.months_low as number | null,
    monthsHigh: row.months_high as number | null,
    until: row.until as string | null,
    abroad: row.on_help_from_abroad as string | null,
    fate: fate as Fate,
    fateText: row.fate as string | null,
    note: row.note as string | null,
    sources: cellTexts(row, 'source'),
  };
}
