/** Compiles the base geometry of `content/geo` to one small TopoJSON a view. */
import type { Problem } from '../problems.ts';
import { readCountries, readDepartments } from './atlas.ts';
import { fitBases } from './fit.ts';
import { hasAll, layersOf, type Bases } from './layers.ts';
import { readSource, SOURCES, type BaseGeometry, type SourceLayer } from './read.ts';
import { packView } from './topology.ts';
import { readViews } from './views.ts';

/**
 * Reads `content/geo` under `root`, the project's root. `files` are `geo/<view>.topo.json` → text;
 * a view is left out when anything that it is made of has a problem. Never throws for bad content.
 */
export function compileGeo(root: string): { problems: Problem[]; files: Map<string, string> } {
  const { views, problems } = readViews(root);
  const read: Partial<Record<SourceLayer, BaseGeometry>> = {};
  for (const layer of Object.keys(SOURCES) as SourceLayer[]) {
    const source = readSource(root, layer);
    problems.push(...source.problems);
    if (source.geometry) read[layer] = source.geometry;
  }
  const departments = readDepartments();
  const medium = readCountries('countries-50m');
  const small = readCountries('countries-110m');
  problems.push(...departments.problems, ...medium.problems, ...small.problems);
  const bases: Bases = fitBases({
    files: read,
    departments: departments.departments,
    'countries-50m': medium.countries,
    'countries-110m': small.countries,
  });
  const files = new Map<string, string>();
  for (const view of views) {
    if (!hasAll(view, bases)) continue;
    const topology = packView(view, layersOf(view, bases));
    files.set(`geo/${view.id}.topo.json`, `${JSON.stringify(topology)}\n`);
  }
  return { problems, files };
}
