/**
 * Divides land along lines: the departments get the GSHHG coast and the national border as their
 * own edges, so that fills end exactly where the coast is drawn, and all layers share their arcs.
 *
 * Method: the lines make a planar graph; walking it and always turning to the next edge clockwise
 * goes once around each face. Planar reckoning in degrees.
 */
import type { Position } from 'geojson';
import { twiceArea } from './clip.ts';
import { nearestOn, inPolygons } from './land.ts';
import type { Ring, Rings } from './read.ts';

export interface Labelled {
  readonly id: string;
  readonly polygons: readonly Rings[];
}

/** Ends of lines that are nearer than this to a line lie on it: a centimetre, in degrees. */
const ON_LINE = 1e-7;

const keyOf = ([x = 0, y = 0]: Position): string => `${String(x)} ${String(y)}`;

function distance([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): number {
  return Math.hypot(ax - bx, ay - by);
}

/** Whether a point is in the box of a segment, or next to it; a quick first test. */
function between([x = 0, y = 0]: Position, [ax = 0, ay = 0]: Position, b: Position): boolean {
  const [bx = 0, by = 0] = b;
  return (
    x >= Math.min(ax, bx) - ON_LINE &&
    x <= Math.max(ax, bx) + ON_LINE &&
    y >= Math.min(ay, by) - ON_LINE &&
    y <= Math.max(ay, by) + ON_LINE
  );
}

/** Makes the ends of all lines into vertices of the lines on which they lie. */
export function joinEnds(lines: readonly Ring[]): Ring[] {
  const ends = lines.flatMap((line) => [line[0], line.at(-1)]).filter((end) => end !== undefined);
  return lines.map((line) => {
    const joined: Ring = line.slice(0, 1);
    for (let i = 1; i < line.length; i += 1) {
      const a = line[i - 1] ?? [];
      const b = line[i] ?? [];
      const on = ends.filter((end) => {
        if (!between(end, a, b)) return false;
        if (keyOf(end) === keyOf(a) || keyOf(end) === keyOf(b)) return false;
        const foot = nearestOn(end, [[a, b]]);
        return foot !== undefined && distance(foot, end) < ON_LINE;
      });
      joined.push(...on.sort((p, q) => distance(a, p) - distance(a, q)), b);
    }
    return joined;
  });
}

/** A directed edge between two vertices, by their keys. */
interface Edge {
  readonly from: string;
  readonly to: string;
}

const nameOf = ({ from, to }: Edge): string => `${from}|${to}`;

class Graph {
  private readonly points = new Map<string, Position>();
  private readonly around = new Map<string, Set<string>>();

  constructor(lines: readonly Ring[]) {
    for (const line of lines) {
      line.forEach((point, i) => {
        const key = keyOf(point);
        const before = line[i - 1];
        this.points.set(key, point);
        if (before === undefined || keyOf(before) === key) return;
        this.link(keyOf(before), key);
        this.link(key, keyOf(before));
      });
    }
  }

  private link(from: string, to: string): void {
    const found = this.around.get(from) ?? new Set();
    this.around.set(from, found.add(to));
  }

  unlink({ from, to }: Edge): void {
    this.around.get(from)?.delete(to);
    this.around.get(to)?.delete(from);
  }

  /** The direction from one vertex to another in radians, anticlockwise from east. */
  private angle(from: string, to: string): number {
    const [ax = 0, ay = 0] = this.points.get(from) ?? [];
    const [bx = 0, by = 0] = this.points.get(to) ?? [];
    return Math.atan2(by - ay, bx - ax);
  }

  /** The edge after this one on the walk around the face to its left. */
  private next({ from, to }: Edge): Edge {
    const back = this.angle(to, from);
    const turn = (key: string): number => {
      const by = (back - this.angle(to, key) + 4 * Math.PI) % (2 * Math.PI);
      return key === from ? 2 * Math.PI : by;
    };
    const ways = [...(this.around.get(to) ?? [])].map((key) => ({ key, by: turn(key) }));
    const best = ways.reduce((a, b) => (b.by < a.by ? b : a), { key: from, by: 2 * Math.PI });
    return { from: to, to: best.key };
  }

  /** The edges around every face. */
  faces(): Edge[][] {
    const seen = new Set<string>();
    const faces: Edge[][] = [];
    for (const [from, neighbours] of this.around) {
      for (const to of neighbours) {
        const face: Edge[] = [];
        for (let edge: Edge = { from, to }; !seen.has(nameOf(edge)); edge = this.next(edge)) {
          seen.add(nameOf(edge));
          face.push(edge);
        }
        if (face.length > 0) faces.push(face);
      }
    }
    return faces;
  }

  /** A face as a closed ring. */
  ring(face: readonly Edge[]): Ring {
    const points = face.map(({ from }) => this.points.get(from) ?? []);
    return [...points, points[0] ?? []];
  }
}

/** A point well inside a ring: the middle of its widest stretch at half height. */
export function innerPoint(ring: Ring): Position {
  const ys = ring.map(([, y = 0]) => y);
  // A hair off the middle, so that the level meets no vertex.
  const y = Math.min(...ys) + (Math.max(...ys) - Math.min(...ys)) * 0.500_013;
  const xs: number[] = [];
  for (let i = 1; i < ring.length; i += 1) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    if (ay > y !== by > y) xs.push(ax + ((y - ay) * (bx - ax)) / (by - ay));
  }
  xs.sort((a, b) => a - b);
  let best: readonly [number, number] = [xs[0] ?? 0, xs[0] ?? 0];
  for (let i = 0; i + 1 < xs.length; i += 2) {
    const stretch = [xs[i] ?? 0, xs[i + 1] ?? 0] as const;
    if (stretch[1] - stretch[0] > best[1] - best[0]) best = stretch;
  }
  return [(best[0] + best[1]) / 2, y];
}

