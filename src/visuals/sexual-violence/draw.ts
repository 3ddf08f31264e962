import { type Columns, columnsScene } from '../kit/columns.ts';
import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { drawScene } from '../kit/scene.ts';

/** Draws a view of `sexual-violence`: a column a quarter, and the caveat above them all. */
export const draw = (
  node: SVGSVGElement,
  plan: Columns,
  size: Size,
  options: DrawOptions,
): Map<string, Anchor> => drawScene(node, columnsScene(plan, size), size, options);
