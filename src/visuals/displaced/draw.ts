import { drawBasemap } from '../kit/basemap.ts';
import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { begin } from '../kit/drawing.ts';
import { drawAxisLayer } from '../kit/axis-layer.ts';
import { drawLayers, layer } from '../kit/marks.ts';
import { putHosts } from './hosts.ts';
import type { DisplacedPlan } from './plan.ts';
import type { Marks } from './shapes.ts';
import { putShares } from './shares.ts';
import { putTotals } from './totals.ts';
import { putWaves } from './waves.ts';

const VIEWS = { totals: putTotals, map: putHosts, shares: putShares, waves: putWaves };

/** Draws a view of `displaced`: columns by date, circles on the map, shares, or squares. */
export function draw(
  node: SVGSVGElement,
  plan: DisplacedPlan,
  size: Size,
  { duration }: DrawOptions,
): Map<string, Anchor> {
  const root = layer(begin(node, size.width, size.height), 'root');
  const marks: Marks = {
    camera: { k: 1, x: 0, y: 0 },
    axis: null,
    grid: [],
    boxes: [],
    dots: [],
    lines: [],
    labels: [],
    anchors: new Map(),
  };
  (VIEWS[plan.kind] as (marks: Marks, plan: DisplacedPlan, size: Size) => void)(marks, plan, size);
  const { camera, axis, grid, boxes, dots, lines, labels, anchors } = marks;
  // The map itself never moves between views: it is there or it is not.
  drawBasemap(layer(root, 'map'), plan.kind === 'map' ? plan.shapes : null, camera, 0);
  drawLayers(root, { grid }, duration);
  drawAxisLayer(root, axis, duration);
  drawLayers(root, { boxes, dots, lines, labels }, duration);
  return anchors;
}
