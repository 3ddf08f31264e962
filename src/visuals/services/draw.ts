import { drawTimeAxis } from '../kit/axes.ts';
import { withoutCollisions } from '../kit/collide.ts';
import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { begin } from '../kit/drawing.ts';
import { drawBoxes, drawLabels, drawLines, layer } from '../kit/marks.ts';
import { TYPE } from '../kit/text.ts';
import { columnMarks } from './columns.ts';
import { eventMarks, eventsHeight } from './events.ts';
import { laneMarks } from './lanes.ts';
import type { ServicesModel } from './model.ts';
import { type Marks, type Room, noMarks } from './shapes.ts';
import { shareMarks } from './shares.ts';

/** Draws a view of `services`: panels of shares, of columns, and lanes of time under them. */
export function draw(
  node: SVGSVGElement,
  model: ServicesModel,
  size: Size,
  { duration }: DrawOptions,
): Map<string, Anchor> {
  const svg = begin(node, size.width, size.height);
  const root = layer(svg, 'root');
  const { axis, grid, boxes, lines, labels, anchors } = marksOf(model, size);
  drawLines(layer(root, 'grid'), grid, duration);
  const axisLayer = layer(root, 'axis');
  if (axis) drawTimeAxis(axisLayer, axis.scale, axis.plot, model.language, duration);
  else axisLayer.replaceChildren();
  drawBoxes(layer(root, 'boxes'), boxes, duration);
  drawLines(layer(root, 'lines'), lines, duration);
  drawLabels(layer(root, 'labels'), labels, duration);
  return anchors;
}

function marksOf(model: ServicesModel, size: Size): Marks {
  const { shares, columns, lanes } = model;
  const { label, axis } = TYPE[size.form];
  const room: Room = { left: 1, right: size.width - 2, top: 1, bottom: size.height - 1 };
  const [events] = shares.length > 0 ? lanes : [];
  const split = events ? room.bottom - eventsHeight(size) : room.bottom;
  const parts = [
    ...(shares.length > 0 ? [shareMarks(model, size, { ...room, bottom: split })] : []),
    ...(columns.length > 0 ? [columnMarks(model, size, room)] : []),
    ...(events
      ? [eventMarks(model, events, size, { ...room, top: split + 4 })]
      : lanes.length > 0
        ? [laneMarks(model, size, room)]
        : []),
  ];
  const all = parts.reduce(
    (sum, part) => ({
      axis: part.axis ?? sum.axis,
      grid: [...sum.grid, ...part.grid],
      boxes: [...sum.boxes, ...part.boxes],
      lines: [...sum.lines, ...part.lines],
      labels: [...sum.labels, ...part.labels],
      anchors: new Map([...sum.anchors, ...part.anchors]),
    }),
    noMarks(),
  );
  return {
    ...all,
    labels: withoutCollisions(all.labels, ({ className }) =>
      className.includes('axis-label') ? axis : label,
    ),
  };
}
