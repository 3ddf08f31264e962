/** Where a card goes: below what it speaks of, else above, never over it, never out of the window. */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Place {
  left: number;
  top: number;
  /** The card scrolls inside where the window has less room than it needs. */
  maxHeight: number;
}

/** Between the card and the trigger: beyond the ring of its focus. */
const GAP = 8;
/** Between the card and the edge of the window. */
const MARGIN = 8;

/**
 * @param lines the boxes of the trigger, one for each line of text that it runs over
 * @param card its size when nothing holds it back
 * @param view the size of the window
 */
export function placeCard(
  lines: readonly Box[],
  card: { width: number; height: number },
  view: { width: number; height: number },
): Place {
  const top = Math.min(...lines.map((line) => line.top));
  const bottom = Math.max(...lines.map((line) => line.bottom));
  const roomBelow = view.height - MARGIN - (bottom + GAP);
  const roomAbove = top - GAP - MARGIN;
  const isBelow = card.height <= roomBelow || roomBelow >= roomAbove;
  const maxHeight = Math.max(isBelow ? roomBelow : roomAbove, 0);
  const height = Math.min(card.height, maxHeight);
  const line = isBelow ? lines.at(-1) : lines[0];
  const left = Math.min(line?.left ?? 0, view.width - MARGIN - card.width);
  return {
    left: Math.max(left, MARGIN),
    top: isBelow ? bottom + GAP : top - GAP - height,
    maxHeight,
  };
}
