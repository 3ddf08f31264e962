import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { type Section, layoutRows } from '../kit/text-rows.ts';
import { drawScene } from '../kit/view-scene.ts';
import type { QuakeAidModel } from './model.ts';
import { donors, layers, recipients } from './sections.ts';
import type { ViewName } from './views.ts';

const SECTIONS: Record<ViewName, (model: QuakeAidModel) => Section[]> = {
  layers,
  donors,
  recipients,
};

/** Draws a view of `quake-aid`. */
export function draw(
  node: SVGSVGElement,
  model: QuakeAidModel,
  size: Size,
  { duration }: DrawOptions,
): Map<string, Anchor> {
  return drawScene(node, layoutRows(SECTIONS[model.view](model), size), size, duration);
}
