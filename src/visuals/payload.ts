/** What the browser fetches for a visual, and under which address (build time). */
import { createHash } from 'node:crypto';
import { loadSources } from '../data/load.ts';
import { shortPublisher } from '../data/sources-text.ts';
import type { Fetched, LivePayload, RestPayload, Shown, ViewsPayload } from './kit/contract.ts';
import type { Language } from './kit/format.ts';
import { planOf } from './kit/plan.ts';
import { prepareVisual, visualEntry } from './registry.ts';
import { loadVisualTexts } from './texts.ts';
import { viewModel } from './view-model.ts';

/** For a picture that shows its named views, in one piece. */
export type WholePayload = ViewsPayload & { rest: RestPayload };

/** A build asks for each several times. */
export function visualPayload(id: string, language: Language): WholePayload {
  const key = `${language} ${id}`;
  const shown = shownOf(id, language);
  const before = known.get(key);
  if (before && shown.every(([, each], index) => each === before.shown[index]?.[1])) {
    return before.payload;
  }
  const beside = shown.map(([view, { description }]) => {
    const { table, details } = description;
    return [view, { table, details }] as const;
  });
  const plans = plansOf(id, shown);
  const payload = {
    ...wordsOf(id, language),
    ...folded(parted(shown, plans)),
    rest: { sources: namesOf(shown), ...folded({ views: Object.fromEntries(beside) }) },
  };
  known.set(key, { shown, payload });
  return payload;
}

/** The same for a picture in a chapter, whose rest comes when a reader reaches for it. */
export function stagePayload(id: string, language: Language): ViewsPayload {
  const { rest, words, ...payload } = visualPayload(id, language);
  // Plans without words have said all.
  const isSpoken = plansOf(id, shownOf(id, language)).some((plan) => plan.words);
  return { ...payload, words: isSpoken ? words : {}, rest: restFile(id, language, rest).name };
}

/** For a picture that a reader steers. */
export function livePayload(id: string, language: Language): LivePayload {
  const sources = namesOf(shownOf(id, language));
  return { ...wordsOf(id, language), sources, data: prepareVisual(id) };
}

/** A model, or the plan of one. */
type Model = Record<string, unknown>;
type NamedShown = readonly (readonly [view: string, shown: Shown])[];

const known = new Map<string, { shown: NamedShown; payload: WholePayload }>();

function shownOf(id: string, language: Language): NamedShown {
  const { visual } = visualEntry(id);
  return visual.views.map((view) => [view, viewModel(id, view, language)] as const);
}

const plansOf = (id: string, shown: NamedShown): Model[] =>
  shown.map(([, { model }]) => planOf(visualEntry(id).visual, model) as Model);

function wordsOf(id: string, language: Language): Fetched {
  const { words } = loadVisualTexts(id, language);
  return { visual: id, language, words };
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
function parted(
  shown: NamedShown,
  models: readonly Model[],
): Pick<ViewsPayload, 'common' | 'views'> {
  const isCommon = (key: string) =>
    new Set(models.map((model) => JSON.stringify(model[key]))).size === 1;
  const [first = {}] = models;
  const keys = Object.keys(first).filter((key) => key !== 'words' && isCommon(key));
  const without = (model: Model) =>
    Object.entries(model).filter(([key]) => key !== 'words' && !keys.includes(key));
  return {
    common: Object.fromEntries(keys.map((key) => [key, first[key]])),
    views: Object.fromEntries(
      shown.map(([view, { description }], index) => {
        const { name, text } = description;
        const model = Object.fromEntries(without(models[index] ?? {}));
        return [view, { model, description: { name, text } }];
      }),
    ),
  };
}

/** What is shorter than this as JSON is repeated rather than named. */
const WORTH_NAMING = 60;

/** Names what occurs more than once: rows that many views show need not be sent and read for each. */
function folded<Parts extends object>(parts: Parts): Parts & Pick<ViewsPayload, 'shared'> {
  const counts = new Map<string, number>();
  const count = (value: unknown): void => {
    if (!isNode(value)) return;
    const text = JSON.stringify(value);
    const times = (counts.get(text) ?? 0) + 1;
    counts.set(text, times);
    if (times === 1) Object.values(value).forEach(count);
  };
  count(parts);
  const shared: unknown[] = [];
  const places = new Map<string, number>();
  const inside = (value: object): unknown =>
    Array.isArray(value)
      ? value.map(fold)
      : Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fold(each)]));
  const fold = (value: unknown): unknown => {
    if (!isNode(value)) return value;
    const text = JSON.stringify(value);
    if (text.length < WORTH_NAMING || counts.get(text) === 1) return inside(value);
    const place = places.get(text) ?? shared.push(inside(value)) - 1;
    places.set(text, place);
    return { $: place };
  };
  return { ...(inside(parts) as Parts), shared };
}

const isNode = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** `strength.en.0a1b2c3d.json`: the name changes with the content, so it may be cached for ever. */
export function payloadFile(payload: Fetched): { name: string; body: string } {
  return fileOf(payload.visual, payload.language, payload);
}

/** `strength.rest.en.0a1b2c3d.json` */
export function restFile(
  id: string,
  language: Language,
  rest = visualPayload(id, language).rest,
): { name: string; body: string } {
  return fileOf(`${id}.rest`, language, rest);
}

function fileOf(name: string, language: Language, content: unknown) {
  const body = JSON.stringify(content);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 8);
  return { name: `${name}.${language}.${hash}.json`, body };
}
