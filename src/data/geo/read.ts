/**
 * Reads the base geometry of `content/geo/*.geojson` and checks it, place by place.
 *
 * All coordinates are WGS 84 longitude, latitude in degrees.
 */
import type { Position } from 'geojson';
import { problem, type Problem } from '../problems.ts';
import { locator, readText } from '../text.ts';
import { parseJson, type Json } from './json.ts';

/** The base files by layer, and what each must hold. */
export const SOURCES = {
  land: { file: 'content/geo/hispaniola-land.geojson', kind: 'Polygon' },
  lakes: { file: 'content/geo/hispaniola-lakes.geojson', kind: 'Polygon' },
  rivers: { file: 'content/geo/rivers.geojson', kind: 'LineString' },
  border: { file: 'content/geo/border.geojson', kind: 'LineString' },
} as const;
export type SourceLayer = keyof typeof SOURCES;

/** Hispaniola and its surroundings: west, south, east, north in degrees. */
const WINDOW = [-75.5, 17, -67.5, 21] as const;
/** One broken export can make every point wrong; this many say enough. */
const MOST_PROBLEMS = 20;

export type Ring = Position[];
/** Rings of a polygon, the first the outer one. */
export type Rings = Ring[];

/** What a base file holds: polygons, or lines. */
export interface BaseGeometry {
  readonly polygons: readonly Rings[];
  readonly lines: readonly Ring[];
}

type Report = (at: object, message: string) => void;

function isObject(value: Json | undefined): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkPoint(value: Json, at: object, report: Report): Position | undefined {
  if (!Array.isArray(value)) {
    report(at, 'expected [longitude, latitude] here');
    return undefined;
  }
  const [x, y] = value;
  if (typeof x !== 'number' || typeof y !== 'number' || value.length > 3) {
    report(value, 'expected [longitude, latitude], two numbers of degrees');
    return undefined;
  }
  const point = `[${String(x)}, ${String(y)}]`;
  if (Math.abs(x) > 180 || Math.abs(y) > 90) {
    report(value, `${point} is no place on Earth: longitude is -180..180, latitude -90..90`);
    return undefined;
  }
  const [w, s, e, n] = WINDOW;
  if (x < w || x > e || y < s || y > n) {
    report(
      value,
      `${point} is not near Hispaniola: expected longitude ${String(w)}..${String(e)}, latitude ${String(s)}..${String(n)}`,
    );
    return undefined;
  }
  return [x, y];
}

function checkLine(value: Json, at: object, fewest: number, report: Report): Ring {
  if (!Array.isArray(value)) {
    report(at, 'expected a list of points here');
    return [];
  }
  if (value.length < fewest) {
    report(value, `expected at least ${String(fewest)} points, found ${String(value.length)}`);
    return [];
  }
  const points = value.map((point) => checkPoint(point, value, report));
  return points.filter((p) => p !== undefined);
}

function checkRing(value: Json, at: object, report: Report): Ring {
  const ring = checkLine(value, at, 4, report);
  const first = ring[0];
  const last = ring.at(-1);
  if (!Array.isArray(value) || ring.length < value.length || !first || !last) return ring;
  if (first[0] !== last[0] || first[1] !== last[1]) {
    const end = value.at(-1);
    report(Array.isArray(end) ? end : value, 'the ring is not closed: last point is not the first');
  }
  return ring;
}

function checkRings(value: Json, at: object, report: Report): Rings {
  if (!Array.isArray(value) || value.length === 0) {
    report(Array.isArray(value) ? value : at, 'expected a list of rings here');
    return [];
  }
  return value.map((ring) => checkRing(ring, value, report));
}

function checkGeometry(
  value: Json | undefined,
  at: object,
  kind: 'Polygon' | 'LineString',
  report: Report,
): BaseGeometry {
  const nothing = { polygons: [], lines: [] };
  if (!isObject(value)) {
    report(at, `expected a geometry of type ${kind} or Multi${kind}`);
    return nothing;
  }
  const { type, coordinates } = value;
  if (type !== kind && type !== `Multi${kind}`) {
    const found = JSON.stringify(type ?? null);
    report(value, `a geometry of type ${found}: expected ${kind} or Multi${kind}`);
    return nothing;
  }
  const parts = type === kind ? [coordinates ?? null] : coordinates;
  if (!Array.isArray(parts)) {
    report(value, `expected the coordinates of a ${type}`);
    return nothing;
  }
  return kind === 'Polygon'
    ? { polygons: parts.map((part) => checkRings(part, value, report)), lines: [] }
    : { polygons: [], lines: parts.map((part) => checkLine(part, value, 2, report)) };
}

/** Checks the text of a base file that must hold polygons, or lines. */
export function readGeoJson(
  file: string,
  text: string,
  kind: 'Polygon' | 'LineString',
): { geometry: BaseGeometry; problems: Problem[] } {
  const problems: Problem[] = [];
  const geometry = { polygons: [] as Rings[], lines: [] as Ring[] };
  const locate = locator(text);
  const say = (offset: number, message: string): void => {
    const { line, column } = locate(offset);
    problems.push(problem(file, line, column, message));
  };
  const json = parseJson(text);
  if ('message' in json) {
    say(json.offset, json.message);
    return { geometry, problems };
  }
  const { value, offsets } = json;
  let found = 0;
  const report: Report = (at, message) => {
    found += 1;
    if (found <= MOST_PROBLEMS) say(offsets.get(at) ?? 0, message);
  };
  const features = isObject(value) && value['type'] === 'FeatureCollection' && value['features'];
  if (!Array.isArray(features)) {
    say(0, 'expected a GeoJSON FeatureCollection with a list of features');
    return { geometry, problems };
  }
  if (features.length === 0) report(features, 'expected at least one feature');
  for (const feature of features) {
    if (!isObject(feature) || feature['type'] !== 'Feature') {
      report(isObject(feature) ? feature : features, 'expected a GeoJSON Feature');
      continue;
    }
    const part = checkGeometry(feature['geometry'], feature, kind, report);
    geometry.polygons.push(...part.polygons);
    geometry.lines.push(...part.lines);
  }
  if (found > MOST_PROBLEMS) {
    const more = String(found - MOST_PROBLEMS);
    problems.push(problem(file, 1, 1, `${more} more problems of geometry in this file, not shown`));
  }
  return { geometry, problems };
}

/** Reads one base file. */
export function readSource(
  root: string,
  layer: SourceLayer,
): { geometry: BaseGeometry | undefined; problems: Problem[] } {
  const { file, kind } = SOURCES[layer];
  const { problems: before, content } = readText(root, file);
  if (content === undefined) return { geometry: undefined, problems: before };
  const { geometry, problems } = readGeoJson(file, content.text, kind);
  return {
    geometry: problems.length === 0 ? geometry : undefined,
    problems: [...before, ...problems],
  };
}
