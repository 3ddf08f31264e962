/** What a view of `killings` puts where, in pixels; four layouts make one, `draw` joins it to nodes. */
import type { Anchor, Size } from '../kit/contract.ts';
import { areaOf, withoutCollisions } from '../kit/collide.ts';
import type { Box, Label, Line } from '../kit/marks.ts';
import { TYPE, textWidth } from '../kit/text.ts';

/** A box, and the pattern that fills it where a class cannot. */
export interface Part extends Box {
  pattern?: 'hatch' | 'mixed';
}

export interface Scene {
  /** Lines under the bars: bases, ticks, breaks. */
  grid: Line[];
  boxes: Part[];
  /** Lines over the bars: rivals, bounds, the half. */
  edges: Line[];
  labels: Label[];
  anchors: Map<string, Anchor>;
}

export const emptyScene = (): Scene => ({
  grid: [],
  boxes: [],
  edges: [],
  labels: [],
  anchors: new Map(),
});

/** The size of the numbers that a picture is about, as the style sheet sets `.label.sum`. */
export const NUMBER = { narrow: 17, wide: 26 } as const;

export function sizeOf({ className }: Pick<Label, 'className'>, { form }: Size): number {
  const classes = className.split(' ');
  if (classes.includes('sum')) return NUMBER[form];
  return classes.includes('axis-label') ? TYPE[form].axis : TYPE[form].label;
}

/** Leaves out labels that would leave the picture or lie over one before them. */
export function fitting(labels: readonly Label[], size: Size): Label[] {
  const inside = labels.filter((label) => {
    const { left, right, top, bottom } = areaOf(label, sizeOf(label, size));
    return left >= 0 && top >= 0 && right <= size.width && bottom <= size.height;
  });
  return withoutCollisions(inside, (label) => sizeOf(label, size));
}

interface KeyEntry {
  key: string;
  phrase: string;
  /** Without one the sample is the stroke before a bar. */
  box: Pick<Part, 'className' | 'pattern'> | null;
}

/**
 * What the fills mean, along the top, on as many lines as it takes.
 * @returns the height taken
 */
export function putKey(scene: Scene, entries: readonly KeyEntry[], size: Size): number {
  const { label: text, leading } = TYPE[size.form];
  let x = 2;
  let y: number = text;
  for (const { key, phrase, box } of entries) {
    const width = 17 + textWidth(phrase, text);
    if (x > 2 && x + width > size.width - 2) {
      x = 2;
      y += leading;
    }
    const top = y - text * 0.34 - 5.5;
    if (box) {
      scene.boxes.push({ key: `key-${key}`, x: x + 0.5, y: top, width: 11, height: 11, ...box });
    } else {
      const at = { x1: x + 6, x2: x + 6, y1: top, y2: top + 11 };
      scene.edges.push({ key: `key-${key}`, ...at, className: 'mark-named' });
    }
    scene.labels.push({
      key: `key-${key}`,
      x: x + 17,
      y,
      lines: [phrase],
      className: 'label muted',
    });
    x += width + 16;
  }
  return y + 6;
}
