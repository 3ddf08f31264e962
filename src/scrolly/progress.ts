import { isAway } from './away.ts';

/**
 * Shows how far through the chapter the window is: a bar at the top, from 0 to 1. Where style sheets can
 * say so themselves, `base.css` does, and this is not loaded.
 */
export function bindProgress(): void {
  const bar = document.querySelector<HTMLElement>('.progress');
  const chapter = document.querySelector<HTMLElement>('main');
  if (!bar || !chapter) return;
  let isWaiting = false;
  const show = () => {
    isWaiting = false;
    // A mode says by itself how far the reader is.
    if (isAway()) return;
    const { top, height } = chapter.getBoundingClientRect();
    const length = height - window.innerHeight;
    const share = length > 0 ? Math.min(Math.max(-top / length, 0), 1) : 1;
    bar.style.setProperty('--progress', share.toFixed(4));
  };
  window.addEventListener(
    'scroll',
    () => {
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(show);
    },
    { passive: true },
  );
  show();
}
