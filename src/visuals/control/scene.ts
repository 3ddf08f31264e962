/** What a view of `control` puts where, in pixels, and the marks that both layouts share. */
import type { Anchor, Size } from '../kit/contract.ts';
import type { Box, Dot, Label, Line } from '../kit/marks.ts';
import { TYPE, textWidth } from '../kit/text.ts';
import type { Estimate, Wording } from './data.ts';
import type { ControlModel, Shown } from './model.ts';

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
export const RADIUS = {
  narrow: { main: 4.5, other: 3 },
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

/** Which way on the scale the open end of a bound lies: down from “up to”, up from “more than”. */
export function openEnd({ qualifier }: Pick<Estimate, 'qualifier'>): -1 | 0 | 1 {
  return qualifier === 'up_to' ? -1 : qualifier === 'more_than' ? 1 : 0;
}

/** Half the head of an arrow, in pixels. */
const HEAD = 4;

/** An arrow from one point to another, upright or level. */
export function putArrow(
  scene: Scene,
  key: string,
  from: Anchor,
  to: Anchor,
  className = '',
): void {
  const [dx, dy] = [Math.sign(to.x - from.x) * HEAD, Math.sign(to.y - from.y) * HEAD];
  const strokes = [
    from,
    { x: to.x - dx - dy, y: to.y - dy - dx },
    { x: to.x - dx + dy, y: to.y - dy + dx },
  ];
  strokes.forEach(({ x, y }, index) => {
    scene.arrows.push({
      key: `${key}-${index}`,
      x1: x,
      y1: y,
      x2: to.x,
      y2: to.y,
      className: `mark-bound ${className}`.trim(),
    });
  });
}

/** One thing that the key explains: what it looks like around a point, and its words. */
interface Entry {
  key: string;
  isUsed: boolean;
  put(at: Anchor): void;
}

/**
 * What shapes, hatching, arrows and sizes mean, on as many lines as it takes.
 * @returns the height taken
 */
export function putKey(scene: Scene, model: ControlModel, size: Size, left: number): number {
  const { label: text, leading } = TYPE[size.form];
  const { estimates, words } = model;
  const { other } = RADIUS[size.form];
  const shape = (wording: Wording): Entry => ({
    key: wording,
    isUsed: estimates.some((each) => each.wording === wording),
    put: (at) => putMark(scene, `key-${wording}`, wording, at, 5),
  });
  const bound = (key: string, way: -1 | 1): Entry => ({
    key,
    isUsed: estimates.some((each) => openEnd(each) === way),
    put: ({ x, y }) => putArrow(scene, `key-${key}`, { x, y: y + 6 * way }, { x, y: y - 6 * way }),
  });
  const entries: Entry[] = [
    shape('control'),
    shape('control-or-influence'),
    {
      key: 'range',
      isUsed: estimates.some(({ values }) => values.length > 1),
      put: ({ x, y }) =>
        scene.bands.push({
          key: 'key-range',
          x: x - 3,
          y: y - 6,
          width: 6,
          height: 12,
          className: 'mark-band',
        }),
    },
    bound('up-to', -1),
    bound('more-than', 1),
    {
      key: 'beside',
      isUsed: estimates.some(({ isMain, isArticle }) => !isMain && !isArticle),
      put: (at) => putMark(scene, 'key-beside', 'control', at, other),
    },
  ];
  let x = left;
  let y: number = text;
  for (const { key, isUsed, put } of entries) {
    if (!isUsed) continue;
    const phrase = words[`key-${key}`] ?? '';
    const width = 14 + textWidth(phrase, text);
    if (x > left && x + width > size.width - 2) {
      x = left;
      y += leading;
    }
    put({ x: x + 5, y: y - text * 0.34 });
    scene.labels.push({
      key: `key-${key}`,
      x: x + 15,
      y,
      lines: [phrase],
      className: 'label muted',
    });
    x += width + 12;
  }
  return y + 6;
}
