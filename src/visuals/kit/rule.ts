import { areaOf } from './collide.ts';
import type { Label, Line } from './marks.ts';

/** From a broken rule to the words that break it, in pixels. */
const CLEAR = 2;

/**
 * The pieces of a vertical rule that are left where labels stand in its way; the rule of the article's
 * day unless said otherwise.
 * @param size of type, in pixels
 * @param clear from a piece to the words that break the rule, in pixels
 */
export function pieces(
  x: number,
  top: number,
  bottom: number,
  labels: readonly Label[],
  size: number,
  { key = 'article', className = 'article-rule', clear = CLEAR } = {},
): Line[] {
  const inTheWay = labels
    .map((label) => areaOf(label, size))
    .filter(({ left, right }) => left - clear < x && x < right + clear)
    .sort((a, b) => a.top - b.top);
  const free: Line[] = [];
  let at = top;
  for (const area of [...inTheWay, { top: bottom + clear, bottom }]) {
    const end = Math.min(area.top - clear, bottom);
    if (end > at) {
      const place = { x1: x, x2: x, y1: at, y2: end };
      free.push({ key: `${key}-${free.length}`, ...place, className });
    }
    at = Math.max(at, area.bottom + clear);
  }
  return free;
}
