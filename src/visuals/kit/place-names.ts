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
  /** The same lines, narrower and higher, for where that has room; the name in as many of them. */
  tall?: string[];
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
  /** Moves a name before its place is weighed. */
  adjust?: ((label: Label) => void) | undefined;
  /** Where a name may not stand for other reasons, by its area and the line that would lead to it. */
  isBarred?: (area: Area, leader: Line | null) => boolean;
}

interface Place {
  label: Label;
  area: Area;
  leader: Line | null;
  cost: number;
}

/**
 * Places names beside their marks, one after the other: each at the nearest free side that covers the
 * fewest marks. A name for which there is no room is left out.
 */
export function placeNames(
  names: readonly Named[],
  { size, leading, within, taken, marks, isQuiet, adjust, isBarred }: Options,
): { labels: Label[]; leaders: Line[] } {
  const labels: Label[] = [];
  const leaders: Line[] = [];
  const areas = taken.map(apart);
  for (const named of names) {
    let best: Place | undefined;
    const weigh = (lines: string[], side: (typeof SIDES)[number], distance: number) => {
      const label = labelAt({ ...named, lines }, side, named.r + distance, size, leading);
      adjust?.(label);
      const area = areaOf(label, size);
      const isInside =
        area.left >= within.left &&
        area.right <= within.right &&
        area.top >= within.top &&
        area.bottom <= within.bottom;
      const leader = distance >= NEEDS_LEADER ? leaderOf(named, area) : null;
      if (!isInside || areas.some((other) => overlap(other, area)) || isBarred?.(area, leader))
        return;
      const covered = marks.filter((mark) => isCovered(mark, area));
      if (isQuiet && covered.some(({ weight }) => weight >= 1)) return;
      const cost =
        distance +
        COVERS_MARK * weightOf(covered) +
        (leader ? CROSSES_MARK * weightOf(marks.filter((mark) => isCrossed(mark, leader))) : 0) +
        (lines === named.tall ? TALLER : 0) +
        (side.dy * (named.lean ?? 0) < 0 ? WRONG_SIDE : 0);
      if (!best || cost < best.cost) best = { label, area, leader, cost };
    };
    for (const distance of isQuiet ? DISTANCES.slice(0, 1) : DISTANCES) {
      // From here on none can be better.
      if (best && distance >= best.cost) break;
      for (const lines of [named.lines, named.tall]) {
        if (lines) for (const side of SIDES) weigh(lines, side, distance);
      }
    }
    if (!best) continue;
    labels.push(...split(best.label, named.head ?? named.lines.length));
    areas.push(apart(best.area));
    if (best.leader) leaders.push(best.leader);
  }
  return { labels, leaders };
}

const weightOf = (marks: Options['marks']): number =>
  marks.reduce((sum, { weight }) => sum + weight, 0);

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
