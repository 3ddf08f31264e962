import { interpolateString, interrupt } from 'd3';
import { type Group, layer } from './marks.ts';
import type { Camera } from './plane.ts';
import type { Shapes } from './shapes.ts';

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/** The paths of a map under a camera. */
function transformOf({ origin, unit }: Shapes, { k, x, y }: Camera): string {
  const [left, top] = origin;
  return `translate(${round(x + left * k, 1)},${round(y + top * k, 1)})scale(${round(k * unit, 4)})`;
}

/**
 * Draws the layers of a map, each in the class `map-<layer>`. Where the paths are there already they
 * stay as they are: a change of camera is one `transform`.
 */
export function drawBasemap(
  parent: Group,
  name: string,
  shapes: Shapes,
  camera: Camera,
  duration: number,
): void {
  const group = layer(parent, name);
  for (const [key, d] of Object.entries(shapes.paths)) {
    const path = layer(group, key);
    const known = path.select<SVGPathElement>('path');
    const node = known.empty() ? path.append('path').attr('class', `map-${key}`) : known;
    if (node.attr('d') !== d) node.attr('d', d);
  }
  const node = group.node();
  if (!node) return;
  interrupt(node);
  const before = group.attr('transform');
  const after = transformOf(shapes, camera);
  if (duration <= 0 || before === null) {
    group.attr('transform', after);
    return;
  }
  group
    .transition()
    .duration(duration)
    .attrTween('transform', () => interpolateString(before, after))
    .on('end', () => group.attr('transform', after));
}
