import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { begin, hatch } from '../kit/drawing.ts';
import { drawBoxes, drawDots, drawLabels, drawLines, layer } from '../kit/marks.ts';
import type { CholeraModel } from './model.ts';
import { outbreakScene } from './outbreak.ts';
import { remedyScene } from './remedy.ts';

/** Draws a view of `cholera`. */
export function draw(
  node: SVGSVGElement,
  model: CholeraModel,
  size: Size,
  { duration }: DrawOptions,
): Map<string, Anchor> {
  const svg = begin(node, size.width, size.height);
  const band = hatch(svg);
  const scene =
    model.view === 'outbreak' ? outbreakScene(model, size, band) : remedyScene(model, size);
  const root = layer(svg, 'root');
  drawLines(layer(root, 'grid'), scene.grid, duration);
  drawBoxes(layer(root, 'boxes'), scene.boxes, duration);
  drawDots(layer(root, 'dots'), scene.dots, duration);
  drawLabels(layer(root, 'labels'), scene.labels, duration);
  return scene.anchors;
}
