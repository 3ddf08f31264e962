/** Starts a chapter in the browser: pictures, steps, address; then all that can wait for them. */
import { arriveAtAddress, followAddress } from './address.ts';
import { isAway } from './away.ts';
import type { Viewport } from './geometry.ts';
import { whenReadable } from './pace.ts';
import { bindPaper } from './paper.ts';
import { type Scroller, createScroller } from './scroller.ts';
import { Stage } from './stage.ts';

export function startChapter(): void {
  bindPaper();
  arriveAtAddress();
  const stages = [...document.querySelectorAll<HTMLElement>('section.scrolly')].map(
    (section) => new Stage(section),
  );
  const startRest = async (resume: () => void) =>
    (await import('./later.ts')).startRest(stages, resume);
  if (stages.length === 0) return void startRest(() => undefined);

  const steps = stages.flatMap((stage) => stage.steps);
  const follow = followAddress();
  let isFirst = true;
  let current = -1;
  const show = (index: number) => {
    current = index;
    // In a mode the reader's own choice is shown, wherever the page stands behind it.
    if (isAway()) return;
    const active = steps[index];
    for (const stage of stages) {
      const step = currentOf(stage, steps, index);
      if (step) stage.show(step, !isFirst);
    }
    follow(active?.id ?? null);
    isFirst = false;
  };
  const scroller = createScroller(stages, () => measure(stages), show);
  const resume = () => {
    scroller.remeasure();
    show(current);
  };
  let rest: Promise<void> | undefined;
  const startOnce = () => (rest ??= startRest(resume));
  // A link that asks for another way of reading is not kept waiting by the first picture.
  if (/[?&](mode|notice)\b/.test(window.location.search)) void startOnce();
  watchDistance(stages, scroller, startOnce);
}

/** The step a section shows: its own current one, its first while above, its last once passed. */
function currentOf(stage: Stage, steps: HTMLElement[], index: number): HTMLElement | undefined {
  const passed = stage.steps.filter((step) => steps.indexOf(step) <= index);
  return passed.at(-1) ?? stage.steps[0];
}

/** The window, and how far down a graphic that sticks above the text reaches. */
function measure(stages: readonly Stage[]): Viewport {
  const height = window.innerHeight;
  const graphic = stages
    .map(({ section }) => section.querySelector<HTMLElement>('.scrolly-graphic'))
    .find((node) => node !== null && node.offsetHeight > 0);
  if (!graphic) return { height, graphicBottom: null };
  const style = getComputedStyle(graphic);
  const isAbove =
    style.position === 'sticky' && style.getPropertyValue('--graphic-side') !== 'beside';
  const top = Number.parseFloat(style.top) || 0;
  return { height, graphicBottom: isAbove ? top + graphic.offsetHeight : null };
}

/**
 * Loads a section within one and a half windows of the reader and lets go of it beyond five. What a fling
 * passes by is not loaded.
 * @param onFirst called once, when those have been loaded that are near at the start
 */
function watchDistance(
  stages: readonly Stage[],
  scroller: Scroller,
  onFirst: () => Promise<void>,
): void {
  let isFirst = true;
  const isNear = new Set<Element>();
  const bySection = new Map(stages.map((stage) => [stage.section as Element, stage]));
  const near = new IntersectionObserver(
    (entries) => {
      const loads = entries.map(async ({ target, isIntersecting }) => {
        if (!isIntersecting) return void isNear.delete(target);
        isNear.add(target);
        await whenReadable();
        if (!isNear.has(target)) return;
        target.classList.add('is-near');
        scroller.watch(stages.filter(({ section }) => isNear.has(section)));
        await bySection.get(target)?.load();
        scroller.remeasure();
      });
      if (isFirst) void Promise.all(loads).then(onFirst);
      isFirst = false;
    },
    { rootMargin: '150% 0px' },
  );
  const far = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        // A mode hides sections whose pictures are in use.
        if (!isIntersecting && !isAway()) bySection.get(target)?.unload();
      }
    },
    { rootMargin: '500% 0px' },
  );
  for (const section of bySection.keys()) {
    near.observe(section);
    far.observe(section);
  }
}
