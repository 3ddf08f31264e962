/**
 * Makes the small TopoJSON of one view.
 *
 * Method: arcs shared by topojson-server; points dropped by Visvalingam & Whyatt's triangle areas
 * (topojson-simplify); rings below one square pixel filtered out; coordinates quantized to a
 * quarter of a pixel or finer. A pixel is the width of the view's bbox in degrees of longitude over
 * its scale; a degree of latitude counts the same, which errs by 6 % at 19° north, to the side of
 * more detail.
 */
import type { Feature, FeatureCollection, GeoJsonProperties, Geometry } from 'geojson';
import { quantize } from 'topojson-client';
import { topology as makeTopology } from 'topojson-server';
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify';
import type { GeometryObject, Objects, Topology } from 'topojson-specification';
import type { Box, GeoView, Layer } from './views.ts';

/** What a view's file says of itself, beside the TopoJSON. */
export interface ViewInfo {
  readonly id: string;
  readonly title: string;
  /** What a drawing should fit: west, south, east, north in degrees. */
  readonly bbox: Box;
  /** What the geometry was cut to; the cut edges of polygons lie on it. */
  readonly clip: Box;
  /** The most pixels that the width of `bbox` should be drawn at. */
  readonly scale: number;
}

/** Properties of departments and countries; other layers have none. */
export interface AreaProperties {
  readonly name: string;
}

/** One file of geometry, `geo/<view>.topo.json`: objects by layer. */
export interface GeoTopology extends Topology<Partial<Record<Layer, GeometryObject>>> {
  readonly view: ViewInfo;
}

export type LayerGeometry = Geometry | FeatureCollection<Geometry, GeoJsonProperties>;
export type Layers = Partial<Record<Layer, LayerGeometry>>;

/** The grid on which points are first made to meet: about a metre on an island's view. */
const FIRST_GRID = 1e6;
/** A triangle as high as half a pixel on a base of one pixel, in square pixels. */
const LEAST_TRIANGLE = 0.5;
/** In square pixels. */
const LEAST_RING = 1;
/** The coarsest grid of the final coordinates, in pixels. */
const COARSEST_GRID = 0.5;

/** The greatest of 1, 2, 5 × 10ⁿ that is not above `value`: short numbers make short files. */
export function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const digit = [5, 2, 1].find((d) => d * power <= value) ?? 1;
  return Number((digit * power).toPrecision(1));
}

/** As topojson-simplify's types have it: without a word on properties. */
type Bare = Topology<Objects>;

/** Takes out the coast of islands that the filter took out of the land. */
function matchCoast(topology: Bare): Bare {
  const { land, coast } = topology.objects;
  if (land === undefined || coast?.type !== 'MultiLineString') return topology;
  const used = new Set<number>();
  const polygons =
    land.type === 'Polygon' ? [land.arcs] : land.type === 'MultiPolygon' ? land.arcs : [];
  for (const arc of polygons.flat(2)) used.add(arc < 0 ? ~arc : arc);
  const arcs = coast.arcs.filter((line) => line.every((arc) => used.has(arc < 0 ? ~arc : arc)));
  return { ...topology, objects: { ...topology.objects, coast: { ...coast, arcs } } };
}

/** The layers in the order in which the view names them, as topojson-server takes them. */
function ordered(layers: Layers, order: readonly Layer[]): Parameters<typeof makeTopology>[0] {
  const entries = order.flatMap((layer) => {
    const geometry = layers[layer];
    return geometry === undefined ? [] : [[layer, geometry] as const];
  });
  return Object.fromEntries(entries) as Record<string, Geometry>;
}

/** Simplifies and packs the layers of a view. */
export function packView(view: GeoView, layers: Layers): GeoTopology {
  const [west, , east] = view.bbox;
  const pixel = (east - west) / view.scale;
  const objects = ordered(layers, view.layers);
  const weighed = presimplify(makeTopology(objects, FIRST_GRID) as unknown as Bare);
  const simple = simplify(weighed, LEAST_TRIANGLE * pixel ** 2);
  const large = filter(simple, filterWeight(simple as Topology, LEAST_RING * pixel ** 2)) as Bare;
  // A second filter, of nothing, drops the arcs that no object uses any more.
  const whole = filter(matchCoast(large), () => true) as Bare;
  const step = roundDown(COARSEST_GRID * pixel);
  const [x, y] = view.clip;
  const packed = quantize(whole, { scale: [step, step], translate: [x, y] });
  const { id, title, bbox, clip, scale } = view;
  return {
    type: 'Topology',
    view: { id, title, bbox, clip, scale },
    bbox: [...view.clip],
    transform: packed.transform,
    objects: packed.objects,
    arcs: packed.arcs,
  };
}

/** Features with their ids and names. */
export function named(
  areas: readonly { id: string; name: string; geometry: Geometry | null }[],
): FeatureCollection<Geometry, GeoJsonProperties> {
  const features = areas.flatMap(({ id, name, geometry }): Feature[] =>
    geometry === null ? [] : [{ type: 'Feature', id, properties: { name }, geometry }],
  );
  return { type: 'FeatureCollection', features };
}
