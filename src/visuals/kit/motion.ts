import { type BaseType, type Selection, interrupt } from 'd3';

/** The longest that a change of view may take, in milliseconds. */
export const TRANSITION_MS = 600;

/** Whether pictures may move: neither the system nor the reader has said no. */
export function mayMove(): boolean {
  return document.documentElement.dataset.motion !== 'off';
}

/** What drawings use of selections and transitions alike, to set what may move. */
export interface Moving<E extends BaseType, D> {
  attr(
    name: string,
    value: string | number | ((this: E, datum: D, index: number) => string | number),
  ): Moving<E, D>;
  remove(): unknown;
}

/**
 * The selection itself when nothing may move (build time, reduced motion, resize), else a transition.
 * A transition that is still running is cut short first, so the last view asked for is what stays.
 */
export function moving<E extends Element, D, P extends BaseType, PD>(
  selection: Selection<E, D, P, PD>,
  duration: number,
): Moving<E, D> {
  // Naming d3's own `interrupt` also loads the module that adds `transition` to selections.
  selection.each(function () {
    interrupt(this);
  });
  return (duration > 0 ? selection.transition().duration(duration) : selection) as Moving<E, D>;
}

/** What is new comes up when what was there has moved, in the last part of a change. */
const APPEAR_AFTER = 0.4;

/** Ends whatever `appear` began on these marks: they are simply there. */
export function settle<E extends Element, D, P extends BaseType, PD>(
  selection: Selection<E, D, P, PD>,
): void {
  selection.interrupt('appear').attr('opacity', null);
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
  const wait = selection.size() < all.size() ? duration * APPEAR_AFTER : 0;
  selection
    .attr('opacity', 0)
    .transition('appear')
    .delay(wait)
    .duration(duration - wait)
    .attr('opacity', 1)
    .on('end', function () {
      this.removeAttribute('opacity');
    });
}
