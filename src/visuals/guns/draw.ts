import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { markFinding } from '../kit/marks.ts';
import { rowsScene } from '../kit/rows.ts';
import { drawScene } from '../kit/scene.ts';
import type { GunsPlan } from './plan.ts';
import { routesScene } from './routes.ts';

/** Draws a view of `guns`: where the number may lie, or the steps that are documented. */
export function draw(
  node: SVGSVGElement,
  plan: GunsPlan,
  size: Size,
  options: DrawOptions,
): Map<string, Anchor> {
  const scene = 'bars' in plan ? rowsScene(plan.bars, size) : routesScene(plan.routes, size);
  markFinding(scene.labels, 'row-count');
  return drawScene(node, scene, size, options);
}
