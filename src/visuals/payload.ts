/** What the browser fetches for a visual, and under which address (build time). */
import { createHash } from 'node:crypto';
import { loadSources } from '../data/load.ts';
import { shortPublisher } from '../data/sources-text.ts';
import type { Payload } from './kit/contract.ts';
import type { Language } from './kit/format.ts';
import { prepareVisual, visualEntry } from './registry.ts';
import { loadVisualTexts } from './texts.ts';

export function visualPayload(id: string, language: Language): Payload {
  const { visual } = visualEntry(id);
  const data = prepareVisual(id);
  const { words } = loadVisualTexts(id, language);
  const all = loadSources();
  const cited = visual.views.flatMap((view) =>
    visual
      .describe(visual.model(data, view, language, words))
      .details.flatMap(({ sources }) => sources),
  );
  const sources = Object.fromEntries(
    [...new Set(cited)]
      .sort()
      .map((source) => [source, shortPublisher(all[source]?.publisher ?? source)]),
  );
  return { visual: id, language, words, data, sources };
}

/** `strength.en.0a1b2c3d.json`: the name changes with the content, so it may be cached for ever. */
export function payloadFile(id: string, language: Language): { name: string; body: string } {
  const body = JSON.stringify(visualPayload(id, language));
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 8);
  return { name: `${id}.${language}.${hash}.json`, body };
}
