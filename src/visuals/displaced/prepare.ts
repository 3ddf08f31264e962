import { geoArea, geoCentroid } from 'd3';
import type { Feature, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import { ARTICLE_DATE } from '../../data/article.ts';
import { cellNumber, cellText, cellTexts } from '../../data/cells.ts';
import type { AreaProperties, GeoTopology } from '../../data/geo/topology.ts';
import { loadMap } from '../../data/load.ts';
import type { Dataset, Precision, Row } from '../../data/types.ts';
import { shapesOf } from '../kit/shapes.ts';
import {
  COVERAGES,
  type Count,
  type Coverage,
  type Department,
  type DisplacedData,
  type Hosted,
  type Round,
  type Wave,
} from './data.ts';

/** What the picture is made from, by dataset id. */
export const DATASETS = [
  'displaced',
  'displaced-by-department',
  'displacement-events',
  'claims-numbers',
] as const;

export const HAS_MAP = true;

/** The article's number, and the counts of the same weeks that it stands beside. */
const WAVES: Record<Exclude<Wave['key'], 'article'>, string> = {
  capital: '2025-02-metro-to-18-march',
  'capital-part': '2025-02-14-metro',
  centre: '2025-03-31-centre-to-5-april',
};
const ARTICLE_ROW = 'new-capital-article';

const CONFIDENT = new Set(['high', 'medium']);

/** Takes the rounds, their split by department, and the waves that the article is compared with. */
export function prepare(tables: Record<(typeof DATASETS)[number], Dataset>): DisplacedData {
  const haiti = loadMap('haiti');
  const split = tables['displaced-by-department'].rows.filter(
    (row) => CONFIDENT.has(cellText(row, 'confidence')) && row.area === 'department',
  );
  const [west, south, east, north] = haiti.view.bbox;
  return {
    counts: byDate(
      tables.displaced.rows
        .filter((row) => row.use_in_chart === true && CONFIDENT.has(cellText(row, 'confidence')))
        .map(toCount),
    ),
    rounds: byDate(roundsOf(split)),
    departments: departmentsOf(haiti, split),
    waves: [
      {
        id: ARTICLE_ROW,
        key: 'article',
        ...waveOf(rowOf(tables['claims-numbers'], ARTICLE_ROW), 'period_from', 'period_to'),
        qualifier: 'approx',
      },
      ...Object.entries(WAVES).map(([key, id]): Wave => {
        const row = rowOf(tables['displacement-events'], id);
        return {
          id,
          key: key as Wave['key'],
          ...waveOf(row, 'period_start', 'period_end'),
          qualifier: cellText(row, 'qualifier') as Wave['qualifier'],
        };
      }),
    ],
    shapes: shapesOf(haiti, ['land', 'department-borders', 'border']),
    bounds: [west, south, east, north],
    article: ARTICLE_DATE,
  };
}

/** An editor may add a row anywhere in the table. */
function byDate<T extends { date: string }>(items: readonly T[]): T[] {
  return items.toSorted((a, b) => a.date.localeCompare(b.date));
}

function rowOf({ rows }: Dataset, id: string): Row {
  const row = rows.find((each) => each.id === id);
  if (!row || !CONFIDENT.has(cellText(row, 'confidence')))
    throw new Error(`no row "${id}" to show`);
  return row;
}

const numberOr = (row: Row, column: string): number | null =>
  typeof row[column] === 'number' ? row[column] : null;

function coverageOf(row: Row, column: string): Coverage {
  const name = cellText(row, column);
  const known = COVERAGES.find((coverage) => coverage === name);
  if (!known) throw new Error(`row "${cellText(row, 'id')}": no area "${name}" in the picture`);
  return known;
}

function toCount(row: Row): Count {
  return {
    id: cellText(row, 'id'),
    date: cellText(row, 'date'),
    precision: cellText(row, 'date_precision') as Precision,
    dateIs: cellText(row, 'date_is') as Count['dateIs'],
    round: cellText(row, 'round'),
    people: cellNumber(row, 'people'),
    low: numberOr(row, 'low'),
    high: numberOr(row, 'high'),
    qualifier: cellText(row, 'qualifier') as Count['qualifier'],
    coverage: coverageOf(row, 'comparable_group'),
    departments: numberOr(row, 'department_count'),
    note: row.note === null ? null : cellText(row, 'note'),
    sources: cellTexts(row, 'source'),
  };
}

function roundsOf(rows: readonly Row[]): Round[] {
  const firsts = new Map(rows.map((row) => [cellText(row, 'round'), row]));
  return [...firsts].map(([round, row]) => ({
    round,
    date: cellText(row, 'date'),
    precision: cellText(row, 'date_precision') as Precision,
    coverage: coverageOf(row, 'coverage'),
    isComplete: row.round_complete === true,
  }));
}

function departmentsOf(map: GeoTopology, split: readonly Row[]): Department[] {
  const { features } = feature(map, map.objects.departments as GeometryCollection<AreaProperties>);
  return features.map((area) => {
    const code = String(area.id);
    const [lon, lat] = geoCentroid(largestPart(area as Feature));
    const rows = split.filter((row) => row.department_code === code);
    const [first] = rows;
    if (!first) throw new Error(`displaced-by-department: no row for ${code}`);
    return {
      code,
      name: cellText(first, 'department'),
      lon: Math.round(lon * 100) / 100,
      lat: Math.round(lat * 100) / 100,
      hosted: rows.map((row): Hosted => ({
        id: cellText(row, 'id'),
        round: cellText(row, 'round'),
        people: cellNumber(row, 'people'),
        share: cellNumber(row, 'share'),
        sources: cellTexts(row, 'source'),
      })),
    };
  });
}

function largestPart({ geometry }: Feature): Polygon {
  if (geometry.type === 'Polygon') return geometry;
  if (geometry.type !== 'MultiPolygon') throw new Error('a department is no polygon');
  const parts = geometry.coordinates.map((coordinates): Polygon => ({
    type: 'Polygon',
    coordinates,
  }));
  const [largest] = parts.toSorted((a, b) => geoArea(b) - geoArea(a));
  if (!largest) throw new Error('a department without land');
  return largest;
}

function waveOf(row: Row, from: string, to: string) {
  const precisionOf = (column: string) =>
    (row[`${column}_precision`] ?? row.period_precision ?? 'day') as Precision;
  return {
    from: cellText(row, from),
    fromPrecision: precisionOf(from),
    to: cellText(row, to),
    toPrecision: precisionOf(to),
    people: cellNumber(row, 'people'),
    note: row.note === null ? null : cellText(row, 'note'),
    sources: cellTexts(row, 'source'),
  };
}
