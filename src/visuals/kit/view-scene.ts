/** What a view puts where, in pixels, for pictures whose views have layouts of their own. */
import type { Anchor, Size } from './contract.ts';
import { begin, hatch } from './drawing.ts';
import { type Box, type Dot, type Label, type Line, drawLayers, layer } from './marks.ts';

export interface Scene {
  /** Lines under everything. */
  grid: Line[];
  boxes: Box[];
  /** Lines over the boxes. */
  edges: Line[];
  dots: Dot[];
  labels: Label[];
  anchors: Map<string, Anchor>;
}

export const emptyScene = (): Scene => ({
  grid: [],
  boxes: [],
  edges: [],
  dots: [],
  labels: [],
  anchors: new Map(),
});

/** What a stretch or an area says; `second` and `third` are parts beside a solid one. */
export type Kind = 'hollow' | 'solid' | 'second' | 'third' | 'range' | 'own';

const CLASSES: Record<Kind, string> = {
  hollow: 'mark-hollow',
  solid: 'mark-solid',
  second: 'mark-solid mark-second',
  third: 'mark-solid mark-third',
  range: 'mark-band',
  own: 'mark-hollow mark-own',
};

/** Whose colour a mark has, where it is not the picture's own. */
export type Subject = 'haiti' | 'people';

/** A box of a kind; an outline lies inside its edge, so that it looks no larger than what is solid. */
export function boxOf(
  key: string,
  kind: Kind,
  { x, y, width, height }: Pick<Box, 'x' | 'y' | 'width' | 'height'>,
  subject?: Subject,
): Box {
  const inset = kind === 'hollow' || kind === 'own' ? 1 : 0;
  return {
    key,
    x: x + inset,
    y: y + inset,
    width: Math.max(width - 2 * inset, 0.5),
    height: Math.max(height - 2 * inset, 0.5),
    className: CLASSES[kind] + (subject ? ` subject-${subject}` : ''),
  };
}

/** Joins a scene to the nodes of a drawing. */
export function drawScene(
  node: SVGSVGElement,
  { anchors, ...layers }: Scene,
  size: Size,
  duration: number,
): Map<string, Anchor> {
  const svg = begin(node, size.width, size.height);
  const fills = { plain: hatch(svg), people: hatch(svg, 'people') };
  const filled = (box: Box): Box => {
    if (!box.className.startsWith(CLASSES.range)) return box;
    return { ...box, fill: fills[box.className.endsWith('subject-people') ? 'people' : 'plain'] };
  };
  drawLayers(layer(svg, 'root'), { ...layers, boxes: layers.boxes.map(filled) }, duration);
  return anchors;
}
