import { type Columns, columnsScene } from '../kit/columns.ts';
import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { markFinding } from '../kit/marks.ts';
import { drawScene } from '../kit/scene.ts';

/** Draws a view of `sexual-violence`: a column a quarter, and the caveat above them all. */
export function draw(
  node: SVGSVGElement,
  plan: Columns,
  size: Size,
  options: DrawOptions,
): Map<string, Anchor> {
  const scene = columnsScene(plan, size);
  markFinding(scene.labels, 'note');
  return drawScene(node, scene, size, options);
}
