import { existsSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { VISUAL_IDS, visualEntry } from '../../visuals/registry.ts';
import { readViews } from './read-views.ts';

it('reads the views of every folder, and of no other', async () => {
  const views = await readViews();
  const folders = readdirSync('src/visuals', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'kit')
    .map(({ name }) => name)
    .sort();
  expect(folders.length).toBeGreaterThan(1);
  expect(Object.keys(views)).toEqual(folders);
});

it('reads what the build draws', async () => {
  const views = await readViews();
  expect(Object.keys(views)).toEqual([...VISUAL_IDS]);
  for (const id of VISUAL_IDS) {
    expect(views[id], id).toEqual(visualEntry(id).visual.views);
    expect(views[id]?.length, id).toBeGreaterThan(0);
  }
});

it('finds in each folder all that a visual is made of', () => {
  for (const id of VISUAL_IDS) {
    for (const file of ['index', 'views', 'prepare']) {
      expect(existsSync(`src/visuals/${id}/${file}.ts`), `${id}/${file}.ts`).toBe(true);
    }
    expect(existsSync(`content/visuals/en/${id}.yaml`), `texts of ${id}`).toBe(true);
  }
});
