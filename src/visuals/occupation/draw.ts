import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { type Section, layoutRows } from '../kit/text-rows.ts';
import { drawScene } from '../kit/view-scene.ts';
import { placeLanding } from './landing.ts';
import type { OccupationModel } from './model.ts';
import { budget, deaths, forcedLabour, withdrawal } from './sections.ts';
import type { ViewName } from './views.ts';

const ROWS: Record<Exclude<ViewName, 'landing'>, (model: OccupationModel) => Section[]> = {
  'forced-labour': forcedLabour,
  deaths,
  budget,
  withdrawal,
};

/** Draws a view of `occupation`. */
export function draw(
  node: SVGSVGElement,
  model: OccupationModel,
  size: Size,
  { duration }: DrawOptions,
): Map<string, Anchor> {
  const scene =
    model.view === 'landing'
      ? placeLanding(model, size)
      : layoutRows(ROWS[model.view](model), size);
  return drawScene(node, scene, size, duration);
}
