import type { AnyVisual, Drawer } from './kit/contract.ts';

const DRAWERS = import.meta.glob<Pick<AnyVisual, 'draw'>>('./*/draw.ts');
const LIVE = import.meta.glob<{ visual: AnyVisual }>('./*/live.ts');

/**
 * What the browser needs of a visual to show its views, fetched when its section comes near: the whole
 * of it where its folder has a `live.ts`, else how it is drawn.
 * @throws when there is no folder of this name
 */
export async function loadVisual(id: string): Promise<Drawer> {
  const live = LIVE[`./${id}/live.ts`];
  if (live) return (await live()).visual;
  const load = DRAWERS[`./${id}/draw.ts`];
  if (!load) throw new Error(`no visual "${id}"`);
  const { draw } = await load();
  return { id, draw };
}
