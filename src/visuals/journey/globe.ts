/** The globe as it is seen from far away. */
import { px } from '../kit/marks.ts';
import { type Group, drawPaths } from '../kit/nodes.ts';
import { mix, stop, tween } from '../kit/tween.ts';

/** From where the globe is seen, and where it stands in the picture. */
export interface Eye {
  lon: number;
  lat: number;
  x: number;
  y: number;
  /** Of the globe, in pixels. */
  r: number;
}

type Point = readonly [lon: number, lat: number];

const rad = (degrees: number): number => (degrees * Math.PI) / 180;

/** Where a place is seen; `depth` is below zero on the far side. */
export function seen(
  { lon, lat, x, y, r }: Eye,
  [placeLon, placeLat]: Point,
): { x: number; y: number; depth: number } {
  const [turn, up, tilt] = [rad(placeLon - lon), rad(placeLat), rad(lat)];
  const across = Math.cos(up) * Math.sin(turn);
  const rise = Math.cos(tilt) * Math.sin(up) - Math.sin(tilt) * Math.cos(up) * Math.cos(turn);
  const depth = Math.sin(tilt) * Math.sin(up) + Math.cos(tilt) * Math.cos(up) * Math.cos(turn);
  return { x: x + r * across, y: y - r * rise, depth };
}

/** So many points of the great circle from one place to another, both ends among them. */
export function greatCircle(from: Point, to: Point, count: number): Point[] {
  const vector = ([lon, lat]: Point) => [
    Math.cos(rad(lat)) * Math.cos(rad(lon)),
    Math.cos(rad(lat)) * Math.sin(rad(lon)),
    Math.sin(rad(lat)),
  ];
  const [a, b] = [vector(from), vector(to)];
  const angle = Math.acos(a.reduce((sum, each, axis) => sum + each * (b[axis] ?? 0), 0));
  return Array.from({ length: count }, (_, index) => {
    const t = index / (count - 1);
    const [u, v] = [Math.sin((1 - t) * angle), Math.sin(t * angle)];
    const [x = 0, y = 0, z = 0] = a.map((each, axis) => u * each + v * (b[axis] ?? 0));
    const degrees = 180 / Math.PI;
    return [Math.atan2(y, x) * degrees, Math.atan2(z, Math.hypot(x, y)) * degrees];
  });
}

const lineOf = (points: readonly (readonly [number, number])[]): string =>
  points
    .map(([x, y]) => [px(x), px(y)] as const)
    .map(([x, y], index, all) => {
      const [fromX, fromY] = all[index - 1] ?? [0, 0];
      const [dx, dy] = [px(x - fromX), px(y - fromY)];
      return `${index === 0 ? 'M' : index === 1 ? 'l' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`;
    })
    .join('')
    .replaceAll(' -', '-');

/** A coast; what lies behind the horizon is drawn along it. */
function landOf(eye: Eye, ring: readonly number[]): string {
  let [lon, lat] = [0, 0];
  let isSeen = false;
  const points: [number, number][] = [];
  for (let index = 0; index < ring.length; index += 2) {
    lon += (ring[index] ?? 0) / 2;
    lat += (ring[index + 1] ?? 0) / 2;
    const { x, y, depth } = seen(eye, [lon, lat]);
    if (depth >= 0) isSeen = true;
    const away = Math.hypot(x - eye.x, y - eye.y) || 1;
    const to = depth >= 0 ? 1 : eye.r / away;
    points.push([eye.x + (x - eye.x) * to, eye.y + (y - eye.y) * to]);
  }
  return isSeen ? `${lineOf(points)}z` : '';
}

const EVERY = 30;
const FINE = 5;

/** Meridians and parallels, as far as they are seen. */
function netOf(eye: Eye): string {
  const lines: Point[][] = [];
  for (let lon = -180; lon < 180; lon += EVERY) {
    lines.push(Array.from({ length: 180 / FINE + 1 }, (_, i): Point => [lon, i * FINE - 90]));
  }
  for (let lat = EVERY - 90; lat < 90; lat += EVERY) {
    lines.push(Array.from({ length: 360 / FINE + 1 }, (_, i): Point => [i * FINE - 180, lat]));
  }
  return lines
    .flatMap((line) => {
      const parts: [number, number][][] = [[]];
      for (const point of line) {
        const { x, y, depth } = seen(eye, point);
        if (depth > 0) parts.at(-1)?.push([x, y]);
        else if (parts.at(-1)?.length) parts.push([]);
      }
      return parts.filter((part) => part.length > 1).map(lineOf);
    })
    .join('');
}

function circleOf({ x, y, r }: Eye): string {
  const [left, top, d] = [px(x - r), px(y), px(2 * r)];
  return `M${left} ${top}a${px(r)} ${px(r)} 0 1 1 ${d} 0a${px(r)} ${px(r)} 0 1 1-${d} 0z`;
}

const EYES = new WeakMap<Element, Eye>();

/**
 * Draws the globe.
 * @param group holds nothing else
 * @param from where a globe comes from that was not there before
 */
export function drawGlobe(
  group: Group,
  eye: Eye | null,
  coasts: readonly (readonly number[])[],
  from: Eye | null,
  duration: number,
): void {
  stop(group, 'move');
  const start = EYES.get(group) ?? from;
  if (!eye) {
    EYES.delete(group);
    drawPaths(group, []);
    return;
  }
  const show = (now: Eye) => {
    EYES.set(group, now);
    const land = coasts.map((ring) => landOf(now, ring)).join('');
    drawPaths(group, [
      { className: 'globe-sphere', d: circleOf(now) },
      { className: 'globe-net', d: netOf(now) },
      { className: 'globe-land', d: land },
    ]);
  };
  if (duration <= 0 || !start) {
    show(eye);
    return;
  }
  show(start);
  tween(group, 'move', { duration }, (t) => {
    const at = (part: keyof Eye) => mix(start[part], eye[part], t);
    show(t < 1 ? { lon: at('lon'), lat: at('lat'), x: at('x'), y: at('y'), r: at('r') } : eye);
  });
}
