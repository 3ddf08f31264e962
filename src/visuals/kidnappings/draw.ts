import { type Columns, columnsScene } from '../kit/columns.ts';
import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { drawScene } from '../kit/scene.ts';

/** Draws a view of `kidnappings`: a column a year, each source in a block of its own. */
export const draw = (
  node: SVGSVGElement,
  plan: Columns,
  size: Size,
  options: DrawOptions,
): Map<string, Anchor> => drawScene(node, columnsScene(plan, size), size, options);
