/**
 * The words of step-through, present, and notice and wonder (build time): one file for all pages,
 * fetched when a reader first enters one of them, so that the pages do not carry it.
 */
import { createHash } from 'node:crypto';
import { withBase } from '../data/site.ts';
import { loadStrings, word } from '../data/strings.ts';
import type { ModeWords } from '../scrolly/mode-words.ts';
import type { Language } from '../visuals/kit/format.ts';
import { VISUAL_IDS } from '../visuals/registry.ts';
import { loadVisualTexts } from '../visuals/texts.ts';

/** `modes.en.0a1b2c3d.json`: the name changes with the content, so it may be cached for ever. */
export function modeWordsFile(language: Language): { name: string; body: string } {
  const names = VISUAL_IDS.map((id) => [id, word(loadVisualTexts(id, language).words, 'name')]);
  const all: ModeWords = {
    words: loadStrings(language).modes,
    names: Object.fromEntries(names) as Record<string, string>,
  };
  const body = JSON.stringify(all);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 8);
  return { name: `modes.${language}.${hash}.json`, body };
}

export const modeWordsAddress = (language: Language): string =>
  withBase(`/words/${modeWordsFile(language).name}`);
