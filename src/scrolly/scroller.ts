/**
 * The one module that knows scrollama.
 *
 * scrollama says when any step crosses the trigger line; which step is current is then read from the
 * geometry of the page, so a jump, a reload or a fast fling ends where slow scrolling would. One
 * instance serves the whole page: scrollama 3.2 shares the scroll direction between instances and keeps
 * a document listener for each setup, which the build leaves out (`scripts/lean-imports.ts`). It also
 * remembers the window's height when its observers are made, and measures the steps that it is given: it
 * is given those that are near.
 */
import scrollama from 'scrollama';
import { type Viewport, activeStep, needsRemeasure, topOf, triggerLine } from './geometry.ts';
import { onceReadable } from './pace.ts';

/** A section of the page and its steps. */
export interface Section {
  section: HTMLElement;
  steps: readonly HTMLElement[];
}

export interface Scroller {
  /**
   * Watches the steps of these sections, and reads the state of the page again; `onStep` is called when the
   * current step has changed.
   */
  watch(near: readonly Section[]): void;
  /** Measures the trigger line again, then reads the state of the page. */
  remeasure(): void;
}

/**
 * Reports the current step: once at the start, then whenever one of a watched section crosses the line.
 * @param sections all sections of the page in its order
 * @param viewport measures the window and the graphic
 * @param onStep index of the current step, −1 while the page is above the first
 */
export function createScroller(
  sections: readonly Section[],
  viewport: () => Viewport,
  onStep: (index: number) => void,
): Scroller {
  const instance = scrollama();
  let line = triggerLine(viewport());
  let current: number | undefined;
  let size = sizeNow();

  const sync = () => {
    const active = currentStep(sections, line);
    if (active === current) return;
    current = active;
    onStep(active);
  };
  let near: readonly Section[] = [];
  /** A fast fling crosses many lines: one reading, when it slows down, answers them all. */
  const onCross = onceReadable(sync);
  const watch = (next: readonly Section[]) => {
    near = next;
    instance.disable();
    if (near.length > 0) {
      const step = near.flatMap(({ steps }) => steps);
      const offset = `${line}px` as unknown as 0.5;
      instance.setup({ step, offset }).onStepEnter(onCross).onStepExit(onCross);
    }
    sync();
  };
  const remeasure = () => {
    const next = triggerLine(viewport());
    const now = sizeNow();
    if (next === line && !needsRemeasure(size, now)) return sync();
    [line, size] = [next, now];
    // To make all observers anew costs a slow phone a frame.
    watch(near);
  };
  const onResize = () => {
    if (needsRemeasure(size, sizeNow())) remeasure();
  };

  window.addEventListener('resize', onResize);
  window.addEventListener('pageshow', sync);
  window.addEventListener('hashchange', sync);
  void document.fonts?.ready.then(remeasure);
  sync();

  return { watch, remeasure };
}

const sizeNow = () => ({ width: window.innerWidth, height: window.innerHeight });

/** Index of the step at the line. Only the section at the line is looked into: the others may have no layout. */
function currentStep(sections: readonly Section[], line: number): number {
  const tops = sections.map(({ section }) => topOf(section));
  const at = activeStep(tops, line);
  const passed = sections.slice(0, Math.max(at, 0)).flatMap(({ steps }) => steps).length;
  return passed + activeStep(sections[at]?.steps.map(topOf) ?? [], line);
}
