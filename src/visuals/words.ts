import type { Language } from './kit/format.ts';
import { shownView } from './shown.ts';

/** A view in words alone: the title of its finding and its text alternative (build time). */
export function viewInWords(
  id: string,
  view: string,
  language: Language,
): { title: string; text: string } {
  const { title, description } = shownView(id, view, language);
  return { title, text: description.text };
}
