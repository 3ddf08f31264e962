/** The one function of d3-geo-projection 4 that is used here; the package ships no types. */
declare module 'd3-geo-projection' {
  import type { GeoIdentityTransform } from 'd3';
  import type { Geometry } from 'geojson';

  /** Streams a geometry through a projection; null when nothing is left of it. */
  export function geoProject(geometry: Geometry, projection: GeoIdentityTransform): Geometry | null;
}
