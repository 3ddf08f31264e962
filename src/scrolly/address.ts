/** Milliseconds a step must stay the current one before the address names it. */
const REST = 200;

/**
 * Keeps the address on the current step without adding to the history: Back leaves the page.
 * A link to a paragraph stays what it was until the reader has moved on from there.
 */
export function followAddress(): (stepId: string | null) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isFirst = true;
  return (stepId) => {
    clearTimeout(timer);
    if (isFirst) {
      isFirst = false;
      return;
    }
    timer = setTimeout(() => {
      const { pathname, search } = window.location;
      const hash = stepId ? `#${stepId}` : '';
      if (window.location.hash === hash || standsAtTarget()) return;
      history.replaceState(history.state, '', `${pathname}${search}${hash}`);
    }, REST);
  };
}

/** What a reader does who moves through a page. */
const MOVES = ['wheel', 'touchstart', 'keydown', 'pointerdown'];

/**
 * Once all has loaded, the page stands at what its address names. Browsers see to that, but Firefox gives
 * up where the page became shorter on the way, as it does when its style sheet comes late over a slow
 * line; on a busy machine it also comes back from a reload to the top. A reader who has moved meanwhile,
 * or whose place has been restored, is left where they are.
 */
export function arriveAtAddress(): void {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const isNew = entry?.type === 'navigate';
  let hasMoved = false;
  const onMove = () => (hasMoved = true);
  for (const name of MOVES) addEventListener(name, onMove, { once: true, passive: true });
  const onLoad = () => {
    for (const name of MOVES) removeEventListener(name, onMove);
    const target = document.getElementById(location.hash.slice(1));
    if (!target || hasMoved || (!isNew && scrollY > 0)) return;
    const { top, bottom } = target.getBoundingClientRect();
    if (bottom < 0 || top > innerHeight) target.scrollIntoView({ behavior: 'instant' });
  };
  addEventListener('load', onLoad, { once: true });
}

/** Whether the page still stands where its address put it, at something that is not a step. */
function standsAtTarget(): boolean {
  const target = document.getElementById(window.location.hash.slice(1));
  if (!target || target.matches('.step')) return false;
  const { top, bottom } = target.getBoundingClientRect();
  const margin = Number.parseFloat(getComputedStyle(target).scrollMarginTop) || 0;
  const { scrollHeight } = document.documentElement;
  const isAtEnd = window.scrollY + window.innerHeight >= scrollHeight - 2;
  return Math.abs(top - margin) < 2 || (isAtEnd && bottom > 0 && top < window.innerHeight);
}
