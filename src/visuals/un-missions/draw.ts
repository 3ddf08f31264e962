import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { begin, hatch } from '../kit/drawing.ts';
import { drawBoxes, drawLabels, drawLines, layer } from '../kit/marks.ts';
import { missionsScene } from './missions.ts';
import type { UnMissionsModel } from './model.ts';
import { strengthScene } from './strength.ts';

/** Draws a view of `un-missions`. */
export function draw(
  node: SVGSVGElement,
  model: UnMissionsModel,
  size: Size,
  { duration }: DrawOptions,
): Map<string, Anchor> {
  const svg = begin(node, size.width, size.height);
  const band = hatch(svg);
  const scene =
    model.view === 'missions' ? missionsScene(model, size, band) : strengthScene(model, size);
  const root = layer(svg, 'root');
  drawLines(layer(root, 'grid'), scene.grid, duration);
  drawBoxes(layer(root, 'boxes'), scene.boxes, duration);
  drawLines(layer(root, 'edges'), scene.edges, duration);
  drawLabels(layer(root, 'labels'), scene.labels, duration);
  return scene.anchors;
}
