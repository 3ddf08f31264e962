import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { type Drawing, TURNED, begin, hatch, pattern } from '../kit/drawing.ts';
import { drawBoxes, drawLabels, drawLines, layer } from '../kit/marks.ts';
import { freezeScene } from './freeze.ts';
import { inKindScene } from './in-kind.ts';
import type { MoneyModel } from './model.ts';
import { needScene } from './need.ts';

const SCENES = { need: needScene, freeze: freezeScene, 'in-kind': inKindScene };

/** The fill of money that is there but blocked: rows of dots in the subject’s colour. */
const dots = (svg: Drawing): string =>
  pattern(svg, 'dots', 5, TURNED, [['circle', { class: 'hatch-line', cx: 2.5, cy: 2.5, r: 1.4 }]]);

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
