import { cellNumber, cellText, cellTexts } from '../../data/cells.ts';
import type { Dataset, Row } from '../../data/types.ts';
import type { Definition, Loss, PoliceData } from './data.ts';

export const DATASETS = ['police-strength', 'police-losses'] as const;

const CONFIDENT = new Set(['high', 'medium']);

/** Takes the strengths of the police that are known well enough, and its losses in people. */
export function prepare(tables: Record<(typeof DATASETS)[number], Dataset>): PoliceData {
  const losses = tables['police-losses'].rows
    .filter(({ people }) => people !== null)
    .map((row): Loss => {
      const people = cellNumber(row, 'people');
      return {
        ...published(row),
        series: cellText(row, 'series') as Loss['series'],
        low: (row.people_low as number | null) ?? people,
        high: (row.people_high as number | null) ?? people,
      };
    });
  return {
    strengths: tables['police-strength'].rows
      .filter((row) => row.force === 'haitian-police' && CONFIDENT.has(cellText(row, 'confidence')))
      .map((row) => ({
        ...published(row),
        definition: cellText(row, 'definition') as Definition,
      })),
    losses,
    until: Number(tables['police-losses'].about.as_of.slice(0, 4)),
  };
}

function published(row: Row) {
  return {
    id: cellText(row, 'id'),
    from: cellText(row, 'period_start'),
    to: cellText(row, 'period_end'),
    people: cellNumber(row, 'people'),
    who: cellText(row, 'who'),
    note: row.note as string | null,
    sources: cellTexts(row, 'source'),
  };
}
