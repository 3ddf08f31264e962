/** What the browser fetches for a visual, and under which address (build time). */
import { createHash } from 'node:crypto';
import { loadSources } from '../data/load.ts';
import { shortPublisher } from '../data/sources-text.ts';
import type { Fetched, LivePayload, Payload, Shown, ViewsPayload } from './kit/contract.ts';
import type { Language } from './kit/format.ts';
import { isLive, prepareVisual, visualEntry } from './registry.ts';
import { loadVisualTexts } from './texts.ts';
import { viewModel } from './view-model.ts';

/** For a picture that shows its named views. */
export function visualPayload(id: string, language: Language): Payload {
  if (isLive(id)) return livePayload(id, language);
  const shown = shownOf(id, language);
  return { ...wordsOf(id, language, shown), ...parted(shown) };
}

/** For a picture that a reader steers. */
export function livePayload(id: string, language: Language): LivePayload {
  return { ...wordsOf(id, language, shownOf(id, language)), data: prepareVisual(id) };
}

type NamedShown = readonly (readonly [view: string, shown: Shown])[];

function shownOf(id: string, language: Language): NamedShown {
  const { visual } = visualEntry(id);
  return visual.views.map((view) => [view, viewModel(id, view, language)] as const);
}

function wordsOf(id: string, language: Language, shown: NamedShown): Fetched {
  const { words } = loadVisualTexts(id, language);
  return { visual: id, language, words, sources: namesOf(shown) };
}

/** Short names of all sources that the details of any view cite. */
function namesOf(shown: NamedShown): Record<string, string> {
  const all = loadSources();
  const cited = shown.flatMap(([, { description }]) =>
    description.details.flatMap(({ sources }) => sources),
  );
  return Object.fromEntries(
    [...new Set(cited)]
      .sort()
      .map((source) => [source, shortPublisher(all[source]?.publisher ?? source)]),
  );
}

/** What is the same in the models of all views goes to the browser once, words apart. */
function parted(shown: NamedShown): Pick<ViewsPayload, 'common' | 'views'> {
  const models = shown.map(([, { model }]) => model as Record<string, unknown>);
  const isCommon = (key: string) =>
    new Set(models.map((model) => JSON.stringify(model[key]))).size === 1;
  const [first = {}] = models;
  const keys = Object.keys(first).filter((key) => key !== 'words' && isCommon(key));
  const without = (model: Record<string, unknown>) =>
    Object.entries(model).filter(([key]) => key !== 'words' && !keys.includes(key));
  return {
    common: Object.fromEntries(keys.map((key) => [key, first[key]])),
    views: Object.fromEntries(
      shown.map(([view, { description }], index) => [
        view,
        { model: Object.fromEntries(without(models[index] ?? {})), description },
      ]),
    ),
  };
}

/** `strength.en.0a1b2c3d.json`: the name changes with the content, so it may be cached for ever. */
export function payloadFile(payload: Payload): { name: string; body: string } {
  const body = JSON.stringify(payload);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 8);
  return { name: `${payload.visual}.${payload.language}.${hash}.json`, body };
}
