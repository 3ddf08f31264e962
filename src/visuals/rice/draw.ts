import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { drawScene } from '../kit/scene.ts';
import { placeLanes } from './lanes.ts';
import type { RiceModel } from './model.ts';

/** Draws `rice`. */
export function draw(
  node: SVGSVGElement,
  model: RiceModel,
  size: Size,
  options: DrawOptions,
): Map<string, Anchor> {
  return drawScene(node, placeLanes(model, size), size, options);
}
