import type { Drawer } from './kit/contract.ts';

const DRAWERS = import.meta.glob<Pick<Drawer, 'draw'>>('./*/draw.ts');

/**
 * How a visual is drawn, which is all that the browser needs to show its views; fetched when its section
 * comes near.
 * @throws when there is no folder of this name
 */
export async function loadVisual(id: string): Promise<Drawer> {
  const load = DRAWERS[`./${id}/draw.ts`];
  if (!load) throw new Error(`no visual "${id}"`);
  const { draw } = await load();
  return { id, draw };
}
