/** Milliseconds a step must stay the current one before the address names it. */
const REST = 200;

/**
 * Keeps the address on the current step without adding to the history: Back leaves the page.
 * Nothing is written until the reader has moved, so a link to a paragraph stays what it was.
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
      if (window.location.hash === hash) return;
      history.replaceState(history.state, '', `${pathname}${search}${hash}`);
    }, REST);
  };
}
