import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { type Lanes, lanesScene } from '../kit/lanes.ts';
import { drawScene } from '../kit/scene.ts';

/** Draws a view of `protests`: demonstrations on one axis of time, in a lane for each demand. */
export const draw = (
  node: SVGSVGElement,
  plan: Lanes,
  size: Size,
  options: DrawOptions,
): Map<string, Anchor> => drawScene(node, lanesScene(plan, size), size, options);
