import { type Area, areaOf, overlap } from './collide.ts';
import type { Label, Line } from './marks.ts';
import type { Rect } from './plane.ts';

/** A mark that wants a name beside it. */
export interface Named {
  key: string;
  x: number;
  y: number;
  /** Of the mark, in pixels: the name stays outside. */
  r: number;
  lines: string[];
  /** Up (−1) or down (1), where its name belongs on that side. */
  lean?: number;
  /** How many of the lines are its name; the rest is set quieter. */
  head?: number;
  /** The same, narrower and higher, for where that has room. */
  tall?: { lines: string[]; head: number };
  className: string;
}

/** Directions in which a name may stand, the best first, with how its text is set. */
const SIDES = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  ...[0.8, 0.95, 0.5].flatMap((across) => {
    const down = Math.sqrt(1 - across ** 2);
    return [
      [across, -down],
      [across, down],
      [-across, -down],
      [-across, down],
    ];
  }),
].map(([dx = 0, dy = 0]) => ({
  dx,
  dy,
  anchor: (['end', 'middle', 'start'] as const)[Math.sign(dx) + 1] ?? 'middle',
}));
const DISTANCES = [5, 16, 30, 48, 70, 100, 140, 190];
/** A name over a mark of weight 1 is as bad as this many pixels away from its own. */
const COVERS_MARK = 90;
/** The same for its leader over a mark. */
const CROSSES_MARK = 8;
/** The same for its leader under another name. */
const CROSSES_NAME = 16;
/** From this distance on a line leads to the name. */
const NEEDS_LEADER = 12;

/** The same for a name on the other side than its mark leans to. */
const WRONG_SIDE = 60;

/** The same for a name that is set narrower and higher. */
const TALLER = 6;

/** Pixels between two names. */
const APART = 1;

interface Options {
  /** Of type, in pixels. */
  size: number;
  leading: number;
  /** Where names may stand. */
  within: Rect;
  /** What they may not touch. */
  taken: readonly Area[];
  /** Marks that they had better not cover, the more the heavier they are. */
  marks: readonly { x: number; y: number; r: number; weight: number }[];
  /** Names for finding the way: only right beside their marks, and over no other mark. */
  isQuiet?: boolean;
}

/** A place where a name could stand. */
interface Candidate {
  label: Label;
  head: number;
  area: Area;
  leader: Line | null;
  /** How bad the place is, whatever other names there are. */
  cost: number;
}

type Placed = ReadonlyMap<Named, Candidate>;

/** As many names are tried in every order: what one takes, another may need more. */
const FEW = 4;
/** A name that is left out is as bad as this many pixels; the first of many names weighs more. */
const LEFT_OUT = 2000;

/**
 * Places names beside their marks, one after the other: each at the nearest free side that covers the
 * fewest marks. A few names are placed in the order that is best for all, many in their own. A name for
 * which there is no room is left out, the later the sooner.
 */
export function placeNames(
  names: readonly Named[],
  options: Options,
): { labels: Label[]; leaders: Line[] } {
  const places = new Map(names.map((named) => [named, placesFor(named, options)]));
  const isTried = names.length <= FEW && options.isQuiet !== true;
  let least = Infinity;
  let best: Placed = new Map();
  const place = (rest: readonly Named[], areas: readonly Area[], placed: Placed, cost: number) => {
    if (cost >= least) return;
    if (rest.length === 0) {
      least = cost;
      best = placed;
    }
    for (const named of isTried ? rest : rest.slice(0, 1)) {
      const found = bestOf(places.get(named), areas);
      const others = rest.filter((each) => each !== named);
      const missing = LEFT_OUT * (names.length - names.indexOf(named));
      if (!found) place(others, areas, placed, cost + missing);
      else {
        const { candidate } = found;
        const next = new Map([...placed, [named, candidate]]);
        place(others, [...areas, apart(candidate.area)], next, cost + found.cost);
      }
    }
  };
  place(names, [], new Map(), 0);
  const found = names.flatMap((named) => best.get(named) ?? []);
  return {
    labels: found.flatMap(({ label, head }) => split(label, head)),
    leaders: found.flatMap(({ leader }) => leader ?? []),
  };
}

/** The best place that other names leave to a name, and how bad it is beside them. */
function bestOf(
  places: ReturnType<typeof placesFor> | undefined,
  areas: readonly Area[],
): { candidate: Candidate; cost: number } | undefined {
  let best: { candidate: Candidate; cost: number } | undefined;
  for (const [index, distance] of DISTANCES.entries()) {
    // From here on none can be better.
    if (best && distance >= best.cost) break;
    for (const candidate of places?.(index) ?? []) {
      if (best && candidate.cost >= best.cost) continue;
      if (areas.some((other) => overlap(other, candidate.area))) continue;
      const cost = candidate.cost + CROSSES_NAME * namesUnder(candidate.leader, areas);
      if (!best || cost < best.cost) best = { candidate, cost };
    }
  }
  return best;
}

/** How a name may be set: as it is, or narrower and higher. */
const settingsOf = ({ lines, head = lines.length, tall }: Named) => [
  { lines, head, penalty: 0 },
  ...(tall ? [{ ...tall, penalty: TALLER }] : []),
];

