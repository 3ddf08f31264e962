import type { BaseType, Selection } from 'd3';
import { mix, stop, tween } from './tween.ts';

/** The longest that a change of view may take, in milliseconds. */
export const TRANSITION_MS = 600;

/** Whether pictures may move: neither the system nor the reader has said no. */
export function mayMove(): boolean {
  return document.documentElement.dataset.motion !== 'off';
}

/** Sets an attribute of all marks, at once or on the way. */
export type Setting<D> = (name: string, value: (datum: D) => number) => void;

/**
 * How attributes are set: at once when nothing may move (build time, reduced motion, resize), else on
 * the way from what they are. A change that is still running is cut short first, so the last view
 * asked for is what stays.
 */
export function moving<E extends Element, D, P extends BaseType, PD>(
  selection: Selection<E, D, P, PD>,
  duration: number,
): Setting<D> {
  const ways = new Map<Element, { name: string; from: number; to: number }[]>();
  selection.each(function () {
    stop(this, 'move');
  });
  return (name, value) => {
    selection.each(function (datum) {
      const to = value(datum);
      const now = this.getAttribute(name);
      if (now === String(to)) return;
      if (duration <= 0 || now === null) {
        this.setAttribute(name, String(to));
        return;
      }
      const way = { name, from: Number(now), to };
      const others = ways.get(this);
      if (others) {
        others.push(way);
        return;
      }
      const all = [way];
      ways.set(this, all);
      tween(this, 'move', { duration }, (t) => {
        for (const each of all) {
          this.setAttribute(each.name, String(t < 1 ? mix(each.from, each.to, t) : each.to));
        }
      });
    });
  };
}

/** What is new comes up when what was there has moved, in the last part of a change. */
const APPEAR_AFTER = 0.4;

/** Ends whatever `appear` began on these marks: they are simply there. */
export function settle<E extends Element, D, P extends BaseType, PD>(
  selection: Selection<E, D, P, PD>,
): void {
  selection.each(function () {
    stop(this, 'appear');
    this.removeAttribute('opacity');
  });
}

/**
 * Lets marks come up without moving; leaves nothing behind, so a jump gives the same markup.
 * @param all the marks of the layer: where none of them stays, nothing has to be waited for
 */
export function appear<E extends Element, D, P extends BaseType, PD>(
  selection: Selection<E, D, P, PD>,
  all: Selection<E, D, P, PD>,
  duration: number,
): void {
  if (duration <= 0 || selection.empty()) return;
  const delay = selection.size() < all.size() ? duration * APPEAR_AFTER : 0;
  selection.attr('opacity', 0).each(function () {
    tween(this, 'appear', { delay, duration: duration - delay }, (t) => {
      if (t < 1) this.setAttribute('opacity', String(t));
      else this.removeAttribute('opacity');
    });
  });
}
