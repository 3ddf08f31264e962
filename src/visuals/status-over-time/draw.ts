import { drawTimeAxis } from '../kit/axes.ts';
import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { begin } from '../kit/drawing.ts';
import { drawBoxes, drawDots, drawLabels, drawLines, layer } from '../kit/marks.ts';
import { laneShapes } from './lanes.ts';
import { listShapes } from './list.ts';
import type { StatusModel } from './model.ts';

/** Draws a view of `status-over-time`: lanes side by side, or one person statement by statement. */
export function draw(
  node: SVGSVGElement,
  model: StatusModel,
  size: Size,
  { duration }: DrawOptions,
): Map<string, Anchor> {
  const svg = begin(node, size.width, size.height);
  const root = layer(svg, 'root');
  const { axis, grid, spans, boxes, dots, leaders, rules, ticks, labels, anchors } = model.focus
    ? listShapes(model, model.focus, size)
    : laneShapes(model, size);

  drawLines(layer(root, 'grid'), grid, duration);
  const axisLayer = layer(root, 'axis');
  if (axis) drawTimeAxis(axisLayer, axis.scale, axis.plot, model.language, duration);
  else axisLayer.replaceChildren();
  drawLines(layer(root, 'leaders'), leaders, duration);
  drawBoxes(layer(root, 'spans'), spans, duration);
  drawLines(layer(root, 'rules'), rules, duration);
  drawLines(layer(root, 'ticks'), ticks, duration);
  drawBoxes(layer(root, 'boxes'), boxes, duration);
  drawDots(layer(root, 'dots'), dots, duration);
  drawLabels(layer(root, 'labels'), labels, duration);
  return anchors;
}
