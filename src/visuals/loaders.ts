import type { AnyVisual } from './kit/contract.ts';

const MODULES = import.meta.glob<{ visual: AnyVisual }>('./*/index.ts');

/**
 * The code of a visual, fetched when its section comes near.
 * @throws when there is no folder of this name
 */
export async function loadVisual(id: string): Promise<AnyVisual> {
  const load = MODULES[`./${id}/index.ts`];
  if (!load) throw new Error(`no visual "${id}"`);
  return (await load()).visual;
}
