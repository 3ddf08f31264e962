/** A mark on a lane, from where to where it reaches, and what its label may say. */
export interface Item {
  from: number;
  to: number;
  short: string;
  /** Used where there is room to spare. */
  long: string;
}

export interface Placed {
  x: number;
  anchor: 'start' | 'end';
  line: string;
}

/**
 * Places a label to the right or left of each mark of a lane, over no mark and no other label. Every
 * mark gets its short label first, if there is room; then labels grow to their long form.
 * @param items those that matter most first
 * @param gap from a mark to its label, and to its neighbour's
 * @param width of a line, in pixels
 * @returns for each item its label, or nothing where none fits
 */
export function besides(
  items: readonly Item[],
  low: number,
  high: number,
  gap: number,
  width: (line: string) => number,
): (Placed | null)[] {
  const placed: (Placed | null)[] = items.map(() => null);
  const areaOf = ({ x, anchor, line }: Placed) =>
    anchor === 'start' ? [x, x + width(line)] : [x - width(line), x];
  const isFree = (from: number, to: number, own: number) =>
    from >= low &&
    to <= high &&
    items.every(
      (item, index) => index === own || item.to + gap / 2 < from || to < item.from - gap / 2,
    ) &&
    placed.every((label, index) => {
      if (!label || index === own) return true;
      const [left = 0, right = 0] = areaOf(label);
      return right + gap < from || to < left - gap;
    });
  const tryAt = (index: number, line: string, anchors: readonly Placed['anchor'][]) => {
    const item = items[index];
    for (const anchor of item ? anchors : []) {
      const x = item ? (anchor === 'start' ? item.to + gap : item.from - gap) : 0;
      const [from = 0, to = 0] = areaOf({ x, anchor, line });
      if (isFree(from, to, index)) {
        placed[index] = { x, anchor, line };
        return;
      }
    }
  };
  items.forEach(({ short }, index) => tryAt(index, short, ['start', 'end']));
  items.forEach(({ long }, index) => {
    const label = placed[index];
    if (label) tryAt(index, long, [label.anchor]);
  });
  return placed;
}
