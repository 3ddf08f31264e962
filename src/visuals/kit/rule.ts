import { areaOf } from './collide.ts';
import type { Label, Line } from './marks.ts';

type Piece = Pick<Line, 'x1' | 'x2' | 'y1' | 'y2'>;

/** From a broken rule to the words that break it, in pixels. */
const CLEAR = 2;

/**
 * The pieces of a vertical rule that are left where labels stand in its way.
 * @param size of type, in pixels
 * @param clear from a piece to the words that break the rule, in pixels
 */
export function pieces(
  x: number,
  top: number,
  bottom: number,
  labels: readonly Label[],
  size: number,
  clear: number = CLEAR,
): Piece[] {
  const inTheWay = labels
    .map((label) => areaOf(label, size))
    .filter(({ left, right }) => left - clear < x && x < right + clear)
    .sort((a, b) => a.top - b.top);
  const free: Piece[] = [];
  let at = top;
  for (const area of [...inTheWay, { top: bottom + clear, bottom }]) {
    const end = Math.min(area.top - clear, bottom);
    if (end > at) free.push({ x1: x, x2: x, y1: at, y2: end });
    at = Math.max(at, area.bottom + clear);
  }
  return free;
}
