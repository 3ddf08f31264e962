import { ARTICLE_DATE } from '../../data/article.ts';
import type { Dataset, Row } from '../../data/types.ts';
import { cellNumber, cellText, cellTexts } from '../../data/cells.ts';
import { COUNTRIES, type Count, type Country, type StrengthData } from './data.ts';

/** What the picture is made from, by dataset id. */
export const DATASETS = ['strength', 'targets', 'contingents', 'resolutions'] as const;

const CONFIDENT = new Set(['high', 'medium']);

/**
 * Takes from the datasets what the picture draws. Rows of low confidence stay out; rows that the
 * dataset marks as rivals or bounds are kept apart from the line.
 */
export function prepare(tables: Record<(typeof DATASETS)[number], Dataset>): StrengthData {
  const counted = tables.strength.rows.filter(
    (row) => CONFIDENT.has(cellText(row, 'confidence')) && row.personnel_total !== null,
  );
  const target = (force: string, metric: string) => {
    const row = tables.targets.rows.find(
      (each) => each.force === force && each.metric === metric && each.value !== null,
    );
    if (!row) throw new Error(`targets: no row for ${force} "${metric}"`);
    return row;
  };
  const resolution = (number: string) => {
    const row = tables.resolutions.rows.find((each) => String(each.number) === number);
    if (!row) throw new Error(`resolutions: no row for ${number}`);
    return row;
  };
  const mss = target('MSS', 'planned total personnel');
  const gsf = target('GSF', 'authorised total ceiling');
  const end = cellText(resolution('2751'), 'runs_to');
  return {
    counts: byDate(counted.filter((row) => row.standing === 'preferred').map(toCount)),
    rivals: byDate(counted.filter((row) => row.standing !== 'preferred').map(toCount)),
    movements: byDate(
      tables.contingents.rows
        .filter((row) => row.standing === 'preferred' && CONFIDENT.has(cellText(row, 'confidence')))
        .map((row) => ({
          id: cellText(row, 'id'),
          date: cellText(row, 'date'),
          country: countryOf(cellText(row, 'country')),
          arrival: row.movement === 'arrival',
          number: cellNumber(row, 'number'),
          low: row.low as number | null,
          high: row.high as number | null,
          sources: cellTexts(row, 'source'),
        })),
    ),
    promises: [
      {
        key: 'mss',
        from: cellText(resolution('2699'), 'date'),
        to: end,
        value: cellNumber(mss, 'value'),
        sources: cellTexts(mss, 'source'),
      },
      {
        key: 'gsf',
        from: end,
        to: cellText(resolution('2793'), 'runs_to'),
        value: cellNumber(gsf, 'value'),
        sources: cellTexts(gsf, 'source'),
      },
    ],
    article: ARTICLE_DATE,
  };
}

/** An editor may add a row anywhere in the table. */
function byDate<T extends { date: string }>(items: readonly T[]): T[] {
  return items.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function toCount(row: Row): Count {
  const parts: Partial<Record<Country, number>> = {};
  for (const country of COUNTRIES) {
    const people = row[country];
    if (typeof people === 'number') parts[country] = people;
  }
  return {
    id: cellText(row, 'id'),
    date: cellText(row, 'date'),
    precision: cellText(row, 'date_precision') as Count['precision'],
    qualifier: cellText(row, 'qualifier') as Count['qualifier'],
    total: cellNumber(row, 'personnel_total'),
    parts,
    sources: cellTexts(row, 'source'),
  };
}

function countryOf(name: string): Country {
  const id = name.toLowerCase().replaceAll(' ', '_');
  const known = COUNTRIES.find((country) => country === id);
  if (!known) throw new Error(`contingents: no country "${name}" in the stack`);
  return known;
}
