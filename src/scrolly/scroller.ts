/**
 * The one module that knows scrollama.
 *
 * scrollama says when any step crosses the trigger line; which step is current is then read from the
 * geometry of the page, so a jump, a reload or a fast fling ends where slow scrolling would. One
 * instance serves the whole page: scrollama 3.2 shares the scroll direction between instances and
 * keeps a document listener for each. It also remembers the window's height when its observers are
 * made; giving it the line in pixels again after a change of size makes them anew.
 */
import scrollama from 'scrollama';
import { type Viewport, activeStep, needsRemeasure, triggerLine } from './geometry.ts';
import { whenReadable } from './pace.ts';

export interface Scroller {
  /** Reads the state of the page again; `onStep` is called when the current step has changed. */
  sync(): void;
  /** Measures the trigger line again, then syncs. */
  remeasure(): void;
  destroy(): void;
}

/**
 * Watches steps and reports the current one: once at the start, then at each change.
 * @param steps all steps of the page in its order
 * @param viewport measures the window and the graphic
 * @param onStep index of the current step, −1 while the page is above the first
 */
export function createScroller(
  steps: readonly HTMLElement[],
  viewport: () => Viewport,
  onStep: (index: number) => void,
): Scroller {
  const instance = scrollama();
  let line = triggerLine(viewport());
  let current: number | undefined;
  let size = { width: window.innerWidth, height: window.innerHeight };

  const sync = () => {
    const tops = steps.map((step) => step.getBoundingClientRect().top);
    const active = activeStep(tops, line);
    if (active === current) return;
    current = active;
    onStep(active);
  };
  let isDue = false;
  /** A fast fling crosses many lines: one reading, when it slows down, answers them all. */
  const syncSoon = async () => {
    if (isDue) return;
    isDue = true;
    await whenReadable();
    isDue = false;
    sync();
  };
  const remeasure = () => {
    const next = triggerLine(viewport());
    const now = { width: window.innerWidth, height: window.innerHeight };
    // To make all observers anew costs a slow phone a frame.
    if (next !== line || needsRemeasure(size, now)) {
      [line, size] = [next, now];
      setOffset(instance, line);
    }
    sync();
  };
  const onResize = () => {
    const now = { width: window.innerWidth, height: window.innerHeight };
    if (needsRemeasure(size, now)) remeasure();
  };

  instance.setup({ step: [...steps], offset: `${line}px` as unknown as 0.5 });
  const onCross = () => void syncSoon();
  instance.onStepEnter(onCross).onStepExit(onCross);
  window.addEventListener('resize', onResize);
  window.addEventListener('pageshow', sync);
  window.addEventListener('hashchange', sync);
  void document.fonts?.ready.then(remeasure);
  sync();

  return {
    sync,
    remeasure,
    destroy() {
      instance.destroy();
      window.removeEventListener('resize', onResize);
      window.removeEventListener('pageshow', sync);
      window.removeEventListener('hashchange', sync);
    },
  };
}

/** `offset` exists in scrollama 3.2 but not in its types; it makes all observers anew. */
function setOffset(instance: ReturnType<typeof scrollama>, line: number): void {
  (instance as unknown as { offset(value: string): void }).offset(`${line}px`);
}
