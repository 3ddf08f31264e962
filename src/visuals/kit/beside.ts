import type { Size } from './contract.ts';
import type { Label } from './marks.ts';
import { TYPE, textWidth, wrapText } from './text.ts';

/** What may be written beside a mark: a head in bold, and lines of their own under it. */
export interface Wording {
  head: string;
  rest?: readonly string[];
  /** The head is no heading: it says all. */
  isPlain?: boolean;
}

interface Place {
  key: string;
  /** Where the mark begins and ends, in pixels. */
  left: number;
  right: number;
  /** Its middle from top to bottom. */
  y: number;
  /** How high the words may be together. */
  height: number;
}

/** Pixels between a mark and its words. */
const GAP = 6;

/** Of the size of type: from line to line, closer than on the rest of a picture; and a line alone. */
const LEADING = 1.2;
const INK = 1.05;

/**
 * Words beside a mark, on the side with more room; the first wording that fits is taken, or none.
 * @param wordings from the fullest to the shortest
 */
export function beside(
  { key, left, right, y, height }: Place,
  wordings: readonly Wording[],
  { width, form }: Size,
): Label[] {
  const { label: type } = TYPE[form];
  const leading = Math.round(type * LEADING);
  const before = left - GAP;
  const after = width - right - GAP;
  const isBefore = before > after;
  const room = Math.max(before, after) - 1;
  const most = Math.max(Math.floor((height - type * INK) / leading) + 1, 1);
  const fits = (lines: readonly string[], weight = 400) =>
    lines.every((line) => textWidth(line, type, weight) <= room);
  for (const { head, rest = [], isPlain = false } of wordings) {
    const weight = isPlain ? 400 : 600;
    const heads = wrapText(head, room, type, weight);
    const others = rest.flatMap((line) => wrapText(line, room, type));
    const count = heads.length + others.length;
    if (count > most || !fits(heads, weight) || !fits(others)) continue;
    const at = {
      x: isBefore ? before : right + GAP,
      anchor: isBefore ? ('end' as const) : ('start' as const),
      leading,
    };
    const first = y + type * 0.35 - ((count - 1) * leading) / 2;
    const under = { ...at, key: `${key}-rest`, y: first + heads.length * leading };
    return [
      { ...at, key, y: first, lines: heads, className: `label${isPlain ? '' : ' strong'} halo` },
      ...(others.length > 0 ? [{ ...under, lines: others, className: 'label muted halo' }] : []),
    ];
  }
  return [];
}
