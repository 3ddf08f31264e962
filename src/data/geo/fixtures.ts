/** What the tests of this folder share. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { geoContains } from 'd3';
import type { Feature, FeatureCollection, Position } from 'geojson';
import { feature } from 'topojson-client';
import { compileGeo } from './compile.ts';
import type { GeoTopology } from './topology.ts';
import type { Layer } from './views.ts';

export const ROOT = join(import.meta.dirname, '../../..');

/** The project's own maps, compiled once for each file of tests. */
export const compiled = compileGeo(ROOT);

export function view(id: string): GeoTopology {
  const text = compiled.files.get(`geo/${id}.topo.json`);
  if (text === undefined) throw new Error(`no view ${id}`);
  return JSON.parse(text) as GeoTopology;
}

/** The features of a layer; empty when the view lacks it. */
export function featuresOf(topology: GeoTopology, layer: Layer): Feature[] {
  const object = topology.objects[layer];
  if (object === undefined) return [];
  const found: Feature | FeatureCollection = feature(topology, object);
  return found.type === 'FeatureCollection' ? found.features : [found];
}

export function isLand(topology: GeoTopology, point: readonly [number, number]): boolean {
  return featuresOf(topology, 'land').some((f) => geoContains(f, [...point]));
}

/** All points of a feature of lines or polygons. */
export function pointsOf(f: Feature): Position[] {
  const geometry = f.geometry as { coordinates?: unknown };
  const walk = (value: unknown): Position[] => {
    if (!Array.isArray(value)) return [];
    return typeof value[0] === 'number' ? [value as Position] : value.flatMap(walk);
  };
  return walk(geometry.coordinates);
}

/** A copy of the geometry with some files replaced, or taken away; give the root back to `drop`. */
export function broken(files: Readonly<Record<string, string | null>>): string {
  const root = mkdtempSync(join(tmpdir(), 'geo-'));
  const folder = join(root, 'content/geo');
  mkdirSync(folder, { recursive: true });
  cpSync(join(ROOT, 'content/geo'), folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    if (text === null) rmSync(join(folder, name));
    else writeFileSync(join(folder, name), text);
  }
  return root;
}

export function drop(root: string): void {
  rmSync(root, { recursive: true });
}
