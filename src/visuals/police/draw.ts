import { columnsScene } from '../kit/columns.ts';
import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { rowsScene } from '../kit/rows.ts';
import { type Scene, drawScene } from '../kit/scene.ts';
import type { PolicePlan } from './plan.ts';

/** Draws a view of `police`: strengths as bars under one another, officers killed as columns. */
export function draw(
  node: SVGSVGElement,
  plan: PolicePlan,
  size: Size,
  options: DrawOptions,
): Map<string, Anchor> {
  const scene = 'above' in plan ? strengthScene(plan, size) : columnsScene(plan, size);
  return drawScene(node, scene, size, options);
}

/** Pixels between the strengths and the losses under them. */
const APART = { narrow: 8, wide: 24 } as const;

function strengthScene(
  { above, share, whole, below }: Extract<PolicePlan, { above: unknown }>,
  size: Size,
): Scene {
  if (!below) return rowsScene(above, size);
  // People who are gone are no strength: under a line of their own, on a scale of their own.
  const apart = APART[size.form];
  const height = Math.round(((size.height - apart) * share) / whole);
  const strengths = rowsScene(above, { ...size, height });
  const y = height + apart / 2;
  strengths.grid.push({
    key: 'apart',
    x1: 0,
    x2: size.width,
    y1: y,
    y2: y,
    className: 'axis-base',
  });
  return rowsScene(below, size, height + apart, strengths);
}
