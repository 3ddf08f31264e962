/** Links that have a card: in a mode a mouse that presses one gets the card, and the mode is not left. */
import { TRIGGERS } from '../triggers.ts';

/** Milliseconds that a card has to come; without one the link leads on as ever. */
const WAIT = 3000;

/** @returns lets go of the links */
export function holdLinks(chapter: HTMLElement): () => void {
  const onClick = (event: MouseEvent) => {
    const { target, detail, ctrlKey, metaKey, shiftKey, altKey } = event;
    const link = target instanceof Element && target.closest<HTMLAnchorElement>(TRIGGERS);
    const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    // Keys see the card when they reach the link; fingers have rules of their own (cards.ts).
    if (!link || link.closest('.card') || detail === 0 || isTouch) return;
    if (ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    // The press has moved the focus, which calls a card off: as if the mouse had left and come again.
    for (const [type, at] of [
      ['pointerover', chapter],
      ['pointermove', link],
    ] as const) {
      at.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: 'mouse' }));
    }
    setTimeout(() => {
      const isWaiting = link.matches(':hover') && !document.querySelector(':popover-open');
      if (isWaiting) location.assign(link.href);
    }, WAIT);
  };
  chapter.addEventListener('click', onClick);
  return () => chapter.removeEventListener('click', onClick);
}
