import { interpolateString, interrupt } from 'd3';
import type { Group } from './marks.ts';
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
 * @param group holds nothing else
 * @param shapes null takes the map away; the next one will not travel from where it was
 */
export function drawBasemap(
  group: Group,
  shapes: Shapes | null,
  camera: Camera,
  duration: number,
): void {
  const node = group.node();
  if (!node) return;
  interrupt(node);
  const paths = Object.entries(shapes?.paths ?? {});
  group
    .selectAll<SVGPathElement, [string, string]>('path')
    .data(paths)
    .join('path')
    .attr('class', ([name]) => `map-${name}`)
    .each(function ([, d]) {
      if (this.getAttribute('d') !== d) this.setAttribute('d', d);
    });
  const before = group.attr('transform');
  const after = shapes && transformOf(shapes, camera);
  if (duration <= 0 || before === null || after === null) {
    group.attr('transform', after);
    return;
  }
  group
    .transition()
    .duration(duration)
    .attrTween('transform', () => interpolateString(before, after))
    .on('end', () => group.attr('transform', after));
}
