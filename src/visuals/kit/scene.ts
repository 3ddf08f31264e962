/** What a view puts where, in pixels; layouts make one, `drawScene` joins it to the nodes. */
import type { Anchor, DrawOptions, Size } from './contract.ts';
import { begin, hatch } from './drawing.ts';
import { type Box, type Dot, type Label, type Line, drawLayers, layer } from './marks.ts';

/** A stretch of a bar, in the unit of the data. */
export interface Stretch {
  key: string;
  from: number;
  to: number;
  className: string;
  isHatched?: boolean;
}

/** Boxes, each fainter than the one before it, by which an open end fades out. */
const FADING = 5;

/** What lies beyond a number where the source says “more than”: hatching that fades out and has no end. */
export const openStretches = (key: string, from: number, to: number): Stretch[] =>
  Array.from({ length: FADING }, (_, index) => {
    const at = (step: number) => from + ((to - from) * step) / FADING;
    return {
      key: `${key}-open-${index}`,
      from: at(index),
      to: at(index + 1),
      className: `fades-${index}`,
      isHatched: true,
    };
  });

export interface SceneBox extends Box {
  isHatched?: boolean;
}

export interface Scene {
  /** Lines under the boxes: base lines, ticks, stems. */
  grid: Line[];
  boxes: SceneBox[];
  /** Lines over the boxes. */
  edges: Line[];
  dots: Dot[];
  labels: Label[];
  anchors: Map<string, Anchor>;
}

export function emptyScene(): Scene {
  return { grid: [], boxes: [], edges: [], dots: [], labels: [], anchors: new Map() };
}

/** Half the width of an outline: what is hollow must not look larger than what is solid. */
const INSET = 1;

/**
 * The box of one stretch; the outline of a hollow one lies inside its place.
 * @param least width in pixels
 */
export function boxOf(
  { key, className, isHatched }: Omit<Stretch, 'from' | 'to'>,
  { x, y, width, height }: Pick<Box, 'x' | 'y' | 'width' | 'height'>,
  least = 0,
): SceneBox {
  const inset = className.includes('mark-hollow') ? INSET : 0;
  return {
    key,
    x: x + inset,
    y: y + inset,
    width: Math.max(width - 2 * inset, least),
    height: Math.max(height - 2 * inset, least),
    className,
    isHatched: isHatched ?? false,
  };
}

/**
 * Draws a scene; marks that two views share travel from one place to the other.
 * @param subject in whose colour some view of the picture has hatching, beside the picture's own
 */
export function drawScene(
  node: SVGSVGElement,
  { anchors, ...layers }: Scene,
  { width, height }: Size,
  { duration }: DrawOptions,
  subject?: string,
): Map<string, Anchor> {
  const svg = begin(node, width, height);
  // Defined whether this view has any or not: a drawing is the same after any other.
  const own = hatch(svg);
  const other = subject && hatch(svg, subject);
  const boxes = layers.boxes.map((box) => {
    const isOther = other && box.className.endsWith(subject);
    return box.isHatched ? { ...box, fill: isOther ? other : own } : box;
  });
  drawLayers(layer(svg, 'root'), { ...layers, boxes }, duration);
  return anchors;
}
