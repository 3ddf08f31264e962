/** Distances over the globe. */
import { geoDistance } from 'd3';

/** Mean radius of the Earth (IUGG), in kilometres. */
const RADIUS = 6371.0088;
/**
 * The Earth is no sphere: between places thousands of kilometres apart, a sphere is off by up to half
 * a percent.
 */
const ROUNDED_TO = 100;

/** Length of the great circle between two points on the sphere of mean radius, in whole hundreds of kilometres. */
export function kilometresBetween(
  from: readonly [lon: number, lat: number],
  to: readonly [lon: number, lat: number],
): number {
  const exact = geoDistance([...from], [...to]) * RADIUS;
  return Math.round(exact / ROUNDED_TO) * ROUNDED_TO;
}
