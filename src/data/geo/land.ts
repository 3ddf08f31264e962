/**
 * Keeps lines on land, and makes their ends meet the coast and the national border.
 *
 * The base data come from different surveys, so that a department's border of Natural Earth can
 * start a few hundred metres out at sea, or end short of the shore, of GSHHG. Planar reckoning in
 * degrees; a degree is about 105 km of longitude and 111 km of latitude at Haiti.
 */
import type { Position } from 'geojson';
import type { Ring, Rings } from './read.ts';

/** Whether a point is inside polygons (even-odd rule over all their rings). */
export function inPolygons([x = 0, y = 0]: Position, polygons: readonly Rings[]): boolean {
  let inside = false;
  for (const ring of polygons.flat()) {
    for (let i = 1; i < ring.length; i += 1) {
      const [ax = 0, ay = 0] = ring[i - 1] ?? [];
      const [bx = 0, by = 0] = ring[i] ?? [];
      if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) inside = !inside;
    }
  }
  return inside;
}

/** How far along a→b (0..1) it crosses c→d; undefined when it does not. */
function crossing(a: Position, b: Position, c: Position, d: Position): number | undefined {
  const [ax = 0, ay = 0] = a;
  const [bx = 0, by = 0] = b;
  const [cx = 0, cy = 0] = c;
  const [dx = 0, dy = 0] = d;
  if (Math.max(cx, dx) < Math.min(ax, bx) || Math.min(cx, dx) > Math.max(ax, bx)) return undefined;
  if (Math.max(cy, dy) < Math.min(ay, by) || Math.min(cy, dy) > Math.max(ay, by)) return undefined;
  const across = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (across === 0) return undefined;
  const t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / across;
  const u = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / across;
  return t > 0 && t < 1 && u >= 0 && u <= 1 ? t : undefined;
}

function between([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, t: number): Position {
  return [ax + (bx - ax) * t, ay + (by - ay) * t];
}

type Segment = readonly [Position, Position];

/** The segments of lines of which the boxes touch the box of `line`. */
function segmentsNear(line: Ring, others: readonly Ring[]): Segment[] {
  const xs = line.map(([x = 0]) => x);
  const ys = line.map(([, y = 0]) => y);
  const [w, e] = [Math.min(...xs), Math.max(...xs)];
  const [s, n] = [Math.min(...ys), Math.max(...ys)];
  const near: Segment[] = [];
  for (const other of others) {
    for (let i = 1; i < other.length; i += 1) {
      const a = other[i - 1] ?? [];
      const b = other[i] ?? [];
      const [ax = 0, ay = 0] = a;
      const [bx = 0, by = 0] = b;
      const apart =
        Math.max(ax, bx) < w ||
        Math.min(ax, bx) > e ||
        Math.max(ay, by) < s ||
        Math.min(ay, by) > n;
      if (!apart) near.push([a, b]);
    }
  }
  return near;
}

/** Cuts a line wherever it crosses one of the others; the pieces together are the line. */
export function cutAt(line: Ring, others: readonly Ring[]): Ring[] {
  const near = segmentsNear(line, others);
  const pieces: Ring[] = [];
  let piece: Ring = line.slice(0, 1);
  for (let i = 1; i < line.length; i += 1) {
    const a = line[i - 1] ?? [];
    const b = line[i] ?? [];
    const hits = near
      .map(([c, d]) => crossing(a, b, c, d))
      .filter((t) => t !== undefined)
      .sort((p, q) => p - q);
    for (const t of hits) {
      const point = between(a, b, t);
      pieces.push([...piece, point]);
      piece = [point];
    }
    piece.push(b);
  }
  return [...pieces, piece];
}

/** The pieces of lines that are on land. */
export function keepOnLand(lines: readonly Ring[], land: readonly Rings[]): Ring[] {
  const coast = land.flat();
  return lines.flatMap((line) => {
    const kept: Ring[] = [];
    for (const piece of cutAt(line, coast)) {
      const [a, b] = piece;
      if (a === undefined || b === undefined || !inPolygons(between(a, b, 0.5), land)) continue;
      const last = kept.at(-1);
      // A line that only touches the coast goes on as one.
      if (last?.at(-1) === a) last.push(...piece.slice(1));
      else kept.push(piece);
    }
    return kept;
  });
}

function distance([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): number {
  return Math.hypot(ax - bx, ay - by);
}

/** The point of the lines that is nearest to `from`. */
export function nearestOn(from: Position, lines: readonly Ring[]): Position | undefined {
  const [x = 0, y = 0] = from;
  let best: Position | undefined;
  for (const line of lines) {
    for (let i = 1; i < line.length; i += 1) {
      const a = line[i - 1] ?? [];
      const b = line[i] ?? [];
      const [ax = 0, ay = 0] = a;
      const [bx = 0, by = 0] = b;
      const length = (bx - ax) ** 2 + (by - ay) ** 2;
      const t = length === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
      const point = between(a, b, Math.min(1, Math.max(0, t)));
      if (best === undefined || distance(from, point) < distance(from, best)) best = point;
    }
  }
  return best;
}

/** Lengthens a line to the nearest target at each end that is free and within `reach` degrees. */
export function reachOut(
  line: Ring,
  targets: readonly Ring[],
  reach: number,
  isFree: (end: Position) => boolean,
): Ring {
  const stretch = (end: Position | undefined): Ring => {
    if (end === undefined || !isFree(end)) return [];
    const goal = nearestOn(end, targets);
    if (goal === undefined) return [];
    const far = distance(end, goal);
    return far > 0 && far <= reach ? [goal] : [];
  };
  return [...stretch(line[0]), ...line, ...stretch(line.at(-1))];
}
