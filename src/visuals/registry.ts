/**
 * All visuals, by folder, with the part that only the build needs: which datasets, and what is taken
 * from them. A folder with `index.ts` and `prepare.ts` is a visual; there is no list to keep.
 */
import { loadDataset } from '../data/load.ts';
import type { Dataset } from '../data/types.ts';
import type { AnyVisual } from './kit/contract.ts';

interface Preparation {
  /** Ids of datasets; the first one gives the picture its as-of date and its page. */
  DATASETS: readonly string[];
  /** Whether it draws coastlines and borders, whose makers are then named. */
  HAS_MAP?: boolean;
  prepare(tables: Record<string, Dataset>): unknown;
}

const VISUALS = import.meta.glob<{ visual: AnyVisual }>('./*/index.ts', { eager: true });
const PREPARATIONS = import.meta.glob<Preparation>('./*/prepare.ts', { eager: true });

export const VISUAL_IDS = Object.values(VISUALS)
  .map(({ visual }) => visual.id)
  .sort();

export interface Entry {
  visual: AnyVisual;
  datasets: readonly string[];
  hasMap: boolean;
  prepare: Preparation['prepare'];
}

/** @throws when there is no visual of this id, or its folder has another name */
export function visualEntry(id: string): Entry {
  const visual = VISUALS[`./${id}/index.ts`]?.visual;
  const preparation = PREPARATIONS[`./${id}/prepare.ts`];
  if (!visual || !preparation || visual.id !== id) {
    throw new Error(`no visual "${id}", there are: ${VISUAL_IDS.join(', ')}`);
  }
  const { DATASETS: datasets, HAS_MAP: hasMap = false, prepare } = preparation;
  return { visual, datasets, hasMap, prepare };
}

/** What was prepared, and from which tables: a build asks for the same picture again and again. */
const prepared = new Map<string, { tables: Dataset[]; data: unknown }>();

/** The data of one visual, taken from the compiled datasets. */
export function prepareVisual(id: string): unknown {
  const { datasets, prepare } = visualEntry(id);
  const tables = datasets.map((name) => loadDataset(name));
  const known = prepared.get(id);
  if (known && tables.every((table, index) => table === known.tables[index])) return known.data;
  const data = prepare(Object.fromEntries(tables.map((table, index) => [datasets[index], table])));
  prepared.set(id, { tables, data });
  return data;
}
