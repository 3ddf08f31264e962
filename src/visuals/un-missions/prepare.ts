import { cellNumber, cellText, cellTexts } from '../../data/cells.ts';
import type { Dataset, Precision, Row } from '../../data/types.ts';
import type { Case, Dated, Event, Mission, Raid, UnMissionsData } from './data.ts';

export const DATASETS = [
  'un-missions',
  'minustah-strength',
  'minustah-authorised',
  'quake-aid',
  'cholera',
  'abuse',
  'interventions',
] as const;

const CONFIDENT = new Set(['high', 'medium']);
const CIVILIAN = new Set(['un_oas_civilian', 'un_civilian', 'un_political']);

/** The first year of the picture: missions that had ended by then stay out. */
const FIRST_DAY = '1993-01-01';

/** The id of general knowledge: what rests on it alone stays in the dataset. */
const FROM_MEMORY = 'own-knowledge';

/** Kinds of abuse, in the table of harms; raids and cholera have pictures of their own. */
const ABUSE = new Set(['sexual_exploitation', 'sexual_assault', 'children', 'misconduct']);

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
    raid: toRaid(tables),
    offensive: toOffensive(find(tables.interventions, '2006-anti-gang-offensive')),
    abuse: toAbuse(tables.abuse, minustah.name),
  };
}

function toRaid({ interventions, abuse }: Record<'interventions' | 'abuse', Dataset>): Raid {
  const row = find(interventions, '2005-cite-soleil-raid');
  const admitted = find(abuse, '2005-raid-deaths');
  const rounds = find(abuse, '2005-raid-rounds');
  return {
    id: cellText(row, 'id'),
    at: dated(row, 'start'),
    admitted: cellNumber(admitted, 'people'),
    highest: cellNumber(row, 'deaths_high'),
    rounds: cellNumber(rounds, 'rounds'),
    sources: [...new Set([admitted, row, rounds].flatMap((each) => cellTexts(each, 'source')))],
  };
}

const toOffensive = (row: Row) => ({
  id: cellText(row, 'id'),
  from: dated(row, 'start'),
  to: dated(row, 'end'),
  sources: cellTexts(row, 'source'),
});

function toAbuse(table: Dataset, mission: string): UnMissionsData['abuse'] {
  const named = toCase(find(table, 'sri-lanka-134'));
  return {
    named,
    sentHome: toCase(find(table, 'sri-lanka-sent-home-un')),
    press: toCase(find(table, 'sri-lanka-sent-home-press')),
    others: confident(table)
      .filter(
        (row) =>
          row.mission === mission &&
          ABUSE.has(cellText(row, 'kind')) &&
          row.id !== named.id &&
          cellTexts(row, 'source').some((source) => source !== FROM_MEMORY),
      )
      .map(toCase)
      .toSorted((a, b) => compare(a.to, b.to)),
  };
}

function toCase(row: Row): Case {
  return {
    id: cellText(row, 'id'),
    label: cellText(row, 'label'),
    from: dated(row, 'start'),
    to: dated(row, 'end'),
    people: number(row, 'people'),
    allegations: number(row, 'allegations'),
    outcome: typeof row.outcome === 'string' ? row.outcome : '',
    sources: cellTexts(row, 'source'),
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
    paidByStates: number(row, 'paid_by_states') ?? 0,
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
