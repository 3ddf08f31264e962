/** Points of places: that those in Haiti lie in Haiti, and that what must be on a map has one. */
import { readDepartments } from './geo/atlas.ts';
import { inPolygons, nearestOn } from './geo/land.ts';
import type { Rings } from './geo/read.ts';
import type { Csv } from './csv.ts';
import { problem } from './problems.ts';
import type { Problem } from './problems.ts';
import type { CheckedRow } from './row-rules.ts';
import type { Column } from './types.ts';

/**
 * How far a point may lie outside its department, in degrees (5 km): the lines of the departments
 * are coarse, and piers and border posts stand on the edge.
 */
const REACH = 0.05;

/** The places that have both coordinates; undefined when the table has no columns for them. */
export function placesWithPoint(csv: Csv, key: string): ReadonlySet<string> | undefined {
  const names = csv.header.map((cell) => cell.value.trim());
  const [id, lon, lat] = [key, 'lon', 'lat'].map((name) => names.indexOf(name));
  if (id === undefined || lon === undefined || lat === undefined || lon < 0 || lat < 0) return;
  const onMap = csv.rows.filter((row) => row[lon]?.value !== '' && row[lat]?.value !== '');
  return new Set(onMap.map((row) => row[id]?.value ?? ''));
}

/** Rows that need a place with a point and do not have it. A place that is unknown says it itself. */
export function pointProblems(
  file: string,
  rows: readonly CheckedRow[],
  columns: readonly Column[],
  points: ReadonlySet<string> | undefined,
): Problem[] {
  return columns.flatMap(({ name, point_unless: unless }) => {
    if (unless === undefined) return [];
    return rows.flatMap((row) => {
      const place = row.get(name);
      const excused = row.get(unless);
      if (place?.value === undefined || excused?.value === undefined) return [];
      if (excused.value === true) return [];
      const { line, column } = place.cell;
      const expected = `expected a place that has coordinates, or yes in "${unless}"`;
      if (place.value === null) return [problem(file, line, column, `no place; ${expected}`)];
      const id = String(place.value);
      return points === undefined || points.has(id)
        ? []
        : [problem(file, line, column, `the place "${id}" has no coordinates; ${expected}`)];
    });
  });
}

/** How far a point is from the nearest of the polygons, in degrees; 0 inside. */
function distanceTo(point: readonly [number, number], polygons: readonly Rings[]): number {
  if (inPolygons([...point], polygons)) return 0;
  const [x = Infinity, y = Infinity] = nearestOn([...point], polygons.flat()) ?? [];
  return Math.hypot(x - point[0], y - point[1]);
}

/** Points of places in Haiti that lie elsewhere, or in another department than the table says. */
export function haitiProblems(file: string, rows: readonly CheckedRow[]): Problem[] {
  const areas = readDepartments().departments?.areas;
  if (areas === undefined) return [];
  return rows.flatMap((row) => {
    const [lon, lat] = [row.get('lon'), row.get('lat')];
    const { line = 1, column = 1 } = lon?.cell ?? {};
    const [x, y] = [lon?.value, lat?.value];
    if ((x === null) !== (y === null)) {
      return [problem(file, line, column, 'one coordinate without the other; expected both')];
    }
    if (row.get('country')?.value !== 'HT') return [];
    if (typeof x !== 'number' || typeof y !== 'number') return [];
    const code = row.get('department')?.value ?? null;
    const homes = areas.filter(({ id }) => code === null || id === code);
    if (homes.some(({ polygons }) => distanceTo([x, y], polygons) <= REACH)) return [];
    const where = code === null ? 'Haiti' : `the department ${String(code)}`;
    const message = `longitude ${x}, latitude ${y} is not in ${where}, nor within 5 km of it`;
    return [problem(file, line, column, message)];
  });
}
