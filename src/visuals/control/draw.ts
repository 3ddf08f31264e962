import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { begin, hatch } from '../kit/drawing.ts';
import { drawBoxes, drawDots, drawLabels, drawLines, layer } from '../kit/marks.ts';
import { listScene } from './list.ts';
import type { ControlModel } from './model.ts';
import { timeScene } from './time.ts';

const SCENES = { time: timeScene, list: listScene };

/** Draws a view of `control`: the same marks over time, or one to a line. */
export function draw(
  node: SVGSVGElement,
  model: ControlModel,
  size: Size,
  { duration }: DrawOptions,
): Map<string, Anchor> {
  const svg = begin(node, size.width, size.height);
  const scene = SCENES[model.form](model, size);
  const band = hatch(svg);
  const root = layer(svg, 'root');
  drawLines(layer(root, 'grid'), scene.grid, duration);
  drawBoxes(
    layer(root, 'bands'),
    scene.bands.map((box) => ({ ...box, fill: band })),
    duration,
  );
  drawLines(layer(root, 'arrows'), scene.arrows, duration);
  drawLines(layer(root, 'leaders'), scene.leaders, duration);
  drawBoxes(layer(root, 'diamonds'), scene.diamonds, duration);
  drawDots(layer(root, 'dots'), scene.dots, duration);
  drawLabels(layer(root, 'labels'), scene.labels, duration);
  return scene.anchors;
}
