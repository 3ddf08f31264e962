/** Which mark a reader means by pointing at a shape. */
import type { Anchor } from './contract.ts';

/**
 * Which mark a shape belongs to: the keys of shapes are or contain the key of their mark, as
 * "kenya-2025-02-06-total" belongs to "2025-02-06-total". The longest match wins; −1 for none.
 */
export function markOfShape(shape: string, marks: readonly string[]): number {
  let best = -1;
  marks.forEach((mark, index) => {
    const isLonger = mark.length > (marks[best]?.length ?? 0);
    if (isLonger && `-${shape}-`.includes(`-${mark}-`)) best = index;
  });
  return best;
}

/**
 * The mark that a shape with a key of its own holds: the anchor in it, or at its edge, that is
 * nearest to the pointer. An outline around many marks is none of them.
 * @param area the shape, `at` the pointer, `anchors` the marks, all in pixels of the frame
 * @returns −1 for none
 */
export function markWithin(
  area: { left: number; right: number; top: number; bottom: number },
  at: Anchor,
  anchors: readonly Anchor[],
  isOutline: boolean,
): number {
  const EDGE = 14;
  const inside = anchors.flatMap(({ x, y }, index) =>
    x > area.left - EDGE && x < area.right + EDGE && y > area.top - EDGE && y < area.bottom + EDGE
      ? [{ index, distance: Math.hypot(x - at.x, y - at.y) }]
      : [],
  );
  if (inside.length === 0 || (isOutline && inside.length > 1)) return -1;
  return inside.reduce((best, each) => (each.distance < best.distance ? each : best)).index;
}
