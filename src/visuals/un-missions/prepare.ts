import { cellNumber, cellText, cellTexts } from '../../data/cells.ts';
import type { Dataset, Precision, Row } from '../../data/types.ts';
import type { Dated, Event, Mission, UnMissionsData } from './data.ts';

export const DATASETS = [
  'un-missions',
  'minustah-strength',
  'minustah-authorised',
  'quake-aid',
  'cholera',
] as const;

const CONFIDENT = new Set(['high', 'medium']);
const CIVILIAN = new Set(['un_oas_civilian', 'un_civilian', 'un_political']);

/** The first year of the picture: missions that had ended by then stay out. */
const FIRST_DAY = '1993-01-01';

/** Takes from the tables the missions since 1993, and MINUSTAH’s counts under its ceilings. */
export function prepare(tables: Record<(typeof DATASETS)[number], Dataset>): UnMissionsData {
  const missions = confident(tables['un-missions'])
    .map(toMission)
    .filter(({ end }) => end === null || end.date >= FIRST_DAY);
  const minustah = missions.find(({ name }) => name === 'MINUSTAH');
  if (!minustah?.end) throw new Error('un-missions: no end of MINUSTAH');
  return {
    missions: missions.toSorted((a, b) => compare(a.deployed, b.deployed)),
    asOf: tables['un-missions'].about.as_of,
    counts: confident(tables['minustah-strength'])
      .filter((row) => row.mission === minustah.name)
      .map((row) => ({
        id: cellText(row, 'id'),
        at: dated(row, 'date'),
        military: number(row, 'military'),
        police: number(row, 'police'),
        total: number(row, 'total'),
        isRival: row.standing === 'rival',
        sources: cellTexts(row, 'source'),
      }))
      .toSorted((a, b) => compare(a.at, b.at)),
    ceilings: confident(tables['minustah-authorised'])
      .filter((row) => row.mission === minustah.name)
      .map((row) => ({
        id: cellText(row, 'id'),
        resolution: cellText(row, 'resolution'),
        at: dated(row, 'adopted'),
        value: cellNumber(row, 'ceiling_total'),
        sources: cellTexts(row, 'source'),
      }))
      .toSorted((a, b) => compare(a.at, b.at)),
    closed: minustah.end.date,
    events: [
      event('earthquake', find(tables['quake-aid'], 'un-staff-killed'), 'date'),
      // The first day differs by source: the month is all that is shown.
      event('cholera', find(tables.cholera, 'total-2012-01-20'), 'start', 'month'),
    ],
  };
}

function confident({ rows }: Dataset): Row[] {
  return rows.filter((row) => CONFIDENT.has(cellText(row, 'confidence')));
}

function find({ rows }: Dataset, id: string): Row {
  const row = rows.find((each) => each.id === id);
  if (!row) throw new Error(`no row "${id}"`);
  return row;
}

function event(id: Event['id'], row: Row, column: string, precision?: Precision): Event {
  const at = dated(row, column);
  return {
    id,
    at: { ...at, precision: precision ?? at.precision },
    sources: cellTexts(row, 'source'),
  };
}

function toMission(row: Row): Mission {
  const low = number(row, 'peak_low') ?? number(row, 'peak_uniformed');
  const high = number(row, 'peak_high') ?? number(row, 'peak_uniformed');
  return {
    id: cellText(row, 'id'),
    name: cellText(row, 'mission'),
    fullName: cellText(row, 'full_name'),
    ledBy: cellText(row, 'led_by'),
    isUn: row.un_mission === true,
    isCivilian: CIVILIAN.has(cellText(row, 'type')),
    start: dated(row, 'start'),
    deployed: dated(row, 'deployed'),
    end: row.end === null ? null : dated(row, 'end'),
    // A ceiling of none is said by `isCivilian`.
    ceiling: number(row, 'ceiling_total') || null,
    isPlanned: row.ceiling_basis === 'planned',
    peak:
      low === null || high === null
        ? null
        : {
            low,
            high,
            isFromMemory: row.peak_basis === 'from_memory',
            at: dated(row, 'peak_date'),
          },
    budget: number(row, 'budget_usd'),
    deaths: number(row, 'fatalities'),
    areDeathsFromMemory: row.fatalities_basis === 'from_memory',
    note: cellText(row, 'note'),
    sources: cellTexts(row, 'source'),
  };
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
