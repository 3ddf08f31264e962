/**
 * Turns a compiled map into paths (build time). The plane is flat: degrees of longitude are shortened
 * by one cosine, which on a country the size of Haiti is off by less than a pixel. So a drawing at any
 * size, and any part of the map, is the same path under another `transform`, and goes to the browser once.
 */
import { feature } from 'topojson-client';
import type { Geometry, Position } from 'geojson';
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, GeometryObject } from 'topojson-specification';
import type { GeoTopology } from '../../data/geo/topology.ts';
import { flat } from './plane.ts';

/** The layers of one map as paths of whole numbers; (x, y) in them is `origin + unit · (x, y)`. */
export interface Shapes {
  /** Degrees on the plane. */
  origin: [x: number, y: number];
  unit: number;
  paths: Record<string, string>;
}

/** Half a pixel where the map is drawn largest: what the compiler leaves as detail. */
const GRID_PIXELS = 0.5;

function simpler(map: GeoTopology, leastTriangle: number): GeoTopology {
  const weighed = presimplify(map as unknown as Parameters<typeof presimplify>[0]);
  const kept = filter(weighed, filterWeight(weighed, leastTriangle));
  return { ...(simplify(kept, leastTriangle) as unknown as GeoTopology), view: map.view };
}

/**
 * @param layers the layers of the map to take, in the order of drawing
 * @param leastTriangle drops points whose triangle with their neighbours is smaller than this, in
 *   square degrees: for a map that is drawn small. The grid stays the same, so that one map can take
 *   the place of the other under the same camera.
 */
export function shapesOf(full: GeoTopology, layers: readonly string[], leastTriangle = 0): Shapes {
  const map = leastTriangle > 0 ? simpler(full, leastTriangle) : full;
  const [west, , east, north] = map.view.bbox;
  const origin = flat(west, north);
  const unit = ((east - west) / map.view.scale) * GRID_PIXELS;
  const write = (line: readonly Position[], isClosed: boolean): string => {
    const points = line.map(([lon = 0, lat = 0]) => {
      const [x, y] = flat(lon, lat);
      return [Math.round((x - origin[0]) / unit), Math.round((y - origin[1]) / unit)] as const;
    });
    const moves = points.flatMap(([x, y], index) => {
      const [fromX, fromY] = points[index - 1] ?? [0, 0];
      const [dx, dy] = [x - fromX, y - fromY];
      return index > 0 && dx === 0 && dy === 0 ? [] : [`${dx}${dy < 0 ? '' : ' '}${dy}`];
    });
    if (moves.length < 2) return '';
    const [start = '', ...rest] = isClosed ? moves.slice(0, -1) : moves;
    return `M${start}l${rest.join(' ').replaceAll(' -', '-')}${isClosed ? 'z' : ''}`;
  };
  const pathOf = (geometry: Geometry | null): string => {
    switch (geometry?.type) {
      case 'Polygon':
        return geometry.coordinates.map((ring) => write(ring, true)).join('');
      case 'MultiPolygon':
        return geometry.coordinates
          .flat()
          .map((ring) => write(ring, true))
          .join('');
      case 'LineString':
        return write(geometry.coordinates, false);
      case 'MultiLineString':
        return geometry.coordinates.map((line) => write(line, false)).join('');
      case 'GeometryCollection':
        return geometry.geometries.map(pathOf).join('');
      default:
        return '';
    }
  };
  const paths = layers.map((name): [string, string] => {
    const object = map.objects[name as keyof typeof map.objects] as GeometryObject | undefined;
    if (!object) throw new Error(`the map "${map.view.id}" has no layer "${name}"`);
    const found = feature(map, object as GeometryCollection);
    const features = 'features' in found ? found.features : [found];
    return [name, features.map(({ geometry }) => pathOf(geometry)).join('')];
  });
  // What lies under this map, drawn coarser, must not look out beside it.
  const [left, bottom, right, top] = map.view.clip;
  const cut: Position[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ];
  return { origin, unit, paths: { sea: write(cut, true), ...Object.fromEntries(paths) } };
}
