/** What may happen to a page while it is read: fonts and storage that fail, sleep, the way back, a fling. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { useLibrary } from '../observe.ts';
import { LAPTOP, PHONE, jumpTo, sidewaysOverflow, stateOf, whenAt } from '../reader.ts';
import { STORIES, impatient, walkSteps } from '../walk.ts';
import { IS_WHOLE, sampleOf } from '../whole.ts';

/** Fonts and data that fail to load are what some of these tests are about; errors in code are not. */
const { open, url } = useLibrary((trouble) =>
  /^failed: .*\.woff2|Failed to load resource|^failed: .*visual-data/.test(trouble),
);

const frames = (page: Page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );

/** The step in the middle of the longest section: it has others on either side. */
const middleOf = (page: Page) =>
  page.evaluate(() => {
    const sections = [...document.querySelectorAll('section.scrolly')].map((section) => [
      ...section.querySelectorAll('.step'),
    ]);
    const longest = sections.reduce((a, b) => (b.length > a.length ? b : a));
    return longest[Math.floor(longest.length / 2)]?.id ?? '';
  });

describe('every step of every chapter', () => {
  it.each(sampleOf(STORIES, 2))(
    'has its picture and its address when jumped to: /%s',
    async (path) => {
      const { page } = await open(path, { ...PHONE, motion: 'reduce', first: impatient });
      const down = await walkSteps(page, 'down');
      expect(down.steps).toBeGreaterThan(5);
      expect(down.wrong).toEqual([]);
      // Firefox walks through them in a wide window each time.
      if (!IS_WHOLE) return;
      await page.setViewport(LAPTOP);
      expect((await walkSteps(page, 'up')).wrong).toEqual([]);
    },
  );

  it.each(sampleOf(STORIES))('is where a reload leaves the reader: /%s', async (path) => {
    const { page } = await open(path, { ...PHONE, motion: 'reduce' });
    const step = await middleOf(page);
    await jumpTo(page, step);
    await whenAt(page, step);
    await page.waitForFunction((hash) => location.hash === hash, {}, `#${step}`);
    await page.reload();
    await whenAt(page, step);
    expect((await stateOf(page)).hash).toBe(`#${step}`);
  });
});

it('without the fonts nothing sticks out, and steps and pictures agree', async () => {
  const { page } = await open('mission/#peak', {
    ...PHONE,
    motion: 'reduce',
    intercept: (request) => (/\.woff2$/.test(request.url()) ? request.abort() : undefined),
  });
  await whenAt(page, 'peak');
  expect(await sidewaysOverflow(page)).toEqual([]);
  await jumpTo(page, 'rotation');
  await whenAt(page, 'rotation');
});

it('with storage blocked the switches hold for the page', async () => {
  const { page } = await open('mission/#peak', {
    ...LAPTOP,
    first: () => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          },
        });
      }
    },
  });
  await whenAt(page, 'peak');
  for (const [name, value] of [
    ['theme', 'dark'],
    ['motion', 'off'],
  ] as const) {
    await page.click(`[data-switch="${name}"]`);
    expect(await page.evaluate((key) => document.documentElement.dataset[key], name)).toBe(value);
  }
  await jumpTo(page, 'rotation');
  await whenAt(page, 'rotation');
});

it('a page that became shorter while it loaded still opens at its step', async () => {
  const { page } = await open('mission/#peak', {
    ...PHONE,
    motion: 'reduce',
    // As Firefox is left at the end, when the style sheet comes after it went to the step.
    first: () => {
      addEventListener('DOMContentLoaded', () => scrollTo({ top: 1e6, behavior: 'instant' }));
    },
  });
  await whenAt(page, 'peak');
});

