import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { markFinding } from '../kit/marks.ts';
import { layoutRows } from '../kit/text-rows.ts';
import { type Scene, drawScene } from '../kit/scene.ts';
import { placeOrdinance } from './ordinance.ts';
import { placePaid } from './paid.ts';
import type { IndemnityPlan } from './plan.ts';
import { placeRelay } from './relay.ts';

/** Draws a view of `indemnity`. */
export const draw = (
  node: SVGSVGElement,
  plan: IndemnityPlan,
  size: Size,
  options: DrawOptions,
): Map<string, Anchor> => drawScene(node, sceneOf(plan, size), size, options);

function sceneOf(plan: IndemnityPlan, size: Size): Scene {
  if (!('sections' in plan)) {
    if (plan.view === 'ordinance') return placeOrdinance(plan, size);
    return plan.view === 'paid' ? placePaid(plan, size) : placeRelay(plan, size);
  }
  const scene = layoutRows(plan.sections, size);
  markFinding(scene.labels, plan.finding);
  for (const { id, bar } of plan.atEnds) {
    const box = scene.boxes.find(({ key }) => key === bar);
    if (box) scene.anchors.set(id, { x: box.x + box.width, y: box.y + box.height / 2 });
  }
  return scene;
}
