import { isAway } from './away.ts';
import { topOf } from './geometry.ts';
import { onceReadable } from './pace.ts';

/** How far down the window a reader reads, under a picture that sticks: a share of its height. */
const READING = 0.8;
/** What there is in any window; a picture after its step is not. */
const BLOCKS = '.para, .step-head, .step, .chapter > h2, .explorer';

/**
 * Keeps the reader's place when the window becomes wider or narrower, as when a phone is turned: most of what
 * is above then has another height, and browsers lose the place.
 */
export function bindTurn(): void {
  let place: { block: Element; share: number } | undefined;
  let width = window.innerWidth;
  const note = onceReadable(() => {
    const { innerWidth, innerHeight } = window;
    if (innerWidth !== width) return;
    const at = document.elementFromPoint(innerWidth / 2, innerHeight * READING);
    const block = at?.closest(BLOCKS);
    if (block) place = { block, share: Math.max(topOf(block) / innerHeight, 0) };
  });
  window.addEventListener('scroll', note, { passive: true });
  window.addEventListener('resize', () => {
    if (window.innerWidth === width) return;
    width = window.innerWidth;
    if (!place || isAway()) return;
    const { block, share } = place;
    window.scrollBy({ top: topOf(block) - share * window.innerHeight, behavior: 'instant' });
  });
}
