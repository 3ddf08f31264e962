/** Walks a page of steps by jumps and says where picture, title, address or drawing are wrong. */
import type { Page } from 'puppeteer-core';
import { readSite } from './site.ts';

/** The pages that are told in steps, as paths after the base: the opening and every chapter, the shortest first. */
export const STORIES: readonly string[] = readSite()
  .pages.filter(({ path }) => path.split('/').length < 4)
  .map(({ path, $ }) => ({ path: path.slice(1), steps: $('section.scrolly .step').length }))
  .filter(({ steps }) => steps > 0)
  .sort((a, b) => a.steps - b.steps)
  .map(({ path }) => path);

/**
 * For readers of a walk: waits of the page's own that are long are cut to a tenth, such as the rest
 * after which the address names a step. What is done, and in which order, stays.
 */
export const impatient = (): void => {
  const set = window.setTimeout.bind(window);
  const hurry = (run: TimerHandler, after = 0, ...rest: unknown[]): number =>
    set(run, after > 100 ? after / 10 : after, ...rest);
  window.setTimeout = hurry as typeof window.setTimeout;
};

/**
 * Jumps to every step and waits at each until the section, the picture, the title above it and the
 * address agree.
 * @returns a line for each step that is wrong, and the number of steps
 */
export function walkSteps(
  page: Page,
  way: 'down' | 'up' = 'down',
): Promise<{ steps: number; wrong: string[] }> {
  return page.evaluate(async (from) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const steps = [...document.querySelectorAll<HTMLElement>('.step')];
    if (from === 'up') steps.reverse();
    const wrong: string[] = [];
    const look = (step: HTMLElement): string => {
      const section = step.closest<HTMLElement>('section.scrolly');
      const figure = section?.querySelector<HTMLElement>('.scrolly-graphic figure.visual');
      const titles = [...(figure?.querySelectorAll<HTMLElement>('.view-texts') ?? [])]
        .filter((node) => getComputedStyle(node).visibility === 'visible')
        .map((node) => node.dataset.forView);
      const drawings = [...(figure?.querySelectorAll('.drawing > svg') ?? [])].filter(
        (each) => each.getClientRects().length > 0,
      );
      const { view = '' } = step.dataset;
      if (figure?.dataset.state !== 'live') return `picture is ${figure?.dataset.state}`;
      if (section?.dataset.activeStep !== step.id) return `at ${section?.dataset.activeStep}`;
      if (figure.dataset.view !== view) return `shows ${figure.dataset.view}`;
      if (titles.join() !== view) return `has the title of ${titles.join()}`;
      if (drawings.length !== 1) return `has ${drawings.length} drawings`;
      if (location.hash !== `#${step.id}`) return `address ${location.hash}`;
      const [drawing] = drawings;
      const box = drawing?.getBoundingClientRect() ?? new DOMRect();
      if (box.height < 100 || box.width < 150) return `drawing of ${box.width} × ${box.height}`;
      for (const text of drawing?.querySelectorAll('text') ?? []) {
        const { left, right, top, bottom, width, height } = text.getBoundingClientRect();
        // Letters leave the upper and the lower quarter of their line free; a few pixels of the gutter
        // are left for engines whose letters are a little wider.
        const out = Math.max(
          box.left - left,
          right - box.right,
          box.top - top - height / 4,
          bottom - box.bottom - height / 4,
        );
        if (width > 0 && out > 6 && getComputedStyle(text).opacity !== '0')
          return `“${text.textContent}” sticks out of the drawing by ${out.toFixed(1)} px`;
      }
      return '';
    };
    for (const step of steps) {
      step.scrollIntoView({ behavior: 'instant' });
      const until = performance.now() + 8000;
      let found = look(step);
      while (found && performance.now() < until) {
        await frame();
        found = look(step);
      }
      if (found) wrong.push(`${step.id}: ${found}`);
    }
    return { steps: steps.length, wrong };
  }, way);
}
