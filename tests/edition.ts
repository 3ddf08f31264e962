/** The static edition of a chapter: what is read without JavaScript, and where it fails. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { sidewaysOverflow } from './reader.ts';
import { SECTIONS, STEPS } from './steps.ts';
import { IS_WHOLE } from './whole.ts';

/** Each step with the picture that follows it, as a reader meets them. */
function edition(page: Page) {
  return page.evaluate(() => ({
    stages: [...document.querySelectorAll('.scrolly-graphic')].map(
      (node) => node.getClientRects().length > 0,
    ),
    steps: [...document.querySelectorAll<HTMLElement>('.step')].map((step) => {
      const text = step.querySelector('.step-text')?.getBoundingClientRect() ?? new DOMRect();
      const figure = step.querySelector('figure.visual');
      const box = figure?.getBoundingClientRect() ?? new DOMRect();
      const image = figure?.querySelector('img')?.getBoundingClientRect() ?? new DOMRect();
      const title = figure?.querySelector('.visual-title');
      const failed = figure?.querySelector('.visual-failed');
      return {
        id: step.id,
        textHeight: text.height,
        figureHeight: box.height,
        imageHeight: image.height,
        imageWidth: image.width,
        isApart: text.bottom <= box.top + 1 || text.right <= box.left + 1,
        hasTitle: (title?.getBoundingClientRect().height ?? 0) > 10,
        saysFailed: (failed?.getClientRects().length ?? 0) > 0,
      };
    }),
  }));
}

/** @param failed whether each section should say, at its first step, that its moving picture is missing */
export async function isPrintedEdition(page: Page, failed: boolean): Promise<void> {
  const { stages, steps } = await edition(page);
  expect(stages).not.toContain(true);
  expect(steps.map(({ id }) => id)).toEqual(STEPS);
  for (const step of steps) {
    expect(step.textHeight, step.id).toBeGreaterThan(80);
    expect(step.imageHeight, step.id).toBeGreaterThan(100);
    expect(step.imageWidth, step.id).toBeGreaterThan(150);
    expect(step.figureHeight, step.id).toBeGreaterThan(step.imageHeight);
    expect(step.isApart, step.id).toBe(true);
    expect(step.hasTitle, step.id).toBe(true);
    const isFirst = SECTIONS.some(([first]) => first === step.id);
    expect(step.saysFailed, step.id).toBe(failed && isFirst);
  }
  expect(await sidewaysOverflow(page)).toEqual([]);
  await picturesCome(page);
}

/** Goes down the page, as a reader does, until the picture of every step, or of a sample, has been fetched. */
async function picturesCome(page: Page): Promise<void> {
  // `$$eval` waits for a promise of the page, which Firefox without JavaScript never keeps.
  const count = await page.evaluate(() => document.querySelectorAll('.visual-plate img').length);
  expect(count).toBe(STEPS.length);
  for (let index = 0; index < count; index += IS_WHOLE ? 1 : 4) {
    await page.evaluate((at) => {
      document.querySelectorAll('.visual-plate img')[at]?.scrollIntoView({ behavior: 'instant' });
    }, index);
    await page.waitForFunction(
      (at) =>
        (document.querySelectorAll<HTMLImageElement>('.visual-plate img')[at]?.naturalWidth ?? 0) >
        0,
      { polling: 50 },
      index,
    );
  }
}