/** The id of the area that holds a point, or that is nearest to it within `reach` degrees. */
function labelOf(point: Position, areas: readonly Labelled[], reach: number): string | undefined {
  const inside = areas.find(({ polygons }) => inPolygons(point, polygons));
  if (inside !== undefined) return inside.id;
  let best: { id: string; far: number } | undefined;
  for (const { id, polygons } of areas) {
    const near = nearestOn(point, polygons.flat());
    const far = near === undefined ? Infinity : distance(point, near);
    if (far <= reach && far < (best?.far ?? Infinity)) best = { id, far };
  }
  return best?.id;
}

/**
 * Divides land along lines, and gives each part to the area in which it lies. All lines, coasts
 * among them, must have been through `joinEnds` together. Lines with the same area on both sides
 * are no borders and fall away; land that is in no area, or farther than `reach` degrees from every
 * one, is left out. Each area comes back with its parts, outer rings clockwise.
 */
export function divide(
  lines: readonly Ring[],
  areas: readonly Labelled[],
  reach: number,
): Map<string, Rings[]> {
  const graph = new Graph(lines);
  const label = (): { face: Edge[]; id: string | undefined }[] =>
    graph.faces().map((face) => {
      const ring = graph.ring(face);
      const id = twiceArea(ring) > 0 ? labelOf(innerPoint(ring), areas, reach) : undefined;
      return { face, id };
    });
  const left = new Map<string, string | undefined>();
  const first = label();
  for (const { face, id } of first) for (const edge of face) left.set(nameOf(edge), id);
  for (const edge of first.flatMap(({ face }) => face)) {
    const other = left.get(nameOf({ from: edge.to, to: edge.from }));
    if (left.get(nameOf(edge)) === other) graph.unlink(edge);
  }
  const parts = new Map<string, Rings[]>();
  for (const { face, id } of label()) {
    if (id === undefined) continue;
    parts.set(id, [...(parts.get(id) ?? []), [graph.ring(face).toReversed()]]);
  }
  return parts;
}
