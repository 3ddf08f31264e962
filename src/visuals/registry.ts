/** All visuals, with the part that only the build needs: which datasets, and what is taken from them. */
import { loadDataset } from '../data/load.ts';
import type { Dataset } from '../data/types.ts';
import type { AnyVisual } from './kit/contract.ts';
import { roadToLanding } from './road-to-landing/index.ts';
import * as road from './road-to-landing/prepare.ts';
import { strength } from './strength/index.ts';
import * as strengthData from './strength/prepare.ts';

interface Entry {
  visual: AnyVisual;
  datasets: readonly string[];
  prepare(tables: Record<string, Dataset>): unknown;
}

const ENTRIES: Readonly<Record<string, Entry>> = {
  'road-to-landing': { visual: roadToLanding, datasets: road.DATASETS, prepare: road.prepare },
  strength: { visual: strength, datasets: strengthData.DATASETS, prepare: strengthData.prepare },
};

export const VISUAL_IDS = Object.keys(ENTRIES);

/** @throws when there is no visual of this id */
export function visualEntry(id: string): Entry {
  const entry = ENTRIES[id];
  if (!entry) throw new Error(`no visual "${id}", there are: ${VISUAL_IDS.join(', ')}`);
  return entry;
}

/** The data of one visual, taken from the compiled datasets. */
export function prepareVisual(id: string): unknown {
  const { datasets, prepare } = visualEntry(id);
  return prepare(Object.fromEntries(datasets.map((name) => [name, loadDataset(name)])));
}
