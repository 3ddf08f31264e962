import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { isPrintedEdition } from '../edition.ts';
import { useLibrary } from '../observe.ts';
import { LAPTOP, PHONE, jumpTo, stateOf } from '../reader.ts';
import { VISUALS } from '../steps.ts';
import { sampleOf } from '../whole.ts';

/** Failed loads are what these tests are about; errors in code are not. */
const { open } = useLibrary((trouble) =>
  /^failed: |^error: (Failed to load resource|Access to)/.test(trouble),
);

describe('with JavaScript off', () => {
  it.each(sampleOf([320, 1440, 390], 2))('every step has its picture, at %i px', async (width) => {
    const { page } = await open('mission/', { width, height: 844, javascript: false });
    await isPrintedEdition(page, false);
    const paragraphs = await page.$$eval('.para', (nodes) =>
      nodes.every((node) => node.getBoundingClientRect().height > 10),
    );
    expect(paragraphs).toBe(true);
  });

  it.each(['light', 'dark'] as const)('the system’s theme is followed: %s', async (theme) => {
    const { page } = await open('', { ...PHONE, theme, javascript: false });
    const ground = await page.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    );
    expect(ground).toBe(theme === 'dark' ? 'rgb(20, 22, 26)' : 'rgb(250, 247, 241)');
  });

  it('shows no switches that would do nothing', async () => {
    const { page } = await open('', { ...PHONE, javascript: false });
    const shown = await page.$$eval('button:not([popovertarget])', (nodes) =>
      nodes.some((node) => node.checkVisibility({ visibilityProperty: true })),
    );
    expect(shown).toBe(false);
  });

  it.each(sampleOf([320, 820, 390], 2))(
    'has one line at its head and a menu that opens, %i wide',
    async (width) => {
      const { page } = await open('data/', { ...PHONE, width, javascript: false });
      const seen = () =>
        page.$$eval(
          '.site-header a',
          (nodes) => nodes.filter((node) => node.checkVisibility()).length,
        );
      const header = await page.$eval(
        '.site-header',
        (node) => node.getBoundingClientRect().height,
      );
      expect(header).toBeLessThan(62);
      expect(await seen()).toBe(1);
      await page.click('.menu-button');
      expect(await seen()).toBeGreaterThan(11);
      const box = await page.$eval(
        '#menu',
        (node) => node.getBoundingClientRect().toJSON() as DOMRect,
      );
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width);
      await page.keyboard.press('Escape');
      expect(await seen()).toBe(1);
    },
  );

  it('leads to a step by its address', async () => {
    const { page } = await open('mission/#peak', { ...PHONE, javascript: false });
    const top = await page.$eval('#peak', (node) => node.getBoundingClientRect().top);
    expect(Math.abs(top)).toBeLessThan(100);
  });
});

describe('when scripts fail to load', () => {
  it.each([
    ['all of them', /\/_astro\/.*\.js$/],
    ['the one of the chapter', /\/_astro\/StoryScript\.[^/]*\.js$/],
  ])('%s, the page is the printed edition', async (_, blocked) => {
    const { page } = await open('mission/', {
      ...PHONE,
      intercept: (request) => (blocked.test(request.url()) ? request.abort() : undefined),
    });
    await page.waitForFunction(() => document.documentElement.dataset.mode === undefined);
    await isPrintedEdition(page, false);
  });

  it('the code of the pictures, their sections are the printed edition', async () => {
    const names = [...new Set(VISUALS), 'after-mission'].join('|');
    const code = new RegExp(`/_astro/(${names})\\.[^/]*\\.js$`);
    const { page } = await open('mission/', {
      ...PHONE,
      intercept: (request) => (code.test(request.url()) ? request.abort() : undefined),
    });
    await everySectionStatic(page);
    await isPrintedEdition(page, true);
  });
});

