import { drawTimeAxis } from '../kit/axes.ts';
import { drawBasemap } from '../kit/basemap.ts';
import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { begin } from '../kit/drawing.ts';
import { drawBoxes, drawDots, drawLabels, drawLines, layer } from '../kit/marks.ts';
import { hostMarks } from './hosts.ts';
import type { DisplacedModel } from './model.ts';
import type { Marks } from './shapes.ts';
import { shareMarks } from './shares.ts';
import { totalMarks } from './totals.ts';
import { waveMarks } from './waves.ts';

/** Draws a view of `displaced`: columns by date, circles on the map, shares, or squares. */
export function draw(
  node: SVGSVGElement,
  model: DisplacedModel,
  size: Size,
  { duration }: DrawOptions,
): Map<string, Anchor> {
  const root = layer(begin(node, size.width, size.height), 'root');
  const { map, axis, grid, boxes, dots, lines, labels, anchors } = marksOf(model, size);

  const camera = map?.camera ?? { k: 1, x: 0, y: 0 };
  // The map itself never moves between views: it is there or it is not.
  drawBasemap(layer(root, 'map'), map?.shapes ?? null, camera, 0);
  drawLines(layer(root, 'grid'), grid, duration);
  const axisLayer = layer(root, 'axis');
  if (axis) drawTimeAxis(axisLayer, axis.scale, axis.plot, model.language, duration);
  else axisLayer.replaceChildren();
  drawBoxes(layer(root, 'boxes'), boxes, duration);
  drawDots(layer(root, 'dots'), dots, duration);
  drawLines(layer(root, 'lines'), lines, duration);
  drawLabels(layer(root, 'labels'), labels, duration);
  return anchors;
}

function marksOf(model: DisplacedModel, size: Size): Marks {
  const { scene } = model;
  switch (scene.kind) {
    case 'totals':
      return totalMarks(model, scene, size);
    case 'map':
      return hostMarks(model, scene, size);
    case 'shares':
      return shareMarks(model, scene, size);
    case 'waves':
      return waveMarks(model, scene, size);
  }
}
