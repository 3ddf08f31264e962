import type { Language } from './kit/format.ts';
import { prepareVisual, visualEntry } from './registry.ts';
import { loadVisualTexts } from './texts.ts';

/** A view in words alone: the title of its finding and its text alternative (build time). */
export function viewInWords(
  id: string,
  view: string,
  language: Language,
): { title: string; text: string } {
  const { visual } = visualEntry(id);
  const { views, words } = loadVisualTexts(id, language);
  const model = visual.model(prepareVisual(id), view, language, words);
  return { title: views[view]?.title ?? '', text: visual.describe(model).text };
}