/** Passes by every section, so that each asks for its data, and waits until all have given up. */
async function everySectionStatic(page: Page): Promise<void> {
  const count = await page.$$eval('section.scrolly', (nodes) => nodes.length);
  for (let index = 0; index < count; index += 1) {
    await page.evaluate(
      (at) => document.querySelectorAll('section.scrolly')[at]?.scrollIntoView(),
      index,
    );
    await page.waitForFunction(
      (at) =>
        document.querySelectorAll<HTMLElement>('section.scrolly')[at]?.dataset.state === 'static',
      {},
      index,
    );
  }
}

describe('when the data of the pictures', () => {
  const DATA = /\/visual-data\//;

  it.each([
    ['is not there', { status: 404, contentType: 'text/html', body: '<p>not found' }],
    [
      'breaks off',
      { status: 200, contentType: 'application/json', body: '{"visual":"strength","da' },
    ],
    [
      'is another file',
      { status: 200, contentType: 'text/html', body: '<!doctype html><p>hotel wifi' },
    ],
    [
      'is not what it should be',
      { status: 200, contentType: 'application/json', body: '{"visual":"strength"}' },
    ],
    ['is null', { status: 200, contentType: 'application/json', body: 'null' }],
  ])('%s, their sections are the printed edition and say so', async (_, answer) => {
    const { page } = await open('mission/', {
      ...PHONE,
      intercept: (request) => (DATA.test(request.url()) ? request.respond(answer) : undefined),
    });
    await everySectionStatic(page);
    await isPrintedEdition(page, true);
    await jumpTo(page, 'peak');
    await page.waitForFunction(() => location.hash === '#peak');
  });

  it('hangs, the view stands as it is built, with its title, until it fails', async () => {
    let fail: () => void = () => undefined;
    const failed = new Promise<void>((done) => {
      fail = done;
    });
    const { page } = await open('mission/', {
      ...PHONE,
      intercept: (request) =>
        DATA.test(request.url()) ? failed.then(() => request.respond({ status: 404 })) : undefined,
    });
    await jumpTo(page, 'court');
    await page.waitForFunction(() => location.hash === '#court');
    const { sections } = await stateOf(page);
    const road = sections.find(({ visual }) => visual === 'road-to-landing');
    // The drawing is still that of the first view; an image of the step's own stands over it.
    expect(road).toMatchObject({ step: 'court', view: 'request', title: 'court' });
    expect(road?.state).toBeUndefined();
    const image = await page.$eval('section:has(#court) .placeholder img', (node) =>
      node.getAttribute('src'),
    );
    expect(image).toMatch(/\/drawings\/road-to-landing\/court\.narrow\.svg$/);
    const svg = await page.$eval(
      'section:has(#court) .scrolly-graphic .drawing',
      (node) => node.getBoundingClientRect().height,
    );
    expect(svg).toBeGreaterThan(100);
    fail();
    await everySectionStatic(page);
    await isPrintedEdition(page, true);
  });

  it('comes late, the picture catches up with the step', async () => {
    let come: () => void = () => undefined;
    const late = new Promise<void>((done) => {
      come = done;
    });
    const { page } = await open('mission/#plateau', {
      ...LAPTOP,
      intercept: (request) =>
        DATA.test(request.url()) ? late.then(() => request.continue()) : undefined,
    });
    await page.waitForFunction(
      () =>
        document.getElementById('plateau')?.closest('section')?.dataset.activeStep === 'plateau',
    );
    // Until then an image of the view stands where the picture will be.
    const placeholder = 'section:has(#plateau) .scrolly-graphic .placeholder';
    await page.waitForFunction(
      (selector) =>
        (document.querySelector<HTMLImageElement>(`${selector} img`)?.naturalWidth ?? 0) > 0,
      {},
      placeholder,
    );
    come();
    await page.waitForFunction(
      () =>
        document.querySelector<HTMLElement>('section:has(#plateau) .scrolly-graphic figure')
          ?.dataset.view === 'plateau',
    );
    expect(await page.$(placeholder)).toBeNull();
    const { sections } = await stateOf(page);
    expect(sections.find(({ visual }) => visual === 'strength')).toMatchObject({
      view: 'plateau',
      title: 'plateau',
      figure: 'live',
    });
  });
});
