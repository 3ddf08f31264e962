/** What a view puts where, in pixels; three layouts make one, `draw` joins it to the nodes. */
import type { Anchor, Size } from '../kit/contract.ts';
import { areaOf, withoutCollisions } from '../kit/collide.ts';
import type { Box, Label, Line } from '../kit/marks.ts';
import { TYPE } from '../kit/text.ts';
import type { Bar, Kind, Part } from './model.ts';

export interface Scene {
  /** Lines under the bars: ticks, zero lines, rules. */
  grid: Line[];
  boxes: Box[];
  /** Lines over the bars: former totals inside them, open upper edges. */
  edges: Line[];
  leaders: Line[];
  labels: Label[];
  anchors: Map<string, Anchor>;
}

export function emptyScene(): Scene {
  return { grid: [], boxes: [], edges: [], leaders: [], labels: [], anchors: new Map() };
}

/** Patterns by kind of stretch. */
export type Fills = Partial<Record<Kind, string>>;

const CLASSES: Record<Kind, string> = {
  hollow: 'mark-hollow',
  solid: 'mark-solid',
  range: 'mark-band',
  frozen: 'mark-band',
};

/** Half the width of an outline: what is hollow must not look larger than what is solid. */
const INSET = 1;

/**
 * The box of one stretch.
 * @param rect its place, without regard to how wide its outline is
 */
export function boxOf(
  { key, kind }: Part,
  { subject }: Bar,
  rect: Pick<Box, 'x' | 'y' | 'width' | 'height'>,
  fills: Fills,
): Box {
  const inset = kind === 'hollow' ? INSET : 0;
  return {
    key,
    x: rect.x + inset,
    y: rect.y + inset,
    width: Math.max(rect.width - 2 * inset, 0),
    height: Math.max(rect.height - 2 * inset, 0),
    className: `${CLASSES[kind]} part-${key}${subject === 'power' ? ' subject-power' : ''}`,
    fill: fills[kind],
  };
}

/** Sizes of type by form, with the one of the figures that carry a view (`.label.sum`). */
export const SIZES = {
  narrow: { ...TYPE.narrow, axis: 12, sum: 17 },
  wide: { ...TYPE.wide, axis: 13, sum: 26 },
} as const;

/** The size of type of a label, by its class as the style sheet sets it. */
export function sizeOf({ className }: Pick<Label, 'className'>, { form }: Size): number {
  const { label, axis, sum } = SIZES[form];
  const classes = className.split(' ');
  if (classes.includes('sum')) return sum;
  return classes.includes('axis-label') ? axis : label;
}

/** Leaves out labels that would leave the picture or lie over one before them. */
export function fitting(labels: readonly Label[], size: Size): Label[] {
  const inside = labels.filter((label) => {
    const { left, right, top, bottom } = areaOf(label, sizeOf(label, size));
    return left >= -1 && top >= -1 && right <= size.width + 1 && bottom <= size.height + 1;
  });
  return withoutCollisions(inside, (label) => sizeOf(label, size));
}
