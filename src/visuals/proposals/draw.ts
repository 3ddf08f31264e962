import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { lanesScene } from '../kit/lanes.ts';
import { drawScene } from '../kit/scene.ts';
import { gridScene } from './grid.ts';
import type { ProposalsPlan } from './plan.ts';

/** Draws a view of `proposals`: all on one axis of time, or those of a time in a grid. */
export function draw(
  node: SVGSVGElement,
  plan: ProposalsPlan,
  size: Size,
  options: DrawOptions,
): Map<string, Anchor> {
  const scene = 'axis' in plan ? lanesScene(plan.axis, size) : gridScene(plan, size);
  return drawScene(node, scene, size, options);
}
