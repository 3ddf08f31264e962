/**
 * Fits what comes from other surveys to the GSHHG coast: rivers, the national border, departments.
 * Planar reckoning in degrees.
 */
import { mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Departments } from './atlas.ts';
import { divide, joinEnds } from './faces.ts';
import { cutAt, keepOnLand, reachOut } from './land.ts';
import type { Bases } from './layers.ts';
import type { Ring, Rings } from './read.ts';
import { named } from './topology.ts';

/** How far a border may end from the coast, or from the national border, in degrees (3 km). */
const REACH = 0.03;
/** How far from a department's polygon its land and islands may lie, in degrees (5 km). */
const OFFSHORE = 0.05;

const keyOf = (point: readonly number[] | undefined): string => String(point);

function lengthOf(line: Ring): number {
  return line.reduce((sum, [x = 0, y = 0], i) => {
    const [u = x, v = y] = line[i - 1] ?? [];
    return sum + Math.hypot(x - u, y - v);
  }, 0);
}

/** Tells the ends at which no second line begins. */
function freeEnds(lines: readonly Ring[]): (end: readonly number[]) => boolean {
  const count = new Map<string, number>();
  for (const line of lines) {
    for (const end of [line[0], line.at(-1)]) {
      count.set(keyOf(end), (count.get(keyOf(end)) ?? 0) + 1);
    }
  }
  return (end) => count.get(keyOf(end)) === 1;
}

/** Lines cut off at the coast where they run out to sea, lengthened to it where they fall short. */
export function fitLines(
  lines: readonly Ring[],
  land: readonly Rings[],
  others: readonly Ring[],
): Ring[] {
  const targets = [...land.flat(), ...others];
  return keepOnLand(lines, land).map((line) => reachOut(line, targets, REACH, freeEnds(lines)));
}

/** The borders between departments, as far as they are in Haiti. */
function homeBorders(departments: Departments, border: readonly Ring[]): Ring[] {
  return departments.borders.flatMap((line) =>
    cutAt(line, border)
      .toSorted((a, b) => lengthOf(b) - lengthOf(a))
      .slice(0, 1),
  );
}

/** Departments with the edges that the lines make: coast, national border, inner borders. */
function redraw(departments: Departments, lines: readonly Ring[]): Departments {
  const parts = divide(lines, departments.areas, OFFSHORE);
  const areas = departments.areas.map((area) => ({ ...area, polygons: parts.get(area.id) ?? [] }));
  const shapes = areas.map(({ id, name, polygons }) => ({
    id,
    name,
    geometry: { type: 'MultiPolygon' as const, coordinates: [...polygons] },
  }));
  const shared = topology({ all: named(shapes) }) as unknown as Topology<{
    all: GeometryCollection;
  }>;
  return { areas, borders: mesh(shared, shared.objects.all, (a, b) => a !== b).coordinates };
}

/**
 * All bases, fitted to the land; unchanged without it. Where a border meets the coast, or another
 * border, both have a vertex, so that they share their arcs to the point.
 */
export function fitBases(bases: Bases): Bases {
  const { land, rivers, border } = bases.files;
  const { departments } = bases;
  if (land === undefined) return bases;
  const { polygons } = land;
  const national = fitLines(border?.lines ?? [], polygons, []);
  const home = departments === undefined ? [] : homeBorders(departments, national);
  const inner = fitLines(home, polygons, national);
  const outer = polygons.map(([ring = []]) => ring);
  const lines = joinEnds([...outer, ...national, ...inner]);
  const joined = polygons.map((rings, i) => [lines[i] ?? [], ...rings.slice(1)]);
  const borders = lines.slice(outer.length, outer.length + national.length);
  return {
    ...bases,
    files: {
      land: { ...land, polygons: joined },
      ...(bases.files.lakes && { lakes: bases.files.lakes }),
      ...(rivers && { rivers: { ...rivers, lines: keepOnLand(rivers.lines, polygons) } }),
      ...(border && { border: { ...border, lines: borders } }),
    },
    departments: departments && redraw(departments, lines),
  };
}
