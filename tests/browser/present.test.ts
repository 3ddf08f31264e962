/** A chapter stop by stop: with keys alone, on projectors, from an address, and back to scrolling. */
import jsQR from 'jsqr';
import type { KeyInput, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { useLibrary } from '../observe.ts';
import { LAPTOP, PHONE, whenAt } from '../reader.ts';
import { violationsInBothThemes } from '../violations.ts';
import { IS_WHOLE, sampleOf } from '../whole.ts';

const library = useLibrary();

const PROJECTORS = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const;

const bar = '.mode-bar';

const stateOf = (page: Page) =>
  page.evaluate(() => {
    const step = document.querySelector<HTMLElement>('.is-slide .step.is-active');
    const figure = document.querySelector<HTMLElement>('.is-slide .scrolly-graphic figure');
    const box = step?.parentElement ?? document.querySelector('.chapter');
    const text = step?.querySelector('p');
    return {
      mode: document.documentElement.dataset.mode,
      hash: location.hash.slice(1),
      step: step?.id,
      counter: document.querySelector('.mode-counter')?.textContent,
      said: document.querySelector('.mode-bar [role="status"]')?.textContent,
      view: step?.dataset.view === figure?.dataset.view,
      title: figure?.querySelector<HTMLElement>('.view-texts.is-shown')?.dataset.forView,
      cut: (box?.scrollHeight ?? 0) - (box?.clientHeight ?? 0) > 1,
      type: text ? Number.parseFloat(getComputedStyle(text).fontSize) : null,
      focus: document.activeElement?.textContent,
    };
  });

const whenEntered = (page: Page) => page.waitForSelector(bar);

it('leads through a whole chapter with keys alone, and nothing is cut off on projectors', async () => {
  const [small, large] = PROJECTORS;
  const { page } = await library.open('mission/', { ...small, motion: 'reduce' });
  const steps = await page.evaluate(() =>
    [...document.querySelectorAll('.step')].map(({ id }) => id),
  );
  await page.waitForSelector('.chapter-modes', { visible: true });
  await page.focus('.chapter-modes [value="present"]');
  await page.keyboard.press('Enter');
  await whenEntered(page);
  const walk = async (key: KeyInput, least: number, atMost = Infinity) => {
    const seen: { hash: string; counter: string }[] = [];
    for (;;) {
      const { hash } = await stateOf(page);
      if (steps.includes(hash)) await whenAt(page, hash);
      const state = await stateOf(page);
      expect(state.cut, `${hash} is cut off`).toBe(false);
      if (state.type !== null) expect(state.type).toBeGreaterThanOrEqual(least);
      if (state.step) expect([state.step, state.view]).toEqual([hash, true]);
      if (seen.at(-1)?.hash === hash || seen.length >= atMost) return seen;
      seen.push({ hash, counter: state.counter ?? '' });
      await page.keyboard.press(key);
    }
  };
  const forward = await walk('ArrowRight', 18);
  const stops = forward.filter(({ hash }) => steps.includes(hash));
  expect(stops.map(({ hash }) => hash)).toEqual(steps);
  expect(stops.map(({ counter }) => counter)).toEqual(
    steps.map((_, index) => `Step ${index + 1} of ${steps.length}`),
  );
  expect((await stateOf(page)).focus).toBe('Next: The expansion');
  await page.setViewport(large);
  const back = await walk('PageUp', 28, IS_WHOLE ? Infinity : 8);
  const reversed = forward.map(({ hash }) => hash).reverse();
  expect(back.map(({ hash }) => hash)).toEqual(IS_WHOLE ? reversed : reversed.slice(0, 8));
});

it('opens at a step by its address, announces, goes black, and leaves to the same step', async () => {
  const { page } = await library.open('mission/?mode=present#peak', { motion: 'reduce' });
  await whenEntered(page);
  await whenAt(page, 'peak');
  expect((await stateOf(page)).said).toMatch(/^Step \d+ of \d+: Two in five of the plan$/);
  await page.keyboard.press('b');
  const cover = await page.waitForSelector('.mode-black', { visible: true });
  expect(await cover?.boundingBox()).toEqual({ x: 0, y: 0, ...LAPTOP });
  await page.keyboard.press('ArrowRight');
  await page.waitForSelector('.mode-black', { hidden: true });
  expect((await stateOf(page)).hash).toBe('peak');
  await page.keyboard.press('ArrowRight');
  await whenAt(page, 'plateau');
  await page.keyboard.press('Escape');
  await page.waitForSelector(bar, { hidden: true });
  const { mode, hash } = await stateOf(page);
  expect([mode, hash, await page.evaluate(() => location.search)]).toEqual([
    'scroll',
    'plateau',
    '',
  ]);
  await whenAt(page, 'plateau');
  expect(
    await page.evaluate(() => {
      const { top } = document.getElementById('plateau')?.getBoundingClientRect() ?? { top: -1 };
      return [document.activeElement?.id, top > 0 && top < innerHeight * 0.7];
    }),
  ).toEqual(['plateau', true]);
  // From here on the keys are the browser's again.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('b');
  expect(await page.evaluate(() => document.documentElement.dataset.mode)).toBe('scroll');
  await whenAt(page, 'plateau');
});

it('shows a code that leads a phone to the step; Escape closes it first', async () => {
  const { page } = await library.open('mission/?mode=present#money', { motion: 'reduce' });
  await whenEntered(page);
  await page.keyboard.press('q');
  await page.waitForSelector('dialog[open] svg');
  const drawn = await page.evaluate(async () => {
    const svg = document.querySelector('dialog[open] svg') as SVGSVGElement;
    const picture = new Image();
    const text = new XMLSerializer().serializeToString(svg);
    picture.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
    picture.width = picture.height = 400;
    await picture.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: 400, height: 400 });
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    context.drawImage(picture, 0, 0, 400, 400);
    return [...context.getImageData(0, 0, 400, 400).data];
  });
  const address = `${library.url()}mission/#money`;
  expect(jsQR(new Uint8ClampedArray(drawn), 400, 400)?.data).toBe(address);
  expect(await page.$eval('.mode-code-address', (node) => node.textContent)).toBe(address);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog', { hidden: true });
  const { mode, hash } = await stateOf(page);
  expect([mode, hash]).toEqual(['present', 'money']);
});

