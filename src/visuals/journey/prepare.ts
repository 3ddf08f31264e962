import { feature } from 'topojson-client';
import { geoCentroid } from 'd3';
import type { Feature, MultiPolygon } from 'geojson';
import type { GeometryCollection, GeometryObject } from 'topojson-specification';
import { presimplify, simplify } from 'topojson-simplify';
import { cellText, cellTexts } from '../../data/cells.ts';
import { kilometresBetween } from '../../data/distance.ts';
import type { AreaProperties, GeoTopology } from '../../data/geo/topology.ts';
import { loadMap, loadSources } from '../../data/load.ts';
import type { Dataset, Precision, Row } from '../../data/types.ts';
import { shapesOf } from '../kit/shapes.ts';
import { apart } from './apart.ts';
import type { Count, Force, Intervention, JourneyData, Place } from './data.ts';
import { AMBUSH, LANDMARKS } from './views.ts';

export const DATASETS = [
  'casualties',
  'strength',
  'targets',
  'killings',
  'displaced',
  'displaced-by-department',
  'interventions',
  'places',
] as const;

export const HAS_MAP = true;

const PEAK = '2025-02-06-total';
const PLANNED = '2023-10-02-planned-total';
const KILLED = 'un-2024';
const DISPLACED = 'r9-2024-12';
const NAIROBI = 'ke-nairobi';
const CAPITAL = 'ht-port-au-prince';

/** Square degrees: detail of the map of Haiti, and of the coasts on the globe. */
const DETAIL = { haiti: 1e-5, world: 3 };

export function prepare(tables: Record<(typeof DATASETS)[number], Dataset>): JourneyData {
  const { casualties, strength, targets, killings, displaced, interventions, places } = tables;
  const peak = rowOf(strength, PEAK);
  const planned = rowOf(targets, PLANNED);
  const killed = rowOf(killings, KILLED);
  const round = rowOf(displaced, DISPLACED);
  const from = placeOf(rowOf(places, NAIROBI));
  const to = placeOf(rowOf(places, CAPITAL));
  const haiti = loadMap('haiti');
  return {
    deaths: casualties.rows
      .filter((row) => row.type === 'killed')
      .map((row) => ({
        id: cellText(row, 'id'),
        name: cellText(row, 'short_name'),
        date: cellText(row, 'date'),
        where: cellText(row, 'place'),
        cause: cellText(row, 'cause'),
        sources: cellTexts(row, 'source'),
      })),
    planned: countOf(planned, 'value', 'date'),
    present: { ...countOf(peak, 'personnel_total', 'date'), kenyans: Number(peak.kenya) },
    killed: countOf(killed, 'killed', 'period_start'),
    displaced: {
      ...countOf(round, 'people', 'date'),
      hosts: apart(hostsOf(tables['displaced-by-department'], haiti)),
    },
    interventions: interventionsOf(interventions),
    places: [AMBUSH, ...LANDMARKS].map((id) => placeOf(rowOf(places, id))),
    from,
    to,
    kilometres: kilometresBetween([from.lon, from.lat], [to.lon, to.lat]),
    shapes: shapesOf(haiti, ['land', 'lakes', 'rivers', 'border'], DETAIL.haiti),
    coasts: coastsOf(loadMap('world')),
  };
}

/** @throws when the table has no such row */
function rowOf({ id, rows }: Dataset, key: string): Row {
  const row = rows.find((each) => each.id === key);
  if (!row) throw new Error(`${id}: no row "${key}"`);
  return row;
}

function countOf(row: Row, column: string, date: string): Count {
  if (typeof row[column] !== 'number') throw new Error(`"${cellText(row, 'id')}": no ${column}`);
  return {
    people: row[column],
    date: cellText(row, date),
    precision: (row.date_precision ?? 'day') as Precision,
    sources: cellTexts(row, 'source'),
  };
}

function placeOf(row: Row): Place {
  if (typeof row.lon !== 'number' || typeof row.lat !== 'number') {
    throw new Error(`places: "${cellText(row, 'id')}" has no coordinates`);
  }
  return {
    id: cellText(row, 'id'),
    name: cellText(row, 'name'),
    lon: row.lon,
    lat: row.lat,
    error: Number(row.precision_m),
    isEstimated: cellTexts(row, 'source').includes('position-estimated'),
  };
}

/** The departments with the people that the round found in them, each in its middle. */
function hostsOf({ rows }: Dataset, map: GeoTopology) {
  const { features } = feature(map, map.objects.departments as GeometryCollection<AreaProperties>);
  const hosts = rows.filter((row) => row.displaced_row === DISPLACED && row.area === 'department');
  return hosts.map((row) => {
    const code = cellText(row, 'department_code');
    const shape = features.find(({ id }) => id === code);
    if (!shape) throw new Error(`no department "${code}" on the map`);
    const [lon, lat] = geoCentroid(shape as Feature);
    return { code, name: cellText(row, 'department'), people: Number(row.people), lon, lat };
  });
}

/** What is no act of a foreign power, or on no page that was read, is no tick. */
function interventionsOf({ rows }: Dataset): Intervention[] {
  const sources = loadSources();
  return rows
    .filter(
      (row) =>
        row.confidence !== 'low' &&
        row.kind !== 'context' &&
        cellTexts(row, 'source').some((id) => sources[id]?.kind !== 'unconfirmed'),
    )
    .map((row) => ({
      id: cellText(row, 'id'),
      title: cellText(row, 'title'),
      start: cellText(row, 'start'),
      precision: cellText(row, 'start_precision') as Precision,
      force: row.force as Force | null,
      ...(row.force === 'sustained' && {
        short: cellText(row, 'short'),
        sources: cellTexts(row, 'source'),
      }),
    }))
    .toSorted((a, b) => a.start.localeCompare(b.start) || a.id.localeCompare(b.id));
}

/** Rings of fewer points than this are islands too small for a globe. */
const LEAST_POINTS = 5;

function coastsOf(world: GeoTopology): number[][] {
  const weighed = presimplify(world as unknown as Parameters<typeof presimplify>[0]);
  const coarse = simplify(weighed, DETAIL.world) as unknown as GeoTopology;
  const land = feature(coarse, coarse.objects.land as GeometryObject);
  const { coordinates } = ('geometry' in land ? land.geometry : land) as MultiPolygon;
  return coordinates
    .map(([outer = []]) => outer)
    .filter((ring) => ring.length >= LEAST_POINTS)
    .map((ring) => {
      const points = ring
        .slice(0, -1)
        .map(([lon = 0, lat = 0]) => [2 * lon, 2 * lat].map(Math.round));
      return points.flatMap(([lon = 0, lat = 0], index) => {
        const [fromLon = 0, fromLat = 0] = points[index - 1] ?? [];
        return [lon - fromLon, lat - fromLat];
      });
    });
}
