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
