/** What a view of `control` puts where, in pixels, and the marks that both layouts share. */
import type { Anchor, Size } from '../kit/contract.ts';
import type { Box, Dot, Label, Line } from '../kit/marks.ts';
import { TYPE, textWidth } from '../kit/text.ts';
import type { Wording } from './data.ts';
import type { ControlModel, Shown } from './model.ts';

export interface Scene {
  grid: Line[];
  bands: Box[];
  leaders: Line[];
  diamonds: Box[];
  dots: Dot[];
  labels: Label[];
  anchors: Map<string, Anchor>;
}

export const emptyScene = (): Scene => ({
  grid: [],
  bands: [],
  leaders: [],
  diamonds: [],
  dots: [],
  labels: [],
  anchors: new Map(),
});

/** Half the size of a mark, in pixels, by form: those marked for charts, and those said beside them. */
export const RADIUS = {
  narrow: { main: 5.5, other: 3.5 },
  wide: { main: 7, other: 4.5 },
} as const;

export function radiusOf({ isMain, isArticle }: Shown, { form }: Size): number {
  return RADIUS[form][isMain || isArticle ? 'main' : 'other'];
}

/** A disc where the source speaks of control, a diamond for control or influence. */
export function putMark(
  scene: Scene,
  key: string,
  wording: Wording,
  at: Anchor,
  r: number,
  className = '',
): void {
  if (wording === 'control') {
    scene.dots.push({ key, ...at, r, className: `mark-stop ${className}`.trim() });
    return;
  }
  // Turned by the style sheet about its centre: as tall as a disc of the same area.
  const side = r * 1.78;
  scene.diamonds.push({
    key,
    x: at.x - side / 2,
    y: at.y - side / 2,
    width: side,
    height: side,
    className: `mark-diamond ${className}`.trim(),
  });
}

/**
 * What the two shapes mean, on one line, or two where one is too short.
 * @returns the height taken
 */
export function putKey(scene: Scene, model: ControlModel, size: Size, left: number): number {
  const { label: text, leading } = TYPE[size.form];
  const used = (['control', 'control-or-influence'] as const).filter((wording) =>
    model.estimates.some((each) => each.wording === wording),
  );
  let x = left;
  let y = text;
  for (const wording of used) {
    const phrase = model.words[`key-${wording}`] ?? '';
    const width = 14 + textWidth(phrase, text);
    if (x > left && x + width > size.width - 2) {
      x = left;
      y += leading;
    }
    putMark(scene, `key-${wording}`, wording, { x: x + 5, y: y - text * 0.34 }, 5);
    scene.labels.push({
      key: `key-${wording}`,
      x: x + 15,
      y,
      lines: [phrase],
      className: 'label muted',
    });
    x += width + 16;
  }
  return y + 6;
}
