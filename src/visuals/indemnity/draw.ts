import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { layoutRows } from '../kit/text-rows.ts';
import { type Scene, drawScene } from '../kit/view-scene.ts';
import { GROWTH } from './growth.ts';
import type { IndemnityModel } from './model.ts';
import { placeOrdinance } from './ordinance.ts';
import { placePaid } from './paid.ts';
import { doubleDebt, ended, reduced, today } from './sections.ts';
import type { ViewName } from './views.ts';

const PLACES: Record<ViewName, (model: IndemnityModel, size: Size) => Scene> = {
  ordinance: placeOrdinance,
  'double-debt': (model, size) => layoutRows(doubleDebt(model), size),
  'reduced-1838': (model, size) => layoutRows(reduced(model), size),
  paid: placePaid,
  ended: (model, size) => layoutRows(ended(model), size),
  today: placeToday,
};

/** Draws a view of `indemnity`. */
export const draw = (
  node: SVGSVGElement,
  model: IndemnityModel,
  size: Size,
  { duration }: DrawOptions,
): Map<string, Anchor> => drawScene(node, PLACES[model.view](model, size), size, duration);

/** The bar between two paces of growth is inspected at both of its ends. */
function placeToday(model: IndemnityModel, size: Size): Scene {
  const scene = layoutRows(today(model), size);
  const bar = scene.boxes.find(({ key }) => key === 'growth');
  if (bar) {
    const y = bar.y + bar.height / 2;
    scene.anchors.set(GROWTH.low, { x: bar.x + 4, y });
    scene.anchors.set(GROWTH.high, { x: bar.x + bar.width - 4, y });
  }
  return scene;
}
