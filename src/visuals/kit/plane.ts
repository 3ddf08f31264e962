/** The middle of Haiti from south to north, where the plane is true. */
const LATITUDE = 19;
const SHORTER = Math.cos((LATITUDE * Math.PI) / 180);

/** Degrees of longitude and latitude on the flat plane of the maps, x to the east, y to the south. */
export const flat = (lon: number, lat: number): [x: number, y: number] => [lon * SHORTER, -lat];

/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

export interface Rect {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** From the plane to pixels: `k` pixels a degree, then moved by (x, y). */
export interface Camera {
  k: number;
  x: number;
  y: number;
}

/**
 * The camera under which the bounds just fit into a rectangle.
 * @param align where they stand in what is left over: 0 at the left or top, 1 at the right or bottom
 */
export function fit(
  [west, south, east, north]: Bounds,
  rect: Rect,
  align: { x: number; y: number },
): Camera {
  const [left, top] = flat(west, north);
  const [right, bottom] = flat(east, south);
  const width = rect.right - rect.left;
  const height = rect.bottom - rect.top;
  const k = Math.min(width / (right - left), height / (bottom - top));
  return {
    k,
    x: rect.left + (width - (right - left) * k) * align.x - left * k,
    y: rect.top + (height - (bottom - top) * k) * align.y - top * k,
  };
}

/** Where a place stands on a map, in pixels. */
export function project({ k, x, y }: Camera, lon: number, lat: number): { x: number; y: number } {
  const [across, down] = flat(lon, lat);
  return { x: across * k + x, y: down * k + y };
}

/** The rectangle that bounds take on a map, in pixels. */
export function boxOf(camera: Camera, [west, south, east, north]: Bounds): Rect {
  const { x: left, y: top } = project(camera, west, north);
  const { x: right, y: bottom } = project(camera, east, south);
  return { left, right, top, bottom };
}
