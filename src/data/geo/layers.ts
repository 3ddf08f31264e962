/** Gathers the geometry of a view's layers, clipped to its box. */
import type { Geometry } from 'geojson';
import { compareText } from '../problems.ts';
import type { Area, Countries, Departments } from './atlas.ts';
import { clipLines, clipPolygons, openRing, polygonsOf } from './clip.ts';
import type { BaseGeometry, Rings, SourceLayer } from './read.ts';
import { named, type Layers } from './topology.ts';
import { WORLD, type Box, type GeoView, type Layer } from './views.ts';

/** What the base files and packages hold; absent where one could not be read. */
export interface Bases {
  readonly files: Readonly<Partial<Record<SourceLayer, BaseGeometry>>>;
  readonly departments?: Departments | undefined;
  readonly 'countries-50m'?: Countries | undefined;
  readonly 'countries-110m'?: Countries | undefined;
}

/** The layers that one island's view can have, made when asked for. */
function islandLayer(layer: Layer, bases: Bases, box: Box): Geometry | Layers['land'] | null {
  const { land, lakes, rivers, border } = bases.files;
  const { departments } = bases;
  switch (layer) {
    case 'land':
      return clipPolygons(land?.polygons ?? [], box);
    case 'lakes':
      return clipPolygons(lakes?.polygons ?? [], box);
    case 'rivers':
      return clipLines(rivers?.lines ?? [], box);
    case 'border':
      return clipLines(border?.lines ?? [], box);
    case 'departments':
      return named((departments?.areas ?? []).map((area) => clipArea(area, box)));
    case 'department-borders':
      return clipLines(departments?.borders ?? [], box);
    default:
      return null;
  }
}

function clipArea(area: Area, box: Box): { id: string; name: string; geometry: Geometry | null } {
  const { id, name } = area;
  return { id, name, geometry: clipPolygons(area.polygons, box) };
}

/** Countries whole on a view of the world (world-atlas has no cuts there), clipped on others. */
function countryLayer(layer: Layer, countries: Countries, view: GeoView): Layers['land'] | null {
  const world = view.clip.every((side, i) => side === WORLD[i]);
  const shape = (polygons: readonly Rings[]): Geometry | null =>
    world
      ? { type: 'MultiPolygon', coordinates: [...polygons] }
      : clipPolygons(polygons, view.clip);
  if (layer === 'land') return shape(countries.land);
  const wanted = countries.areas
    .filter(({ id }) => view.countries?.includes(id) ?? true)
    .toSorted((a, b) => compareText(a.id, b.id));
  return named(wanted.map(({ id, name, polygons }) => ({ id, name, geometry: shape(polygons) })));
}

/** All layers of a view. A layer of which nothing lies in the view is an empty object. */
export function layersOf(view: GeoView, bases: Bases): Layers {
  const { clip, base } = view;
  const countries = base === 'hispaniola' ? undefined : bases[base];
  const layers: Layers = {};
  for (const layer of view.layers) {
    if (layer === 'coast') continue;
    const found =
      countries === undefined
        ? islandLayer(layer, bases, clip)
        : countryLayer(layer, countries, view);
    layers[layer] = found ?? { type: 'GeometryCollection', geometries: [] };
  }
  if (view.layers.includes('coast')) {
    const { land } = layers;
    const polygons = land?.type === 'Polygon' || land?.type === 'MultiPolygon' ? land : null;
    const rings = polygonsOf(polygons).flat();
    const coordinates = rings.flatMap((ring) => openRing(ring, clip));
    layers.coast = { type: 'MultiLineString', coordinates };
  }
  return layers;
}

/** What a view cannot be made without. */
export function hasAll(view: GeoView, bases: Bases): boolean {
  if (view.base !== 'hispaniola') return bases[view.base] !== undefined;
  return view.layers.every((layer) => {
    if (layer === 'coast') return bases.files.land !== undefined;
    if (layer === 'departments' || layer === 'department-borders') {
      const { land, border } = bases.files;
      return bases.departments !== undefined && land !== undefined && border !== undefined;
    }
    return layer === 'countries' || bases.files[layer] !== undefined;
  });
}