it('after a fling from end to end and back, all is as where the page has come to rest', async () => {
  const { page } = await open('mission/', { ...PHONE, first: impatient });
  const fling = (by: number) =>
    page.evaluate(async (pixels) => {
      for (let count = 0; count < 40; count += 1) {
        window.scrollBy({ top: pixels, behavior: 'instant' });
        await new Promise((done) => requestAnimationFrame(done));
      }
    }, by);
  await fling(2500);
  const end = await stateOf(page);
  const lasts = await page.$$eval('section.scrolly', (sections) =>
    sections.map((section) => [...section.querySelectorAll('.step')].at(-1)?.id),
  );
  expect(end.sections.map(({ step }) => step)).toEqual(lasts);
  await fling(-2500);
  const firsts = await page.$$eval('section.scrolly', (sections) =>
    sections.map((section) => section.querySelector('.step')?.id),
  );
  await page.waitForFunction(() => location.hash === '');
  expect((await stateOf(page)).sections.map(({ step }) => step)).toEqual(firsts);
  await jumpTo(page, 'peak');
  await whenAt(page, 'peak');
});

it('zoomed to 200 % and back the reader stays at the step', async () => {
  const { page } = await open('mission/#peak', { ...LAPTOP, motion: 'reduce' });
  await whenAt(page, 'peak');
  await page.setViewport({ width: 720, height: 450, deviceScaleFactor: 2 });
  await frames(page);
  expect(await sidewaysOverflow(page)).toEqual([]);
  const isPlateShown = await page.$eval('#peak .visual-plate', (node) => node.checkVisibility());
  expect(isPlateShown).toBe(true);
  await page.setViewport(LAPTOP);
  await jumpTo(page, 'peak');
  await whenAt(page, 'peak');
});

it('the way back finds the page as it was left, out of the browser’s cache too', async () => {
  const { page } = await open('mission/#peak', { ...LAPTOP, motion: 'reduce' });
  await whenAt(page, 'peak');
  await page.evaluate(() => {
    window.addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset.back = String(persisted);
    });
  });
  await page.goto(`${url()}about/`);
  await page.goBack();
  await whenAt(page, 'peak');
  expect((await stateOf(page)).hash).toBe('#peak');
  // Whether or not this browser kept the page: kept, it was moved while it was not looked at.
  await page.evaluate(() => {
    document.getElementById('rotation')?.scrollIntoView({ behavior: 'instant' });
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await whenAt(page, 'rotation');
});

it('a tab that was asleep for an hour wakes at the step it was left at', async () => {
  const { page } = await open('mission/#peak', LAPTOP);
  await whenAt(page, 'peak');
  const other = await page.browserContext().newPage();
  await other.bringToFront();
  expect(await page.evaluate(() => document.visibilityState)).toBe('hidden');
  // Nobody looks, so nothing is drawn; then an hour of the page's own clock passes.
  await jumpTo(page, 'rotation');
  const client = await page.createCDPSession();
  const before = await page.evaluate(() => Date.now());
  const hour = new Promise((done) => client.once('Emulation.virtualTimeBudgetExpired', done));
  await client.send('Emulation.setVirtualTimePolicy', { policy: 'advance', budget: 3_600_000 });
  await hour;
  expect(await page.evaluate(() => Date.now())).toBeGreaterThanOrEqual(before + 3_600_000);
  await page.bringToFront();
  await client.send('Emulation.setVirtualTimePolicy', { policy: 'advance' });
  await whenAt(page, 'rotation');
  await jumpTo(page, 'peak');
  await whenAt(page, 'peak');
});

it('where the data of a chapter fails, the step keeps a picture of its own view and says why', async () => {
  const { page } = await open('futures/', {
    ...PHONE,
    intercept: (request) =>
      /\/visual-data\//.test(request.url()) ? request.respond({ status: 503 }) : undefined,
  });
  const step = await middleOf(page);
  await jumpTo(page, step);
  await page.waitForFunction(
    (id) => document.getElementById(id)?.closest('section')?.dataset.state === 'static',
    {},
    step,
  );
  await page.$eval(`#${step}`, (node) => node.scrollIntoView({ behavior: 'instant' }));
  const plate = await page.$eval(`#${step} .visual-plate`, (node) => {
    const picture = node.querySelector('picture img')?.getBoundingClientRect();
    return { view: (node as HTMLElement).dataset.view, height: picture?.height ?? 0 };
  });
  expect(plate.view).toBe(
    await page.$eval(`#${step}`, (node) => (node as HTMLElement).dataset.view),
  );
  expect(plate.height).toBeGreaterThan(100);
  const says = await page.$eval(`section:has(#${step}) .visual-failed`, (node) =>
    node.checkVisibility(),
  );
  expect(says).toBe(true);
});
