import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { begin, hatch, mixed } from '../kit/drawing.ts';
import { drawLayers, layer } from '../kit/marks.ts';
import type { KillingsPlan } from './plan.ts';
import { quartersScene } from './quarters.ts';
import { barsScene } from './rows.ts';
import type { Scene } from './scene.ts';
import { sharesScene } from './shares.ts';
import { yearsScene } from './years.ts';

const SCENES = { years: yearsScene, quarters: quartersScene, shares: sharesScene, bars: barsScene };

/** Draws a view of `killings`; bars that two views share travel from one to the other. */
export function draw(
  node: SVGSVGElement,
  plan: KillingsPlan,
  size: Size,
  { duration }: DrawOptions,
): Map<string, Anchor> {
  const svg = begin(node, size.width, size.height);
  // Hatched are shares of gangs alone.
  const fills = { hatch: hatch(svg, 'armed'), mixed: mixed(svg) };
  const layOut = SCENES[plan.form] as (plan: KillingsPlan, size: Size) => Scene;
  const { grid, bars, edges, labels, anchors } = layOut(plan, size);
  const filled = bars.map(({ pattern, ...box }) =>
    pattern ? { ...box, fill: fills[pattern] } : box,
  );
  drawLayers(layer(svg, 'root'), { grid, bars: filled, edges, labels }, duration);
  return anchors;
}
