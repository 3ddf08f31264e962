import type { Drawer, Payload, Shown } from './contract.ts';

/**
 * What a view shows, from what the browser has been given.
 * @throws when there is no such view, or nothing here that could work it out
 */
export function shownIn(view: string, visual: Drawer, payload: Payload): Shown {
  const { words, language } = payload;
  if ('views' in payload) {
    const { model, description } = payload.views[view] ?? noView(view);
    return { model: { ...payload.common, ...(model as object), words }, description };
  }
  const model: unknown = visual.model?.(payload.data, view, language, words);
  return { model, description: visual.describe?.(model) ?? noView(view) };
}

function noView(view: string): never {
  throw new Error(`no view "${view}"`);
}
