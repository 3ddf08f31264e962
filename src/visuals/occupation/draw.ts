import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { layoutRows } from '../kit/text-rows.ts';
import { drawScene } from '../kit/scene.ts';
import { placeLanding } from './landing.ts';
import type { OccupationPlan } from './plan.ts';

/** Draws a view of `occupation`. */
export function draw(
  node: SVGSVGElement,
  plan: OccupationPlan,
  size: Size,
  options: DrawOptions,
): Map<string, Anchor> {
  const scene = 'sections' in plan ? layoutRows(plan.sections, size) : placeLanding(plan, size);
  return drawScene(node, scene, size, options, 'people');
}
