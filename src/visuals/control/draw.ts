import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { begin, hatch } from '../kit/drawing.ts';
import { drawLayers, layer } from '../kit/marks.ts';
import { listScene } from './list.ts';
import type { ControlPlan } from './plan.ts';
import { timeScene } from './time.ts';

/** Draws a view of `control`: the same marks over time, or one to a line. */
export function draw(
  node: SVGSVGElement,
  plan: ControlPlan,
  size: Size,
  { duration }: DrawOptions,
): Map<string, Anchor> {
  const svg = begin(node, size.width, size.height);
  const scene = plan.form === 'time' ? timeScene(plan, size) : listScene(plan, size);
  const fill = hatch(svg);
  const { anchors, ...layers } = scene;
  const bands = layers.bands.map((box) => ({ ...box, fill }));
  drawLayers(layer(svg, 'root'), { ...layers, bands }, duration);
  return anchors;
}
