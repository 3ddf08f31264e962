/** A phone lays out the sections of a story as they come near; no reader is to notice. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { useLibrary } from '../observe.ts';
import { LAPTOP, PHONE, whenAt } from '../reader.ts';
import { sampleOf } from '../whole.ts';

const CHAPTER = 'interventions/';
const FAR = 'core-group';

/** Whether a step is laid out, so that it could be seen if the window were there. */
const isLaid = (page: Page, id: string): Promise<boolean | undefined> =>
  page.evaluate(
    (step) => document.getElementById(step)?.checkVisibility({ contentVisibilityAuto: true }),
    id,
  );

const topOf = (page: Page, id: string) =>
  page.$eval(`#${id}`, (node) => Math.round(node.getBoundingClientRect().top));

describe.each(sampleOf(['chromium', 'firefox'] as const))('in %s', (engine) => {
  const { open } = useLibrary(undefined, engine);

  it('on a phone what is far waits, until a reader comes', async () => {
    const { page } = await open(CHAPTER, PHONE);
    await page.waitForSelector('.scrolly.is-near');
    expect(await isLaid(page, 'two-centuries')).toBe(true);
    expect(await isLaid(page, FAR)).toBe(false);
    await page.$eval('.chapter-contents', (node) => ((node as HTMLDetailsElement).open = true));
    await page.click(`.chapter-contents a[href="#${FAR}"]`);
    await whenAt(page, FAR);
    expect(await isLaid(page, FAR)).toBe(true);
  });

  it('a link within the page leads where the same link leads from outside', async () => {
    const { page } = await open(`${CHAPTER}#${FAR}`, PHONE);
    await whenAt(page, FAR);
    const expected = await topOf(page, FAR);
    const other = await open(CHAPTER, PHONE);
    await other.page.waitForSelector('.scrolly.is-near');
    expect(await isLaid(other.page, FAR)).toBe(false);
    await other.page.evaluate((id) => (location.hash = id), FAR);
    await whenAt(other.page, FAR);
    expect(Math.abs((await topOf(other.page, FAR)) - expected)).toBeLessThan(3);
  });

  it('on the way up from there nothing jumps', async () => {
    const { page } = await open(CHAPTER, PHONE);
    await page.evaluate((id) => (location.hash = id), FAR);
    await whenAt(page, FAR);
    const { jumps, met } = await page.evaluate(async () => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      const found: string[] = [];
      const seenIds = new Set<string>();
      const BY = 240;
      const parts = [...document.querySelectorAll<HTMLElement>('.step, .para, .chapter > h2')];
      while (scrollY > 0) {
        const seen = parts.find((step) => {
          // To measure what waits would lay it out.
          if (!step.checkVisibility({ contentVisibilityAuto: true })) return false;
          const { top } = step.getBoundingClientRect();
          return top > 420 && top < innerHeight - BY - 20;
        });
        if (seen) seenIds.add(seen.id);
        const before = seen?.getBoundingClientRect().top ?? 0;
        const from = scrollY;
        scrollBy({ top: -BY, behavior: 'instant' });
        await frame();
        await frame();
        const moved = (seen?.getBoundingClientRect().top ?? 0) - before;
        if (seen && from > BY && Math.abs(moved - BY) > 2) found.push(`${seen.id}: ${moved}`);
      }
      return { jumps: found, met: seenIds.size };
    });
    expect(jumps).toEqual([]);
    expect(met).toBeGreaterThan(20);
  });

  it('who comes to a place of the page, comes back, or reads on a laptop waits for nothing', async () => {
    const { page } = await open(`${CHAPTER}#two-centuries`, PHONE);
    expect(await isLaid(page, FAR)).toBe(true);
    const { page: wide } = await open(CHAPTER, LAPTOP);
    expect(await isLaid(wide, FAR)).toBe(true);
    const { page: again } = await open(CHAPTER, PHONE);
    await again.reload();
    await again.waitForSelector('.scrolly.is-near');
    expect(await isLaid(again, FAR)).toBe(true);
  });
});
