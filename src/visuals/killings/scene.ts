/** What a view of `killings` puts where, in pixels; four layouts make one, `draw` joins it to nodes. */
import type { Anchor, Size } from '../kit/contract.ts';
import { areaOf, sizeIn, withoutCollisions } from '../kit/collide.ts';
import { putKey } from '../kit/key.ts';
import type { Box, Label, Line } from '../kit/marks.ts';
import { TYPE, textWidth } from '../kit/text.ts';
import type { KeyEntry, Look } from './plan.ts';

/** A box, and the pattern that fills it where a class cannot. */
export type Part = Box & Look;

export interface Scene {
  /** Lines under the bars: bases, ticks, breaks. */
  grid: Line[];
  bars: Part[];
  /** Lines over the bars: rivals, bounds, the half. */
  edges: Line[];
  labels: Label[];
  anchors: Map<string, Anchor>;
}

export const emptyScene = (): Scene => ({
  grid: [],
  bars: [],
  edges: [],
  labels: [],
  anchors: new Map(),
});

/** Leaves out labels that would leave the picture or lie over one before them. */
export function fitting(labels: readonly Label[], size: Size): Label[] {
  const sizeOf = sizeIn(size.form);
  const inside = labels.filter((label) => {
    const { left, right, top, bottom } = areaOf(label, sizeOf(label));
    return left >= 0 && top >= 0 && right <= size.width && bottom <= size.height;
  });
  return withoutCollisions(inside, sizeOf);
}

/**
 * What rows by quarter begin with: what the fills mean, along the top.
 * @returns the height taken, where names of quarters stand, and where bars begin
 */
export function putHead(
  scene: Scene,
  { keys, sample }: { keys: readonly KeyEntry[]; sample: string },
  size: Size,
): { top: number; nameX: number; left: number } {
  const { label: text } = TYPE[size.form];
  const at = { x: 2, y: text, beside: 17, apart: 16 };
  const top = putKey(keys, size, at, ({ key: name, phrase, look }, x, y) => {
    const key = `key-${name}`;
    const top = y - text * 0.34 - 5.5;
    if (look) {
      scene.bars.push({ key, x: x + 0.5, y: top, width: 11, height: 11, ...look });
    } else {
      const stroke = { x1: x + 6, x2: x + 6, y1: top, y2: top + 11 };
      scene.edges.push({ key, ...stroke, className: 'mark-named' });
    }
    scene.labels.push({ key, x: x + 17, y, lines: [phrase], className: 'label muted' });
  });
  const nameX = textWidth('0000', text, 600) + 8;
  return { top, nameX, left: nameX + textWidth(sample, text) - 10 };
}

/** The name of a quarter before its bar, and of its year where that begins. */
export function namesOf(
  { id, year, name }: { id: string; year: string | null; name: string },
  nameX: number,
  y: number,
  className = 'label muted',
): Label[] {
  const yearClass = 'label strong tabular';
  return [
    ...(year ? [{ key: `year-${id}`, x: 2, y, lines: [year], className: yearClass }] : []),
    { key: `quarter-${id}`, x: nameX, y, lines: [name], className },
  ];
}
