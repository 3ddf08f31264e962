import { cellNumber, cellText, cellTexts } from '../../data/cells.ts';
import type { Dataset, Row } from '../../data/types.ts';
import type { Killed, SelfDefenceData } from './data.ts';

export const DATASETS = ['perpetrators', 'events', 'groups'] as const;

const CONFIDENT = new Set(['high', 'medium']);
const SELF_DEFENCE = new Set(['vigilante-movement', 'self-defence-group']);

/** Takes the counts of people killed by self-defence groups and crowds, and the events ascribed to them. */
export function prepare(tables: Record<(typeof DATASETS)[number], Dataset>): SelfDefenceData {
  const groups = new Set(
    tables.groups.rows
      .filter(({ kind }) => SELF_DEFENCE.has(String(kind)))
      .map((row) => cellText(row, 'name')),
  );
  const counts = tables.perpetrators.rows.filter(
    (row) =>
      row.perpetrator === 'self-defence' &&
      row.people_measure === 'killed' &&
      CONFIDENT.has(cellText(row, 'confidence')),
  );
  const events = tables.events.rows.filter(
    (row) =>
      cellTexts(row, 'groups').some((group) => groups.has(group)) &&
      CONFIDENT.has(cellText(row, 'confidence')),
  );
  return {
    killed: [...counts.map(toCount), ...events.map(toEvent)].sort(
      (a, b) => a.to.localeCompare(b.to) || a.from.localeCompare(b.from),
    ),
  };
}

function toCount(row: Row): Killed {
  const people = cellNumber(row, 'people');
  return {
    id: cellText(row, 'id'),
    kind: 'count',
    from: cellText(row, 'period_start'),
    to: cellText(row, 'period_end'),
    people,
    low: people,
    high: people,
    qualifier: row.qualifier as Killed['qualifier'],
    place: null,
    note: row.note as string | null,
    sources: cellTexts(row, 'source'),
  };
}

function toEvent(row: Row): Killed {
  const people = row.killed as number | null;
  const date = cellText(row, 'date');
  return {
    id: cellText(row, 'id'),
    kind: 'event',
    from: date,
    to: (row.date_end as string | null) ?? date,
    people,
    low: people ?? cellNumber(row, 'killed_low'),
    high: people ?? cellNumber(row, 'killed_high'),
    qualifier: null,
    place: cellText(row, 'place'),
    note: row.note as string | null,
    sources: cellTexts(row, 'source'),
  };
}
