import { ARTICLE_DATE } from '../../data/article.ts';
import { cellText, cellTexts } from '../../data/cells.ts';
import type { Dataset, Row } from '../../data/types.ts';
import type { Protest, ProtestsData } from './data.ts';

export const DATASETS = ['protests'] as const;

const CONFIDENT = new Set(['high', 'medium']);
/** No page was found for rows that rest on this alone. */
const UNTRACED = 'own-knowledge';

/** Takes the demonstrations, and whether sources carry them. */
export function prepare({ protests }: Record<(typeof DATASETS)[number], Dataset>): ProtestsData {
  return {
    article: ARTICLE_DATE,
    protests: protests.rows.map(toProtest).sort((a, b) => a.date.localeCompare(b.date)),
  };
}

function toProtest(row: Row): Protest {
  const low = row.dead_low as number | null;
  const date = cellText(row, 'date');
  const sources = cellTexts(row, 'source');
  return {
    id: cellText(row, 'id'),
    date,
    to: (row.date_end as string | null) ?? date,
    place: cellText(row, 'place'),
    size: cellText(row, 'size_text'),
    calledBy: row.called_by as string | null,
    demands: cellTexts(row, 'demands'),
    gist: cellText(row, 'gist'),
    response: row.response as string | null,
    dead: low === null ? null : { low, high: row.dead_high as number | null },
    isConfirmed:
      CONFIDENT.has(cellText(row, 'confidence')) && sources.some((id) => id !== UNTRACED),
    note: row.note as string | null,
    sources,
  };
}
