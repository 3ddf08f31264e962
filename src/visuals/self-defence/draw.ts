import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { type Rows, rowsScene } from '../kit/rows.ts';
import { drawScene } from '../kit/scene.ts';

/** Draws `self-defence`: a bar a count or an event, and what must be said of them first. */
export const draw = (
  node: SVGSVGElement,
  plan: Rows,
  size: Size,
  options: DrawOptions,
): Map<string, Anchor> => drawScene(node, rowsScene(plan, size), size, options);
