/** The sets of glossary cards: all terms, those of a chapter, those that a lesson needs (build time). */
import { chapterSlug } from '../../data/site.ts';
import { loadStrings, word } from '../../data/strings.ts';
import type { Term } from '../../data/types.ts';
import { fill } from '../../visuals/kit/format.ts';
import { lessonPath } from '../lessons/addresses.ts';
import { loadLessons } from '../lessons/lessons.ts';
import { isChapter, loadChapters } from '../prose/chapters.ts';

const ROOT = '/classroom/cards/glossary/';

/** Address and name of each set. */
export async function glossarySets(): Promise<{ path: string; name: string }[]> {
  const { paper } = loadStrings('en');
  const chapters = (await loadChapters()).filter(({ entry }) => isChapter(entry));
  return [
    { path: ROOT, name: word(paper, 'all-terms') },
    ...chapters.map(({ entry }) => ({
      path: `${ROOT}${chapterSlug(entry.id)}/`,
      name: entry.data.title,
    })),
    ...(await loadLessons()).map(({ slug, entry }) => ({
      path: lessonPath(slug, 'words'),
      name: fill(word(paper, 'lesson-set'), { title: entry.data.title }),
    })),
  ];
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Terms as a glossary lists them; those that nobody has confirmed have no card. */
export const cardTerms = (terms: readonly Term[]): Term[] =>
  terms
    .filter(({ unconfirmed }) => !unconfirmed)
    .toSorted((a, b) => collator.compare(a.term, b.term));
