import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { lanesScene } from '../kit/lanes.ts';
import { markFinding } from '../kit/marks.ts';
import { drawScene } from '../kit/scene.ts';
import { barsScene } from './bars.ts';
import type { OpinionPlan } from './plan.ts';

/** Draws a view of `opinion`: surveys on one axis of time, or their answers in bars. */
export function draw(
  node: SVGSVGElement,
  plan: OpinionPlan,
  size: Size,
  options: DrawOptions,
): Map<string, Anchor> {
  const scene = 'lanes' in plan ? lanesScene(plan.lanes, size) : barsScene(plan, size);
  markFinding(scene.labels, 'gap-mission');
  return drawScene(node, scene, size, options);
}
