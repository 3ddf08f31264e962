import { withoutCollisions } from '../kit/collide.ts';
import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { begin } from '../kit/drawing.ts';
import { drawAxisLayer } from '../kit/axis-layer.ts';
import { drawLayers, layer } from '../kit/marks.ts';
import { TYPE } from '../kit/text.ts';
import { putColumns } from './columns.ts';
import { eventsHeight, putEvents } from './events.ts';
import { putLanes } from './lanes.ts';
import type { ServicesPlan } from './plan.ts';
import type { Marks, Room } from './shapes.ts';
import { putShares } from './shares.ts';

/** Draws a view of `services`: panels of shares, of columns, and lanes of time under them. */
export function draw(
  node: SVGSVGElement,
  plan: ServicesPlan,
  size: Size,
  { duration }: DrawOptions,
): Map<string, Anchor> {
  const root = layer(begin(node, size.width, size.height), 'root');
  const { label, axis } = TYPE[size.form];
  const marks: Marks = {
    axis: null,
    grid: [],
    boxes: [],
    lines: [],
    labels: [],
    anchors: new Map(),
  };
  putMarks(marks, plan, size);
  const { grid, boxes, lines, anchors } = marks;
  const labels = withoutCollisions(marks.labels, ({ className }) =>
    className.startsWith('axis') ? axis : label,
  );
  drawLayers(root, { grid }, duration);
  drawAxisLayer(root, marks.axis, duration);
  drawLayers(root, { boxes, lines, labels }, duration);
  return anchors;
}

function putMarks(marks: Marks, plan: ServicesPlan, size: Size): void {
  const { shares, columns, lanes } = plan;
  const room: Room = { left: 1, right: size.width - 2, top: 1, bottom: size.height - 1 };
  if (columns.length > 0) putColumns(marks, columns, size, room);
  if (shares.length > 0) {
    const [events] = lanes;
    const bottom = events ? room.bottom - eventsHeight(size) : room.bottom;
    putShares(marks, shares, size, { ...room, bottom });
    if (events) putEvents(marks, plan, events, size, { ...room, top: bottom + 4 });
  } else if (lanes.length > 0) putLanes(marks, plan, size, room);
}
