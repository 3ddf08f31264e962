/** The chapters in their order, each with what was read from it while it was compiled (build time). */
import { type CollectionEntry, getCollection, render } from 'astro:content';
import type { StoryOutline } from './remark-story.ts';

export interface Chapter {
  entry: CollectionEntry<'chapters'>;
  outline: StoryOutline;
}

export async function loadChapters(): Promise<Chapter[]> {
  const entries = (await getCollection('chapters')).sort((a, b) => a.data.order - b.data.order);
  return Promise.all(
    entries.map(async (entry) => {
      const { remarkPluginFrontmatter } = await render(entry);
      return { entry, outline: remarkPluginFrontmatter.outline as StoryOutline };
    }),
  );
}
