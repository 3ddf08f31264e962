import {
  type Box,
  type Dot,
  type Group,
  type Label,
  type Line,
  drawBoxes,
  drawDots,
  drawLabels,
  drawLines,
  layer,
} from './marks.ts';

type AnyMark = Box | Dot | Label | Line;

/** Joins layers of marks, from the lowest up; the marks of a layer are of one kind. */
export function drawLayers(
  root: Group,
  layers: Readonly<Record<string, readonly AnyMark[]>>,
  duration: number,
): void {
  for (const [name, marks] of Object.entries(layers)) {
    const [first = {}] = marks;
    const draw =
      'lines' in first
        ? drawLabels
        : 'x1' in first
          ? drawLines
          : 'r' in first
            ? drawDots
            : drawBoxes;
    (draw as (group: Group, marks: readonly AnyMark[], duration: number) => void)(
      layer(root, name),
      marks,
      duration,
    );
  }
}
