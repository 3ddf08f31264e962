import { ARTICLE_DATE } from '../../data/article.ts';
import { cellNumber, cellText, cellTexts } from '../../data/cells.ts';
import type { Dataset, Row } from '../../data/types.ts';
import { type EquipmentData, type Mark, type Report, SECTIONS, type Section } from './data.ts';

export const DATASETS = ['equipment', 'targets'] as const;

const CONFIDENT = new Set(['high', 'medium']);

/**
 * Takes from the dataset the reports that a label was written for. Rivals and rows of low confidence
 * stay out; what went to the police alone is a part of its own.
 */
export function prepare(tables: Record<(typeof DATASETS)[number], Dataset>): EquipmentData {
  const rows = tables.equipment.rows.filter(
    (row) => row.standing === 'preferred' && CONFIDENT.has(cellText(row, 'confidence')),
  );
  const kits = rows.filter(({ kind, short }) => kind === 'kit' && short !== null);
  const vehicles = rows
    .filter(({ kind, short }) => (kind === 'vehicle' || kind === 'aircraft') && short !== null)
    .map((row) =>
      toReport(
        row,
        kits.find(({ date, recipient }) => date === row.date && recipient === row.recipient),
      ),
    );
  const plan = tables.targets.rows.find(({ bases }) => bases !== null);
  if (!plan) throw new Error('targets: no row with a number of bases');
  const bases = rows.filter(({ kind, short }) => kind === 'base' && short !== null);
  return {
    vehicles: vehicles.sort(inOrder),
    bases: [toPlan(plan), ...bases.map((row) => toReport(row)).sort(inOrder)],
    remarks: rows
      .filter(({ kind, short }) => kind === 'vehicle' && short === null)
      .map((row) => toReport(row)),
    article: ARTICLE_DATE,
  };
}

function toReport(row: Row, kit?: Row): Report {
  return {
    id: cellText(row, 'id'),
    section: sectionOf(row),
    date: cellText(row, 'date'),
    precision: cellText(row, 'date_precision') as Report['precision'],
    mark: markOf(row),
    number: row.number as number | null,
    low: row.low as number | null,
    high: row.high as number | null,
    earlier: (row.earlier as number | null) ?? 0,
    short: (row.short as string | null) ?? cellText(row, 'item'),
    with: kit ? { number: cellNumber(kit, 'number'), short: cellText(kit, 'short') } : null,
    item: cellText(row, 'item'),
    detail: cellText(row, 'detail'),
    donor: row.donor as string | null,
    recipient: cellText(row, 'recipient'),
    note: row.note as string | null,
    said: null,
    sources: [...cellTexts(row, 'source'), ...(kit ? cellTexts(kit, 'source') : [])].filter(
      (source, index, all) => all.indexOf(source) === index,
    ),
  };
}

/** Bases that were planned: who said so is known, the day of the plan is not. */
function toPlan(row: Row): Report {
  return {
    id: cellText(row, 'id'),
    section: 'planned',
    date: null,
    precision: 'day',
    mark: 'planned',
    number: cellNumber(row, 'bases'),
    low: null,
    high: null,
    earlier: 0,
    short: cellText(row, 'metric'),
    with: null,
    item: cellText(row, 'metric'),
    detail: cellText(row, 'status'),
    donor: null,
    recipient: cellText(row, 'force'),
    note: null,
    said: { who: cellText(row, 'who'), date: cellText(row, 'date') },
    sources: cellTexts(row, 'source'),
  };
}

function sectionOf({ kind, event, recipient }: Row): Section {
  if (kind === 'base') return 'bases';
  if (recipient === 'Haitian police') return 'police';
  return event === 'delivered' || event === 'in_service' ? 'arrived' : 'failed';
}

function markOf({ kind, event }: Row): Mark {
  if (kind === 'aircraft') return 'helicopter';
  if (event === 'lost') return 'lost';
  return event === 'delivered' || event === 'in_service' || kind === 'base' ? 'arrived' : 'trouble';
}

/** By section, then by date; what is known only by its year stands at the year's beginning. */
function inOrder(a: Report, b: Report): number {
  const key = ({ section, date, precision }: Report) =>
    `${SECTIONS.indexOf(section)} ${precision === 'year' ? date?.slice(0, 4) : date}`;
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}
