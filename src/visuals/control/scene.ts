/** What a view of `control` puts where, in pixels, and the marks that both layouts share. */
import type { Anchor, Size } from '../kit/contract.ts';
import { putKey as putEntries } from '../kit/key.ts';
import type { Box, Dot, Label, Line } from '../kit/marks.ts';
import { TYPE } from '../kit/text.ts';
import type { ControlPlan, Planned } from './plan.ts';

export interface Scene {
  grid: Line[];
  bands: Box[];
  /** Arrows of “up to” and “more than”, which leave an end open. */
  arrows: Line[];
  leaders: Line[];
  diamonds: Box[];
  dots: Dot[];
  labels: Label[];
  anchors: Map<string, Anchor>;
}

export const emptyScene = (): Scene => ({
  grid: [],
  bands: [],
  arrows: [],
  leaders: [],
  diamonds: [],
  dots: [],
  labels: [],
  anchors: new Map(),
});

/** Half the size of a mark, in pixels, by form: those marked for charts, and those said beside them. */
const RADIUS = {
  narrow: { main: 4.5, other: 3 },
  wide: { main: 7, other: 4.5 },
} as const;

export function radiusOf({ isLarge }: Planned, { form }: Size): number {
  return RADIUS[form][isLarge ? 'main' : 'other'];
}

/** A disc, or a diamond for control or influence. */
export function putMark(
  scene: Scene,
  key: string,
  isDisc: boolean,
  { x, y }: Anchor,
  r: number,
  subject = '',
): void {
  if (isDisc) {
    scene.dots.push({ key, x, y, r, className: `mark-stop${subject}` });
    return;
  }
  // Turned by the style sheet about its centre: as tall as a disc of the same area.
  const side = r * 1.78;
  const place = { x: x - side / 2, y: y - side / 2, width: side, height: side };
  scene.diamonds.push({ key, ...place, className: `mark-diamond${subject}` });
}

/** Half the head of an arrow, in pixels. */
const HEAD = 4;

/** An arrow from one point to another, upright or level. */
export function putArrow(
  { arrows }: Scene,
  key: string,
  from: Anchor,
  { x: x2, y: y2 }: Anchor,
  subject = '',
): void {
  const [dx, dy] = [Math.sign(x2 - from.x) * HEAD, Math.sign(y2 - from.y) * HEAD];
  const strokes = [
    [from.x, from.y],
    [x2 - dx - dy, y2 - dy - dx],
    [x2 - dx + dy, y2 - dy + dx],
  ] as const;
  strokes.forEach(([x1, y1], index) => {
    arrows.push({ key: `${key}-${index}`, x1, y1, x2, y2, className: `mark-bound${subject}` });
  });
}

/**
 * What shapes, hatching, arrows and sizes mean, on as many lines as it takes.
 * @returns the height taken
 */
export function putKey(scene: Scene, { keys }: ControlPlan, size: Size): number {
  const { label: text } = TYPE[size.form];
  const at = { x: 2, y: text, beside: 14, apart: 12 };
  return putEntries(keys, size, at, ({ key: sign, phrase }, left, baseline) => {
    const key = `key-${sign}`;
    const x = left + 5;
    const y = baseline - text * 0.34;
    const way = { 'up-to': -6, 'more-than': 6 }[sign as string];
    if (way) {
      putArrow(scene, key, { x, y: y + way }, { x, y: y - way });
    } else if (sign === 'range') {
      const place = { x: x - 3, y: y - 6, width: 6, height: 12 };
      scene.bands.push({ key, ...place, className: 'mark-band' });
    } else {
      const r = sign === 'beside' ? RADIUS[size.form].other : 5;
      putMark(scene, key, sign !== 'control-or-influence', { x, y }, r);
    }
    scene.labels.push({
      key,
      x: left + 15,
      y: baseline,
      lines: [phrase],
      className: 'label muted',
    });
  });
}
