/** A phone that is turned, and turned back. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { useLibrary } from '../observe.ts';
import { PHONE, scrollUntil, whenAt } from '../reader.ts';
import { sampleOf } from '../whole.ts';

const { open } = useLibrary();

const LYING = { width: 844, height: 390 };

/** Whether some of a step can be read, in the part of the window under a picture that sticks. */
const isRead = (page: Page, step: string) =>
  page.waitForFunction(
    (id) => {
      const { top = NaN, bottom = NaN } =
        document.getElementById(id)?.getBoundingClientRect() ?? {};
      return top < innerHeight && bottom > innerHeight / 2;
    },
    { polling: 'raf' },
    step,
  );

it.each(
  sampleOf([
    ['interventions/', 'withdrawal'],
    ['mission/', 'where-are-we'],
    ['expansion/', 'eighty-percent'],
    ['futures/', 'polls'],
  ]),
)('leaves the reader of %s at %s', async (path, step) => {
  const { page } = await open(path, { ...PHONE, motion: 'reduce' });
  await scrollUntil(page, step, 200);
  await whenAt(page, step);
  for (const window of [LYING, PHONE, LYING, PHONE]) {
    // The place is noted when the page has come to rest.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    await page.setViewport(window);
    await isRead(page, step);
  }
  await whenAt(page, step);
  expect(await page.evaluate(() => location.hash)).toBe(`#${step}`);
});
