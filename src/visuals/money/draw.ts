import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { begin, dots, hatch } from '../kit/drawing.ts';
import { drawBoxes, drawLabels, drawLines, layer } from '../kit/marks.ts';
import { freezeScene } from './freeze.ts';
import { inKindScene } from './in-kind.ts';
import type { MoneyModel } from './model.ts';
import { needScene } from './need.ts';

const SCENES = { need: needScene, freeze: freezeScene, 'in-kind': inKindScene };

/** Draws a view of `money`; what two views share, such as the fund, travels from one to the other. */
export function draw(
  node: SVGSVGElement,
  model: MoneyModel,
  size: Size,
  { duration }: DrawOptions,
): Map<string, Anchor> {
  const svg = begin(node, size.width, size.height);
  const fills = { range: hatch(svg), frozen: dots(svg) };
  const scene = SCENES[model.view](model, size, fills);
  const root = layer(svg, 'root');
  drawLines(layer(root, 'grid'), scene.grid, duration);
  drawBoxes(layer(root, 'bars'), scene.boxes, duration);
  drawLines(layer(root, 'edges'), scene.edges, duration);
  drawLines(layer(root, 'leaders'), scene.leaders, duration);
  drawLabels(layer(root, 'labels'), scene.labels, duration);
  return scene.anchors;
}