it.each(sampleOf(['present', 'steps']))('has nothing that axe objects to: %s', async (mode) => {
  const { page } = await library.open(`?mode=${mode}#distance`, { motion: 'reduce' });
  await whenEntered(page);
  await whenAt(page, 'distance');
  expect(await violationsInBothThemes(page)).toEqual([]);
});

it('lists all stops by the numbers of the print edition, and leads around hard passages', async () => {
  const { page } = await library.open('mission/?mode=present#missing', { motion: 'reduce' });
  await whenEntered(page);
  await whenAt(page, 'missing');
  await page.keyboard.press('l');
  await page.waitForSelector('.mode-list[open]');
  const listed = await page.$$eval('.mode-stop', (all) =>
    all.map((each) => ({
      text: [...each.querySelectorAll('span')].map((part) => part.textContent).join(' '),
      isHard: each.querySelector('.mode-stop-hard') !== null,
      isCurrent: each.hasAttribute('aria-current') && each === document.activeElement,
    })),
  );
  const printed = await page.evaluate(async () => {
    const text = await (await fetch('print/')).text();
    const steps = new DOMParser().parseFromString(text, 'text/html');
    return [...steps.querySelectorAll('.paper-step h3')].map(
      ({ textContent }, index) => `${index + 1} ${textContent?.trim()}`,
    );
  });
  const numbered = listed.filter(({ text }) => /^\d/.test(text));
  expect(numbered.map(({ text }) => text)).toEqual(printed);
  expect(listed.filter(({ isCurrent }) => isCurrent).map(({ text }) => text)).toEqual([
    expect.stringContaining('Missing, said some'),
  ]);
  expect(listed.filter(({ isHard }) => isHard)).toHaveLength(3);
  expect(await page.$eval('a.mode-lesson', ({ href }) => href)).toBe(
    `${library.url()}classroom/mission/`,
  );
  expect(await violationsInBothThemes(page, '.mode-list')).toEqual([]);
  await page.keyboard.press('Escape');
  await page.waitForSelector('.mode-list', { hidden: true });
  expect((await stateOf(page)).hash).toBe('missing');
  await page.click('.mode-skip');
  await whenAt(page, 'gains');
  expect(await page.$eval('.mode-skip', (node) => node.hasAttribute('hidden'))).toBe(true);
  await page.keyboard.press('l');
  await page.waitForSelector('.mode-list[open]');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await whenAt(page, 'verdicts');
  expect(await page.$eval('.mode-skip', ({ textContent }) => textContent)).toContain('ahead');
});

it('opens the sources of the text and of the picture in their place', async () => {
  const { page } = await library.open('mission/?mode=present#peak', { motion: 'reduce' });
  await whenEntered(page);
  await whenAt(page, 'peak');
  for (const link of ['.is-slide .step.is-active .cite', '.is-slide .view-credit.is-shown .cite']) {
    await page.click(link);
    await page.waitForSelector(':popover-open a[href^="http"]');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector(':popover-open') === null);
  }
  expect((await stateOf(page)).mode).toBe('present');
});

it('says on a phone that text goes on, and leads to its end', async () => {
  const { page } = await library.open('mission/?mode=steps#peak', { ...PHONE, motion: 'reduce' });
  await whenEntered(page);
  await whenAt(page, 'peak');
  const left = () =>
    page.$eval(
      '.is-slide .scrolly-steps',
      (box) => box.scrollHeight - box.scrollTop - box.clientHeight,
    );
  expect(await left()).toBeGreaterThan(20);
  while ((await left()) > 4) {
    await page.waitForSelector('.mode-more', { visible: true });
    await page.click('.mode-more');
  }
  await page.waitForSelector('.mode-more', { hidden: true });
});

it('leaves keys alone while the page scrolls, and a mode that it does not know', async () => {
  const { page } = await library.open('mission/?mode=<b>#peak');
  await whenAt(page, 'peak');
  const before = await stateOf(page);
  for (const key of ['ArrowRight', 'ArrowLeft', 'b', 'q', 'Escape'] as const)
    await page.keyboard.press(key);
  expect(await stateOf(page)).toEqual(before);
  expect(before.mode).toBe('scroll');
});
