import { ARTICLE_DATE } from '../../data/article.ts';
import { cellText, cellTexts } from '../../data/cells.ts';
import { loadSources } from '../../data/load.ts';
import type { Dataset, Precision, Row } from '../../data/types.ts';
import type { CenturiesData, Force, Intervention, Kind, Visit } from './data.ts';

export const DATASETS = ['interventions', 'naval-visits'] as const;

/** The row that counts the visits of US warships without dating them. */
const VISITS = '1849-us-warship-visits';

/** Takes every recorded intervention; those that no page we read carries are marked. */
export function prepare(tables: Record<(typeof DATASETS)[number], Dataset>): CenturiesData {
  const { interventions } = tables;
  const sources = loadSources();
  const isUnconfirmed = (row: Row) =>
    row.confidence === 'low' ||
    cellTexts(row, 'source').every((id) => sources[id]?.kind === 'unconfirmed');
  const rows = interventions.rows.map((row): Intervention => ({
    id: cellText(row, 'id'),
    title: cellText(row, 'title'),
    short: cellText(row, 'short'),
    kind: cellText(row, 'kind') as Kind,
    group: cellText(row, 'group'),
    actors: cellTexts(row, 'actors'),
    who: cellText(row, 'actors_named'),
    start: cellText(row, 'start'),
    startPrecision: cellText(row, 'start_precision') as Precision,
    end: row.end === null ? null : cellText(row, 'end'),
    endPrecision: (row.end_precision ?? 'day') as Precision,
    force: row.force as Force | null,
    onSoil: row.on_soil as boolean | null,
    isTally: row.id === VISITS,
    isUnconfirmed: isUnconfirmed(row),
    sources: cellTexts(row, 'source'),
  }));
  return {
    rows: rows.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0)),
    visits: {
      row: VISITS,
      years: tables['naval-visits'].rows
        .filter(({ confirmed }) => confirmed === true)
        .map((row): Visit => ({
          id: `visit-${cellText(row, 'id')}`,
          year: cellText(row, 'year'),
          event: cellText(row, 'event'),
          ships: cellTexts(row, 'ships'),
          sources: cellTexts(row, 'source'),
        })),
    },
    asOf: interventions.about.as_of,
    article: ARTICLE_DATE,
  };
}
