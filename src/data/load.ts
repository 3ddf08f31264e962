/**
 * Typed access to the compiled content, at build time only (reads files; not for the browser).
 * Files are read again when they change, so that a development server sees new data.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { GeoTopology } from './geo/topology.ts';
import { stampOf } from './stamp.ts';
import type { Dataset, Figure, Glossary, Row, SiteChange, Source } from './types.ts';

/** Where `npm run data` writes, from the folder that the build runs in. */
export const COMPILED = '.cache/compiled';

const cache = new Map<string, { stamp: string; value: unknown }>();

/** Parses a compiled JSON file, or returns undefined when it is not there. */
function read(path: string): unknown {
  const stamp = stampOf(path);
  if (stamp === undefined) return undefined;
  const cached = cache.get(path);
  if (cached?.stamp === stamp) return cached.value;
  const value = JSON.parse(readFileSync(path, 'utf8')) as unknown;
  cache.set(path, { stamp, value });
  return value;
}

function notCompiled(what: string): Error {
  return new Error(`${what}: the content is not compiled; run npm run data`);
}

/** The ids of all compiled datasets, sorted. @throws when the content is not compiled */
export function datasetIds(folder = COMPILED): string[] {
  try {
    return readdirSync(join(resolve(folder), 'datasets'))
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(0, -'.json'.length))
      .toSorted();
  } catch {
    throw notCompiled('datasets');
  }
}

/**
 * One dataset. `R` says which columns the caller reads; the compiler has checked their types
 * against about.yaml, so a caller states here what about.yaml says.
 * @throws when there is no such dataset, or the content is not compiled
 */
export function loadDataset<R = Row>(id: string, folder = COMPILED): Dataset<R> {
  const dataset = read(join(resolve(folder), 'datasets', `${id}.json`));
  if (dataset !== undefined) return dataset as Dataset<R>;
  throw new Error(`there is no dataset "${id}"; there are ${datasetIds(folder).join(', ')}`);
}

/** Every source of content/sources.csv, cited or not, by id. @throws when the content is not compiled */
export function loadSources(folder = COMPILED): Readonly<Record<string, Source>> {
  const sources = read(join(resolve(folder), 'sources.json'));
  if (sources === undefined) throw notCompiled('sources');
  return sources as Record<string, Source>;
}

/** Every figure by id. @throws when the content is not compiled */
export function loadFigures(folder = COMPILED): Readonly<Record<string, Figure>> {
  const figures = read(join(resolve(folder), 'figures.json'));
  if (figures === undefined) throw notCompiled('figures');
  return figures as Record<string, Figure>;
}

/** The glossary, its terms by id. @throws when the content is not compiled */
export function loadGlossary(folder = COMPILED): Glossary {
  const glossary = read(join(resolve(folder), 'glossary.json'));
  if (glossary === undefined) throw notCompiled('glossary');
  return glossary as Glossary;
}

/** The change log of the site, newest first. @throws when the content is not compiled */
export function loadChanges(folder = COMPILED): readonly SiteChange[] {
  const changes = read(join(resolve(folder), 'changes.json'));
  if (changes === undefined) throw notCompiled('changes');
  return changes as SiteChange[];
}

/** The geometry of one map view. @throws when there is no such view, or the content is not compiled */
export function loadMap(id: string, folder = COMPILED): GeoTopology {
  const map = read(join(resolve(folder), 'geo', `${id}.topo.json`));
  if (map === undefined) throw notCompiled(`the map "${id}"`);
  return map as GeoTopology;
}
