/** The sources of a chapter as numbered notes, in the order in which a reader of its pages meets them. */
import { chapterSlug } from '../../data/site.ts';
import { creditLine, creditsOf } from '../../visuals/credits.ts';
import type { Language } from '../../visuals/kit/format.ts';
import { loadChapters } from '../prose/chapters.ts';
import type { StoryOutline } from '../prose/remark-story.ts';

const known = new WeakMap<StoryOutline, ReadonlyMap<string, number>>();

/**
 * The number of each source: those of the text first, then those named under the pictures.
 */
export async function notesOf(
  chapter: string | undefined,
  language: Language,
): Promise<ReadonlyMap<string, number>> {
  const found = (await loadChapters()).find(({ entry }) => chapterSlug(entry.id) === chapter);
  if (!found) throw new Error(`notes: there is no chapter "${chapter}"`);
  const { outline } = found;
  const numbered = known.get(outline);
  if (numbered) return numbered;
  const cited = outline.mentions.filter(({ kind }) => kind === 'Cite').map(({ id }) => id);
  const pictured = outline.sections.flatMap(({ visual, steps }) =>
    steps.flatMap(({ view }) =>
      creditLine(creditsOf(visual, view, language)).named.map(({ id }) => id),
    ),
  );
  const ids = [...new Set([...cited, ...pictured])];
  const notes = new Map(ids.map((id, index) => [id, index + 1]));
  known.set(outline, notes);
  return notes;
}
