import { geoArea, geoCentroid } from 'd3';
import type { Feature, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import { ARTICLE_DATE } from '../../data/article.ts';
import { cellText, cellTexts } from '../../data/cells.ts';
import type { AreaProperties, GeoTopology } from '../../data/geo/topology.ts';
import { loadMap, loadSources } from '../../data/load.ts';
import { shortPublisher } from '../../data/sources-text.ts';
import type { Dataset, Precision, Row } from '../../data/types.ts';
import { shapesOf } from '../kit/shapes.ts';
import type { Department, ExpansionData, Happening, Place, Report, River, State } from './data.ts';

export const DATASETS = ['events', 'presence', 'places'] as const;

export const HAS_MAP = true;

/** Square degrees: about a square pixel where the country is 300 pixels wide. */
const ROUGH = 1e-4;

/** The time strip begins and ends with whole years. */
const FROM = '2018-01-01';

/** Takes what is for the map and carried well enough by its sources, by date. */
export function prepare(tables: Record<(typeof DATASETS)[number], Dataset>): ExpansionData {
  const haiti = loadMap('haiti');
  const events = tables.events.rows.filter(isCarried).map(toEvent).toSorted(byDate);
  const reports = tables.presence.rows
    .filter((row) => row.on_map === true && isCarried(row))
    .map(toReport)
    .toSorted(byDate);
  const used = new Set([...reports.map(({ place }) => place), ...events.map(({ place }) => place)]);
  const places = tables.places.rows.filter(({ id }) => used.has(String(id))).map(toPlace);
  const departmentOf = new Map(places.map(({ id, department }) => [id, department]));
  const all = loadSources();
  const cited = new Set([...events, ...reports].flatMap(({ sources }) => sources));
  return {
    places,
    rivers: tables.places.rows.filter(({ kind }) => kind === 'river').map(pointOf),
    reports,
    events: events.map((event) => ({
      ...event,
      department: departmentOf.get(event.place ?? '') ?? null,
    })),
    departments: departmentsOf(haiti),
    shapes: {
      haiti: shapesOf(haiti, ['land', 'lakes', 'rivers', 'department-borders', 'border']),
      rough: shapesOf(haiti, ['land', 'lakes', 'department-borders', 'border'], ROUGH),
      metro: shapesOf(loadMap('metro'), ['land', 'lakes', 'rivers', 'coast']),
      valley: shapesOf(loadMap('savien'), ['land', 'rivers', 'coast']),
    },
    from: FROM,
    to: `${Math.max(...[...events, ...reports].map(({ date }) => Number(date.slice(0, 4))))}-12-31`,
    article: ARTICLE_DATE,
    publishers: Object.fromEntries(
      [...cited].sort().map((id) => [id, shortPublisher(all[id]?.publisher ?? id)]),
    ),
  };
}

const isCarried = (row: Row): boolean => row.confidence !== 'low';

const byDate = (a: { date: string; id: string }, b: { date: string; id: string }): number =>
  a.date.localeCompare(b.date) || a.id.localeCompare(b.id);

const numberOr = (row: Row, column: string): number | null => {
  const value = row[column];
  return typeof value === 'number' ? value : null;
};

function toEvent(row: Row): Happening {
  return {
    id: cellText(row, 'id'),
    date: cellText(row, 'date'),
    precision: cellText(row, 'date_precision') as Precision,
    until: row.date_end === null ? null : cellText(row, 'date_end'),
    kind: cellText(row, 'kind'),
    title: cellText(row, 'title'),
    short: cellText(row, row.short === null ? 'title' : 'short'),
    detail: cellText(row, 'detail'),
    place: row.nationwide === true ? null : cellText(row, 'place_id'),
    where: cellText(row, 'place'),
    department: null,
    killed: {
      value: numberOr(row, 'killed'),
      low: numberOr(row, 'killed_low'),
      high: numberOr(row, 'killed_high'),
    },
    sources: cellTexts(row, 'source'),
  };
}

function toReport(row: Row): Report {
  return {
    id: cellText(row, 'id'),
    place: cellText(row, 'place_id'),
    date: cellText(row, 'date'),
    precision: cellText(row, 'date_precision') as Precision,
    state: cellText(row, 'state') as State,
    extent: cellText(row, 'extent'),
    evidence: cellText(row, 'evidence'),
    sources: cellTexts(row, 'source'),
  };
}

function pointOf(row: Row): River {
  if (typeof row.lon !== 'number' || typeof row.lat !== 'number') {
    throw new Error(`places: "${cellText(row, 'id')}" has no coordinates`);
  }
  return { id: cellText(row, 'id'), name: cellText(row, 'name'), lon: row.lon, lat: row.lat };
}

const toPlace = (row: Row): Place => ({
  ...pointOf(row),
  department: cellText(row, 'department'),
  isCommune: row.kind === 'commune' || row.kind === 'capital',
  isEstimated: cellTexts(row, 'source').includes('position-estimated'),
});

/** The name of a department stands in the middle of its largest part. */
function departmentsOf(map: GeoTopology): Department[] {
  const { features } = feature(map, map.objects.departments as GeometryCollection<AreaProperties>);
  return features.map((department) => {
    const { id, properties } = department;
    const [lon, lat] = geoCentroid(largestPart(department as Feature));
    return {
      code: String(id),
      slug: properties.name
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z]+/g, '-'),
      name: properties.name,
      lon: Math.round(lon * 100) / 100,
      lat: Math.round(lat * 100) / 100,
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
