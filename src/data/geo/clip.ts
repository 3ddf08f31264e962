/**
 * Cuts geometry to a box, and lines to land. All coordinates are degrees, all reckoning is planar:
 * the boxes are small, and both data and boxes keep clear of the antimeridian.
 */
import { geoIdentity } from 'd3';
import { geoProject } from 'd3-geo-projection';
import type {
  Geometry,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson';
import type { Ring, Rings } from './read.ts';
import type { Box } from './views.ts';

/** Twice the area within a ring in square degrees (shoelace formula); positive: anticlockwise. */
export function twiceArea(ring: Ring): number {
  let sum = 0;
  ring.forEach(([x = 0, y = 0], i) => {
    const [u = 0, v = 0] = ring[(i + 1) % ring.length] ?? [];
    sum += x * v - u * y;
  });
  return sum;
}

/**
 * Turns rings the way d3-geo wants them: outer rings clockwise, holes anticlockwise (the reverse of
 * RFC 7946). On a sphere the direction alone says which side is inside.
 */
export function rewind(rings: Rings): Rings {
  return rings.map((ring, i) => ((i === 0) === twiceArea(ring) < 0 ? ring : ring.toReversed()));
}

/** Whether a ring could touch the box, and does not jump across the antimeridian. */
function near(ring: Ring, [w, s, e, n]: Box): boolean {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  let before: number | undefined;
  for (const [x = 0, y = 0] of ring) {
    if (before !== undefined && Math.abs(x - before) > 180) return false;
    before = x;
    [x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x), Math.max(y1, y)];
  }
  return x0 <= e && x1 >= w && y0 <= n && y1 >= s;
}

/** d3's clipping of planar geometry to a rectangle; polygons are closed along its sides. */
function clip(geometry: Geometry, [w, s, e, n]: Box): Geometry | null {
  const box = geoIdentity().clipExtent([
    [w, s],
    [e, n],
  ]);
  return geoProject(geometry, box);
}

/** The part of the polygons in the box; null when there is none. */
export function clipPolygons(polygons: readonly Rings[], box: Box): Polygon | MultiPolygon | null {
  const coordinates = polygons
    .filter((rings) => rings[0] !== undefined && near(rings[0], box))
    .map(rewind);
  return clip({ type: 'MultiPolygon', coordinates }, box) as Polygon | MultiPolygon | null;
}

/** The part of the lines in the box; null when there is none. */
export function clipLines(lines: readonly Ring[], box: Box): LineString | MultiLineString | null {
  const coordinates = lines.filter((line) => near(line, box));
  return clip({ type: 'MultiLineString', coordinates }, box) as LineString | MultiLineString | null;
}

export function polygonsOf(geometry: Polygon | MultiPolygon | null): Rings[] {
  if (geometry === null) return [];
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

export function linesOf(geometry: LineString | MultiLineString | null): Ring[] {
  if (geometry === null) return [];
  return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
}

/** Whether both points lie on one side of the box: then the line between them is a cut. */
function onSide(a: Position, b: Position, [w, s, e, n]: Box): boolean {
  const near0 = (value: number): boolean => Math.abs(value) < 1e-9;
  return (
    [w, e].some((x) => near0((a[0] ?? 0) - x) && near0((b[0] ?? 0) - x)) ||
    [s, n].some((y) => near0((a[1] ?? 0) - y) && near0((b[1] ?? 0) - y))
  );
}

/**
 * A ring as the lines that are not cuts along the box: the real coast of clipped land, fit for a
 * stroke. A ring that touches no side comes back whole.
 */
export function openRing(ring: Ring, box: Box): Ring[] {
  const points = ring.slice(0, -1);
  const cut = points.findIndex((p, i) => {
    const next = points[(i + 1) % points.length];
    return next !== undefined && onSide(p, next, box);
  });
  if (cut === -1) return [ring];
  const turned = [...points.slice(cut + 1), ...points.slice(0, cut + 1)];
  const lines: Ring[] = [];
  let line: Ring = [];
  for (const point of turned) {
    const last = line.at(-1);
    if (last !== undefined && onSide(last, point, box)) {
      if (line.length > 1) lines.push(line);
      line = [];
    }
    line.push(point);
  }
  if (line.length > 1) lines.push(line);
  return lines;
}
