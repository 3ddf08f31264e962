/** A chapter stop by stop: with keys alone, on projectors, from an address, and back to scrolling. */
import jsQR from 'jsqr';
import type { KeyInput, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { useLibrary } from '../observe.ts';
import { LAPTOP, whenAt } from '../reader.ts';
import { violationsInBothThemes } from '../violations.ts';

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
  await page.focus('.chapter-modes [value="present"]');
  await page.keyboard.press('Enter');
  await whenEntered(page);
  const walk = async (key: KeyInput, least: number) => {
    const seen: { hash: string; counter: string }[] = [];
    for (;;) {
      const { hash } = await stateOf(page);
      if (steps.includes(hash)) await whenAt(page, hash);
      const state = await stateOf(page);
      expect(state.cut, `${hash} is cut off`).toBe(false);
      if (state.type !== null) expect(state.type).toBeGreaterThanOrEqual(least);
      if (state.step) expect([state.step, state.view]).toEqual([hash, true]);
      const counter = state.counter ?? '';
      if (seen.at(-1)?.counter === counter) return seen;
      seen.push({ hash, counter });
      await page.keyboard.press(key);
    }
  };
  const forward = await walk('ArrowRight', 18);
  expect(forward.map(({ hash }) => hash).filter((hash) => steps.includes(hash))).toEqual(steps);
  expect(forward.map(({ counter }) => counter)).toEqual(
    forward.map((_, index) => `${index + 1} of ${forward.length}`),
  );
  expect((await stateOf(page)).focus).toBe('Next: The expansion');
  await page.setViewport(large);
  const back = await walk('PageUp', 28);
  expect(back.map(({ hash }) => hash)).toEqual(forward.map(({ hash }) => hash).reverse());
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

it.each(['present', 'steps'])('has nothing that axe objects to: %s', async (mode) => {
  const { page } = await library.open(`?mode=${mode}#distance`, { motion: 'reduce' });
  await whenEntered(page);
  await whenAt(page, 'distance');
  expect(await violationsInBothThemes(page)).toEqual([]);
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
