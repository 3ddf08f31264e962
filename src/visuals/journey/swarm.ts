/**
 * Many small marks as one path: each is a stroke with round ends, a dot where it has no height and a
 * tick where it has. From view to view they travel in their order: where there were fewer they part,
 * where there are fewer they meet, so that one drawing becomes the next.
 */
import { px } from '../kit/marks.ts';
import { type Group, join, setAll } from '../kit/nodes.ts';
import { mix, stop, tween } from '../kit/tween.ts';

/** Foot of a mark, and how far it stands up, in pixels. */
export type Spot = readonly [x: number, y: number, height: number];

export interface Swarm {
  key: string;
  className: string;
  /** Of a dot, across. */
  width: number;
  spots: readonly Spot[];
  /** Thickness of the outline, where the marks are hollow. */
  outline?: number;
}

export const dotAt = (x: number, y: number): Spot => [x, y, 0];

/** Marks in columns that fill a rectangle; `pitch` is from one to the next. */
export interface Block {
  pitch: number;
  spots: Spot[];
}

/** So many dots over a rectangle, column by column from its left. */
export function blockOf(
  count: number,
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
): Block {
  const fits = (pitch: number) => Math.floor(width / pitch) * Math.floor(height / pitch) >= count;
  let pitch = Math.floor(Math.sqrt((width * height) / count) * 10) / 10;
  while (pitch > 0.2 && !fits(pitch)) pitch -= 0.1;
  const rows = Math.max(Math.floor(height / pitch), 1);
  return {
    pitch,
    spots: Array.from({ length: count }, (_, index) =>
      dotAt(left + pitch * (Math.floor(index / rows) + 0.5), top + pitch * ((index % rows) + 0.5)),
    ),
  };
}

const TURN = Math.PI * (3 - Math.sqrt(5));

/** So many dots around a middle, as seeds lie in a sunflower: each has the same room. */
export function spiral(count: number, x: number, y: number, pitch: number): Spot[] {
  const step = pitch / Math.sqrt(Math.PI);
  return Array.from({ length: count }, (_, index) => {
    const r = step * Math.sqrt(index + 0.5);
    return dotAt(x + r * Math.cos(index * TURN), y + r * Math.sin(index * TURN));
  });
}

/** One path of all marks; those that lie on the one before are left out. */
export function pathOf(spots: readonly Spot[]): string {
  let [atX, atY] = [0, 0];
  let before = '';
  let path = '';
  for (const [x, y, height] of spots) {
    const [toX, toY, up] = [px(x), px(y), px(height)];
    const key = `${toX} ${toY} ${up}`;
    if (key === before) continue;
    const [dx, dy] = [px(toX - atX), px(toY - atY)];
    path += `${before === '' ? 'M' : 'm'}${dx}${dy < 0 ? '' : ' '}${dy}${up === 0 ? 'h0' : `v${-up}`}`;
    before = key;
    [atX, atY] = [toX, px(toY - up)];
  }
  return path;
}

/** The marks on their way from one view to the next. @param t 0 at the start, 1 at the end */
export function between(from: readonly Spot[], to: readonly Spot[], t: number): Spot[] {
  const count = Math.max(from.length, to.length);
  return Array.from({ length: count }, (_, index) => {
    const [ax = 0, ay = 0, ah = 0] = from[Math.floor((index * from.length) / count)] ?? [];
    const [bx = 0, by = 0, bh = 0] = to[Math.floor((index * to.length) / count)] ?? [];
    return [ax + (bx - ax) * t, ay + (by - ay) * t, ah + (bh - ah) * t];
  });
}

/** Where the marks of a drawing are, on their way or arrived. */
const PLACES = new WeakMap<Element, Map<string, readonly Spot[]>>();

/** Draws all swarms; those that are new come out of the marks that were there. */
export function drawSwarms(group: Group, swarms: readonly Swarm[], duration: number): void {
  const before = PLACES.get(group) ?? new Map<string, readonly Spot[]>();
  const all = [...before.values()].flat();
  const now = new Map<string, readonly Spot[]>();
  PLACES.set(group, now);

  const layers = swarms.flatMap((swarm) => {
    const filled = { ...swarm, swarm: swarm.key };
    if (swarm.outline === undefined) return [filled];
    const inner = swarm.width - 2 * swarm.outline;
    return [
      filled,
      { ...filled, key: `${swarm.key}-inside`, width: inner, className: 'swarm swarm-inside' },
    ];
  });
  const paths = join(group, 'path', layers);
  for (const { node, datum } of paths) {
    stop(node, 'move');
    setAll(node, { class: datum.className });
  }
  for (const { key, spots } of swarms) now.set(key, spots);
  if (duration <= 0 || all.length === 0) {
    for (const { node, datum } of paths) {
      setAll(node, { 'stroke-width': px(datum.width), d: pathOf(datum.spots) });
    }
    return;
  }
  const ways = new Map(
    swarms.map(({ key, spots }) => {
      const from = before.get(key) ?? all;
      // A hollow swarm is two paths of the same marks: they are worked out once a frame.
      let drawn = { t: -1, path: '' };
      const wayOf = (t: number): string => {
        if (t === drawn.t) return drawn.path;
        const there = t < 1 ? between(from, spots, t) : spots;
        now.set(key, there);
        drawn = { t, path: pathOf(there) };
        return drawn.path;
      };
      return [key, wayOf] as const;
    }),
  );
  for (const { node, datum } of paths) {
    const { width } = datum;
    const thin = Number(node.getAttribute('stroke-width') ?? width);
    const wayOf = ways.get(datum.swarm);
    tween(node, 'move', { duration }, (t) => {
      setAll(node, { 'stroke-width': px(mix(thin, width, t)), d: wayOf?.(t) ?? '' });
    });
  }
}
