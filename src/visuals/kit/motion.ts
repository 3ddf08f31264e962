import { mix, stop, tween } from './tween.ts';

/** The longest that a change of view may take, in milliseconds. */
export const TRANSITION_MS = 600;

/**
 * Brings attributes of a mark to their values: at once when nothing may move (build time, reduced motion,
 * resize) or when they were not there, else on the way from what they are. A change that is still running
 * is cut short first, so the last view asked for is what stays.
 */
export function move(node: Element, ends: Record<string, number>, duration: number): void {
  stop(node, 'move');
  const ways: { name: string; from: number; to: number }[] = [];
  for (const [name, to] of Object.entries(ends)) {
    const now = node.getAttribute(name);
    if (now === String(to)) continue;
    if (duration <= 0 || now === null) node.setAttribute(name, String(to));
    else ways.push({ name, from: Number(now), to });
  }
  if (ways.length === 0) return;
  tween(node, 'move', { duration }, (t) => {
    for (const { name, from, to } of ways) {
      node.setAttribute(name, String(t < 1 ? mix(from, to, t) : to));
    }
  });
}

/** What is new comes up when what was there has moved, in the last part of a change. */
const APPEAR_AFTER = 0.4;

/**
 * Lets marks come up without moving; leaves nothing behind, so a jump gives the same markup.
 * @param isAlone no other marks of the layer stay: nothing has to be waited for
 */
export function appear(nodes: readonly Element[], isAlone: boolean, duration: number): void {
  if (duration <= 0) return;
  const delay = isAlone ? 0 : duration * APPEAR_AFTER;
  for (const node of nodes) {
    node.setAttribute('opacity', '0');
    tween(node, 'appear', { delay, duration: duration - delay }, (t) => {
      if (t < 1) node.setAttribute('opacity', String(t));
      else node.removeAttribute('opacity');
    });
  }
}
