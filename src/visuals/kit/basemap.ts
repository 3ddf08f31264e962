import { type Group, drawPaths, setAll } from './nodes.ts';
import type { Camera } from './plane.ts';
import type { Shapes } from './shapes.ts';
import { mix, stop, tween } from './tween.ts';

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
  stop(group, 'move');
  const paths = Object.entries(shapes?.paths ?? {});
  drawPaths(
    group,
    paths.map(([name, d]) => ({ className: `map-${name}`, d })),
  );
  const before = group.getAttribute('transform');
  const after = shapes && transformOf(shapes, camera);
  if (duration <= 0 || before === null || after === null) {
    setAll(group, { transform: after });
    return;
  }
  const from = numbersOf(before);
  const to = numbersOf(after);
  tween(group, 'move', { duration }, (t) => {
    const [x, y, k] = to.map((end, index) => mix(from[index] ?? end, end, t));
    group.setAttribute('transform', t < 1 ? `translate(${x},${y})scale(${k})` : after);
  });
}

const numbersOf = (transform: string): number[] => (transform.match(/-?[\d.]+/g) ?? []).map(Number);