/** Where a name may stand, by the index of its distance; worked out when first asked for. */
function placesFor(
  named: Named,
  { size, leading, within, taken, marks, isQuiet = false }: Options,
): (distance: number) => readonly Candidate[] {
  const blocked = taken.map(apart);
  const known: (readonly Candidate[])[] = [];
  const placesAt = (distance: number): Candidate[] =>
    settingsOf(named).flatMap(({ lines, head, penalty }) =>
      SIDES.flatMap((side): Candidate[] => {
        const label = labelAt({ ...named, lines }, side, named.r + distance, size, leading);
        const area = areaOf(label, size);
        const isInside =
          area.left >= within.left &&
          area.right <= within.right &&
          area.top >= within.top &&
          area.bottom <= within.bottom;
        if (!isInside || blocked.some((other) => overlap(other, area))) return [];
        const covered = marks.filter((mark) => isCovered(mark, area));
        if (isQuiet && covered.some(({ weight }) => weight >= 1)) return [];
        const leader = distance >= NEEDS_LEADER ? leaderOf(named, area) : null;
        const crossed = leader ? weightOf(marks.filter((mark) => isCrossed(mark, leader))) : 0;
        const isWrong = side.dy * (named.lean ?? 0) < 0;
        const cost =
          distance +
          penalty +
          COVERS_MARK * weightOf(covered) +
          CROSSES_MARK * crossed +
          CROSSES_NAME * namesUnder(leader, blocked) +
          (isWrong ? WRONG_SIDE : 0);
        return [{ label, head, area, leader, cost }];
      }),
    );
  return (index) =>
    isQuiet && index > 0 ? [] : (known[index] ??= placesAt(DISTANCES[index] ?? Infinity));
}

const weightOf = (marks: Options['marks']): number =>
  marks.reduce((sum, { weight }) => sum + weight, 0);

/** Points along a leader that are looked at. */
const STOPS = Array.from({ length: 11 }, (_, index) => index / 10);

/** Names keep a little apart, more than rounding to a tenth of a pixel may take. */
const apart = ({ left, right, top, bottom }: Area): Area => ({
  left: left - APART,
  right: right + APART,
  top: top - APART,
  bottom: bottom + APART,
});

/** The name of an event and, under it, the facts. */
function split(label: Label, head: number): Label[] {
  if (head >= label.lines.length) return [label];
  const { key, lines, leading = 0, className } = label;
  return [
    { ...label, lines: lines.slice(0, head) },
    {
      ...label,
      key: `${key}-facts`,
      y: label.y + leading * head,
      lines: lines.slice(head),
      className: className.replace('strong', 'event-facts'),
    },
  ];
}

function labelAt(
  { key, x, y, lines, className }: Named,
  { dx, dy, anchor }: (typeof SIDES)[number],
  away: number,
  size: number,
  leading: number,
): Label {
  const height = leading * (lines.length - 1) + size;
  // The middle of the text's height lies in the direction of the side.
  const middle = y + dy * (away + (dx === 0 ? height / 2 : Math.abs(dy) > 0 ? height / 3 : 0));
  return {
    key,
    x: x + dx * away,
    y: middle - height / 2 + size * 0.82,
    lines,
    leading,
    anchor,
    className,
  };
}

/** How many names a leader runs under. */
function namesUnder(leader: Line | null, areas: readonly Area[]): number {
  if (!leader) return 0;
  const { x1, x2, y1, y2 } = leader;
  return areas.filter(({ left, right, top, bottom }) =>
    STOPS.some((share) => {
      const [x, y] = [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
      return x > left && x < right && y > top && y < bottom;
    }),
  ).length;
}

const isCovered = (mark: { x: number; y: number; r: number }, area: Area): boolean =>
  mark.x + mark.r > area.left &&
  mark.x - mark.r < area.right &&
  mark.y + mark.r > area.top &&
  mark.y - mark.r < area.bottom;

/** Whether a line that begins elsewhere runs over a mark. */
function isCrossed({ x, y, r }: { x: number; y: number; r: number }, line: Line): boolean {
  const [dx, dy] = [line.x2 - line.x1, line.y2 - line.y1];
  const along = ((x - line.x1) * dx + (y - line.y1) * dy) / (dx * dx + dy * dy || 1);
  const at = Math.min(Math.max(along, 0), 1);
  return at > 0 && Math.hypot(line.x1 + at * dx - x, line.y1 + at * dy - y) < r;
}

/** From the edge of the mark to the nearest point of its name. */
function leaderOf({ key, x, y, r }: Named, area: Area): Line {
  const toX = Math.min(Math.max(x, area.left), area.right);
  const toY = Math.min(Math.max(y, area.top), area.bottom);
  const length = Math.hypot(toX - x, toY - y) || 1;
  const [ux, uy] = [(toX - x) / length, (toY - y) / length];
  return {
    key,
    x1: x + ux * r,
    y1: y + uy * r,
    x2: toX - ux * 2,
    y2: toY - uy * 2,
    className: 'leader map-leader',
  };
}
