import { readdir } from 'node:fs/promises';

const FOLDER = new URL('../../visuals/', import.meta.url);

/** The named views of every visual, for checking chapters: each folder's `views.ts`. */
export async function readViews(): Promise<Record<string, readonly string[]>> {
  const entries = await readdir(FOLDER, { withFileTypes: true });
  const ids = entries
    .filter((entry) => entry.isDirectory() && entry.name !== 'kit')
    .map(({ name }) => name)
    .sort();
  const views: Record<string, readonly string[]> = {};
  for (const id of ids) {
    const module = (await import(new URL(`${id}/views.ts`, FOLDER).href)) as {
      VIEW_NAMES: readonly string[];
    };
    views[id] = module.VIEW_NAMES;
  }
  return views;
}
