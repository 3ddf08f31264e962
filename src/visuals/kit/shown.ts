import type { Beside, RestPayload, Shown, ViewsPayload } from './contract.ts';

/** What views share, as far as it has been asked for: a view holds it, not a copy of it. */
const unfolded = new WeakMap<readonly unknown[], unknown[]>();

/** @throws when there is no such view */
function viewOf(
  view: string,
  { views, shared }: Pick<ViewsPayload, 'views' | 'shared'>,
  more?: unknown,
): unknown[] {
  if (!(view in views)) throw new Error(`no view "${view}"`);
  const known = unfolded.get(shared) ?? [];
  unfolded.set(shared, known);
  const unfold = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if ('$' in value) return (known[value.$ as number] ??= unfold(shared[value.$ as number]));
    if (Array.isArray(value)) return value.map(unfold);
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unfold(each)]));
  };
  return [views[view], more].map(unfold);
}

/** What a view shows and, in a few words, says; from what the browser has been given. */
export function shownIn(
  view: string,
  payload: ViewsPayload,
): { model: unknown; description: Pick<Shown['description'], 'name' | 'text'> } {
  const [shown, common] = viewOf(view, payload, payload.common);
  const { model, description } = shown as Shown;
  return {
    model: { ...(common as object), ...(model as object), words: payload.words },
    description,
  };
}

/** What stands beside a view. */
export function besideIn(view: string, rest: RestPayload): Beside {
  return viewOf(view, rest)[0] as Beside;
}
