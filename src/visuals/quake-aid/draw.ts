import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { layoutRows } from '../kit/text-rows.ts';
import { drawScene } from '../kit/scene.ts';
import type { QuakeAidPlan } from './plan.ts';

/** Draws a view of `quake-aid`. */
export const draw = (
  node: SVGSVGElement,
  { sections }: QuakeAidPlan,
  size: Size,
  options: DrawOptions,
): Map<string, Anchor> => drawScene(node, layoutRows(sections, size), size, options);
