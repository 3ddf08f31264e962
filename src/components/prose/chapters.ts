/** The chapters in their order, each with what was read from it while it was compiled (build time). */
import type { MarkdownHeading } from 'astro';
import { type CollectionEntry, getCollection, render } from 'astro:content';
import { OPENING, chapterPath, chapterSlug, printPath } from '../../data/site.ts';
import { WORDS_PER_MINUTE } from './reading.ts';
import type { StoryOutline } from './remark-story.ts';

export interface Chapter {
  entry: CollectionEntry<'chapters'>;
  outline: StoryOutline;
  headings: MarkdownHeading[];
}

/** Everything that is told in steps, the opening of the site included. */
export async function loadChapters(): Promise<Chapter[]> {
  return Promise.all(
    (await chapterEntries()).map(async (entry) => {
      const { remarkPluginFrontmatter, headings } = await render(entry);
      return { entry, outline: remarkPluginFrontmatter.outline as StoryOutline, headings };
    }),
  );
}

/** Chapters and the opening as their files begin, without reading their text. */
export async function chapterEntries(): Promise<CollectionEntry<'chapters'>[]> {
  return (await getCollection('chapters')).sort((a, b) => a.data.order - b.data.order);
}

/** The opening is told in steps, but it is no chapter: its page is the front page. */
export const isChapter = ({ id }: CollectionEntry<'chapters'>): boolean =>
  chapterSlug(id) !== OPENING;

/** `/mission/`; the opening's is `/`. */
export const chapterAddress = (entry: CollectionEntry<'chapters'>): string =>
  chapterPath(chapterSlug(entry.id));

/** `/mission/print/`; the opening's, which has no folder of its own, is `/opening/print/`. */
export const printAddress = ({ id }: CollectionEntry<'chapters'>): string =>
  printPath(chapterSlug(id));

export const minutesOf = ({ outline }: Chapter): number =>
  Math.ceil(outline.words / WORDS_PER_MINUTE);

/** The headings of a chapter, each with the steps under it; steps before the first have none. */
export function sectionsOf({ headings, outline }: Chapter) {
  const stepsUnder = (heading: string) =>
    outline.sections.filter((each) => each.heading === heading).flatMap(({ steps }) => steps);
  return [
    { slug: '', text: '', steps: stepsUnder('') },
    ...headings
      .filter(({ depth }) => depth === 2)
      .map(({ slug, text }) => ({ slug, text, steps: stepsUnder(text) })),
  ].filter(({ slug, steps }) => slug !== '' || steps.length > 0);
}
