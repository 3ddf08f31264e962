/** Where in the story a view is shown. */
import { chapterPath, chapterSlug } from '../../data/site.ts';
import { visualEntry } from '../../visuals/registry.ts';
import type { Chapter } from '../prose/chapters.ts';

/**
 * Path of the first step that shows a view, without the base; else of an explorer that begins with it,
 * or of the picture's table.
 */
export function placeOf(chapters: readonly Chapter[], visual: string, view: string): string {
  const places = chapters.flatMap(({ entry, outline }) => {
    const path = chapterPath(chapterSlug(entry.id));
    return [
      ...outline.sections
        .filter((section) => section.visual === visual)
        .flatMap(({ steps }) => steps),
      ...outline.explorers.filter((explorer) => explorer.visual === visual),
    ]
      .filter((place) => place.view === view)
      .map(({ id }) => `${path}#${id}`);
  });
  return places[0] ?? `/data/${visualEntry(visual).datasets[0]}/`;
}
