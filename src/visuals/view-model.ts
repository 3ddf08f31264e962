import type { Description, Words } from './kit/contract.ts';
import type { Language } from './kit/format.ts';
import { prepareVisual, visualEntry } from './registry.ts';
import { loadVisualTexts } from './texts.ts';

interface ViewModel {
  model: unknown;
  description: Description;
}

/** What was worked out, and from what. */
const known = new Map<string, ViewModel & { data: unknown; words: Words }>();

/** What a view shows, and the same in words: worked out once for all places that ask (build time). */
export function viewModel(id: string, view: string, language: Language): ViewModel {
  const data = prepareVisual(id);
  const { words } = loadVisualTexts(id, language);
  const key = `${language} ${id} ${view}`;
  const before = known.get(key);
  if (before && before.data === data && before.words === words) return before;
  const { visual } = visualEntry(id);
  const model: unknown = visual.model(data, view, language, words);
  const made = { model, description: visual.describe(model), data, words };
  known.set(key, made);
  return made;
}
