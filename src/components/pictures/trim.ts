/**
 * Cuts paths to what can be seen. A map reaches far beyond its window, and the program that draws the
 * cards makes room for all of it before it cuts: more room than there is.
 */

type Point = readonly [x: number, y: number];

export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Line {
  points: Point[];
  isClosed: boolean;
}

/** The path within the bounds; one with curves, or within them anyway, stays as it is. */
export function trimPath(d: string, bounds: Bounds): string {
  if (/[^MmLlHhVvZz\d\s,.eE+-]/.test(d)) return d;
  const lines = readPath(d);
  if (lines.every(({ points }) => points.every((point) => isWithin(point, bounds)))) return d;
  return lines
    .flatMap((line) => (line.isClosed ? trimRing(line, bounds) : trimOpen(line, bounds)))
    .map(writeLine)
    .join('');
}

const isWithin = ([x, y]: Point, { left, top, right, bottom }: Bounds) =>
  x >= left && x <= right && y >= top && y <= bottom;

function readPath(d: string): Line[] {
  const lines: Line[] = [];
  let [x, y] = [0, 0];
  for (const [, letter = '', rest = ''] of d.matchAll(/([MmLlHhVvZz])([^A-Za-z]*)/g)) {
    const kind = letter.toUpperCase();
    const isRelative = letter !== kind;
    if (kind === 'Z') {
      const line = lines.at(-1);
      if (line) line.isClosed = true;
      [x, y] = line?.points[0] ?? [x, y];
      continue;
    }
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const step = kind === 'H' || kind === 'V' ? 1 : 2;
    for (let at = 0; at < numbers.length; at += step) {
      const [one = 0, two = 0] = numbers.slice(at, at + step);
      const [dx, dy] = isRelative ? [x, y] : [0, 0];
      if (kind !== 'V') x = one + dx;
      if (kind === 'V') y = one + dy;
      if (step === 2) y = two + dy;
      if (kind === 'M' && at === 0) lines.push({ points: [], isClosed: false });
      lines.at(-1)?.points.push([x, y]);
    }
  }
  return lines;
}

/** A ring, cut at one edge after the other (Sutherland and Hodgman). */
function trimRing({ points }: Line, { left, top, right, bottom }: Bounds): Line[] {
  const edges: [axis: 0 | 1, limit: number, sign: 1 | -1][] = [
    [0, left, 1],
    [0, right, -1],
    [1, top, 1],
    [1, bottom, -1],
  ];
  const cut = edges.reduce<readonly Point[]>((ring, [axis, limit, sign]) => {
    const depth = (point: Point) => (point[axis] - limit) * sign;
    return ring.flatMap((point, index) => {
      const before = ring.at(index - 1) ?? point;
      const [a, b] = [depth(before), depth(point)];
      const crossing = a < 0 === b < 0 ? [] : [between(before, point, a / (a - b))];
      return b < 0 ? crossing : [...crossing, point];
    });
  }, points);
  return cut.length > 2 ? [{ points: [...cut], isClosed: true }] : [];
}

/** The parts of a line that lie within (Liang and Barsky). */
function trimOpen({ points }: Line, { left, top, right, bottom }: Bounds): Line[] {
  const lines: Line[] = [];
  points.slice(1).forEach((to, index) => {
    const from = points[index] ?? to;
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    let [enter, leave] = [0, 1];
    for (const [speed, room] of [
      [-dx, from[0] - left],
      [dx, right - from[0]],
      [-dy, from[1] - top],
      [dy, bottom - from[1]],
    ] as const) {
      if (speed < 0) enter = Math.max(enter, room / speed);
      if (speed > 0) leave = Math.min(leave, room / speed);
      if (speed === 0 && room < 0) leave = -1;
    }
    if (enter > leave) return;
    const line = lines.at(-1);
    if (line && enter === 0 && index > 0 && samePoint(line.points.at(-1), from)) {
      line.points.push(between(from, to, leave));
    } else {
      lines.push({ points: [between(from, to, enter), between(from, to, leave)], isClosed: false });
    }
  });
  return lines;
}

const samePoint = (one: Point | undefined, other: Point) =>
  one?.[0] === other[0] && one[1] === other[1];

const between = ([x, y]: Point, to: Point, share: number): Point => [
  x + (to[0] - x) * share,
  y + (to[1] - y) * share,
];

const round = (value: number) => Math.round(value * 100) / 100;

const writeLine = ({ points, isClosed }: Line): string =>
  `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}${isClosed ? 'Z' : ''}`;
