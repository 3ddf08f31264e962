import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { layoutRows } from '../kit/text-rows.ts';
import { type Scene, drawScene } from '../kit/view-scene.ts';
import type { IndemnityModel } from './model.ts';
import { placeOrdinance } from './ordinance.ts';
import { placePaid } from './paid.ts';
import { placeRelay } from './relay.ts';
import { doubleDebt, reduced, today } from './sections.ts';
import type { ViewName } from './views.ts';

const PLACES: Record<ViewName, (model: IndemnityModel, size: Size) => Scene> = {
  ordinance: placeOrdinance,
  'double-debt': placeDoubleDebt,
  'reduced-1838': (model, size) => layoutRows(reduced(model), size),
  paid: placePaid,
  ended: placeRelay,
  today: placeToday,
};

/** Draws a view of `indemnity`. */
export const draw = (
  node: SVGSVGElement,
  model: IndemnityModel,
  size: Size,
  { duration }: DrawOptions,
): Map<string, Anchor> => drawScene(node, PLACES[model.view](model, size), size, duration);

/** What is owed after the first instalment is drawn; that it is more than before is what it tells. */
function placeDoubleDebt(model: IndemnityModel, size: Size): Scene {
  const scene = layoutRows(doubleDebt(model), size);
  const note = `note-${model.data.periods[0]?.id}`;
  for (const label of scene.labels) if (label.key === note) label.className += ' is-finding';
  return scene;
}

/** What was said in euros is inspected at the end of the bar of the estimate that it updates. */
function placeToday(model: IndemnityModel, size: Size): Scene {
  const scene = layoutRows(today(model), size);
  const { estimates } = model.data;
  for (const { id, family, usd } of estimates) {
    const updated = estimates.findLast((each) => each.family === family && each.usd !== null);
    const bar = scene.boxes.find(({ key }) => key === updated?.id);
    if (usd === null && bar) {
      scene.anchors.set(id, { x: bar.x + bar.width, y: bar.y + bar.height / 2 });
    }
  }
  return scene;
}
