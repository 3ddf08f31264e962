/** The lessons in the order of their chapters, and what of them a page shows (build time). */
import { type CollectionEntry, getCollection, render } from 'astro:content';
import { chapterSlug } from '../../data/site.ts';
import Cite from '../Cite.astro';
import Fig from '../Fig.astro';
import { type Chapter, loadChapters } from '../prose/chapters.ts';
import Article from './Article.astro';
import ClaimCard from './ClaimCard.astro';
import ClaimRef from './ClaimRef.astro';
import DataRef from './DataRef.astro';
import Nothing from './Nothing.astro';
import { type LessonOutline, ONCE } from './outline.ts';
import SheetRef from './SheetRef.astro';
import StepRef from './StepRef.astro';

export interface Lesson {
  /** That of its chapter: `mission`. */
  slug: string;
  entry: CollectionEntry<'lessons'>;
  chapter: Chapter;
  outline: LessonOutline;
}

/** @throws when a lesson has no chapter */
export async function loadLessons(): Promise<Lesson[]> {
  const entries = await getCollection('lessons');
  const chapters = await loadChapters();
  const orphan = entries.find(({ id }) => !chapters.some(({ entry }) => entry.id === id));
  if (orphan) throw new Error(`content/lessons/${orphan.id}.mdx: there is no chapter of this name`);
  const lessons = chapters.map(async (chapter): Promise<Lesson[]> => {
    const entry = entries.find(({ id }) => id === chapter.entry.id);
    if (!entry) return [];
    const { remarkPluginFrontmatter } = await render(entry);
    const outline = remarkPluginFrontmatter.outline as LessonOutline;
    return [{ slug: chapterSlug(entry.id), entry, chapter, outline }];
  });
  return (await Promise.all(lessons)).flat();
}

/** @throws when there is no lesson of this name */
export async function lessonOf(slug: string | undefined): Promise<Lesson> {
  const found = (await loadLessons()).find((lesson) => lesson.slug === slug);
  if (!found) throw new Error(`there is no lesson "${slug}"`);
  return found;
}

/** The paths of a page that each lesson has. */
export const lessonPaths = async () =>
  (await loadLessons()).map((lesson) => ({ params: { lesson: lesson.slug }, props: { lesson } }));

/** What may stand in any part of a lesson. */
const INLINE = { StepRef, SheetRef, Article, ClaimRef, ClaimCard, DataRef, Cite, Fig };

const PARTS = [
  ...ONCE,
  'Activity',
  'Instructions',
  'Question',
  'Asked',
  'Given',
  'Answer',
] as const;
type PartName = (typeof PARTS)[number];

/** The components of a lesson: a part is left out unless it is named here with what shows it. */
export const showing = (shown: Partial<Record<PartName, unknown>>): Record<string, unknown> => ({
  ...INLINE,
  ...Object.fromEntries(PARTS.map((part) => [part, Nothing])),
  ...shown,
});
