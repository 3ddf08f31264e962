import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { begin, hatch } from '../kit/drawing.ts';
import { drawBoxes, drawLabels, drawLines, layer } from '../kit/marks.ts';
import { layout } from './layout.ts';
import type { PledgesModel } from './model.ts';

/** Draws a view of `pledges`: one bar a country, hollow as far as pledged, solid as far as it came. */
export function draw(
  node: SVGSVGElement,
  model: PledgesModel,
  size: Size,
  { duration }: DrawOptions,
): Map<string, Anchor> {
  const svg = begin(node, size.width, size.height);
  const root = layer(svg, 'root');
  const { grounds, bands, solids, hollows, gaps, edges, labels, anchors } = layout(model, size);
  const fill = hatch(svg);
  drawBoxes(layer(root, 'grounds'), grounds, duration);
  drawBoxes(
    layer(root, 'bands'),
    bands.map((box) => ({ ...box, fill })),
    duration,
  );
  drawBoxes(layer(root, 'solids'), solids, duration);
  drawBoxes(layer(root, 'hollows'), hollows, duration);
  drawLines(layer(root, 'gaps'), gaps, duration);
  drawLines(layer(root, 'edges'), edges, duration);
  drawLabels(layer(root, 'labels'), labels, duration);
  return anchors;
}
