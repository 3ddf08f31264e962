import type { Language } from './kit/format.ts';
import { loadVisualTexts } from './texts.ts';
import { viewModel } from './view-model.ts';

/** A view in words alone: the title of its finding and its text alternative (build time). */
export function viewInWords(
  id: string,
  view: string,
  language: Language,
): { title: string; text: string } {
  const { views } = loadVisualTexts(id, language);
  const { text } = viewModel(id, view, language).description;
  return { title: views[view]?.title ?? '', text };
}
