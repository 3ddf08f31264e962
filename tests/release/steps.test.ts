import { describe, expect, it } from 'vitest';
import { useLibrary } from '../observe.ts';
import {
  LAPTOP,
  PHONE,
  drawingAt,
  jumpTo,
  scrollUntil,
  stateOf,
  whenAt,
  whenDrawn,
} from '../reader.ts';
import { LAST_PARAGRAPH, SECTIONS, STEPS } from '../steps.ts';

const { open, url } = useLibrary();

describe.each([PHONE, LAPTOP])('at $width × $height', ({ width, height }) => {
  /** The drawing of each step, as a fresh load of its address shows it. */
  const drawings = new Map<string, string>();
  const drawing = (step: string) => drawings.get(step) ?? '';
  // Every step of every chapter is jumped to in states.test.ts; loads are dear, so a phone loads them
  // all, a laptop those whose drawings are compared.
  const visited = STEPS.filter((step) => {
    const steps = SECTIONS.find((section) => section.includes(step)) ?? [];
    return (
      width < 1000 ||
      steps.indexOf(step) < 2 ||
      step === steps.at(-1) ||
      ['vote', 'court', 'plateau'].includes(step)
    );
  });

  it('opens at each step by its address', async () => {
    const { page, visit } = await open('', { width, height, motion: 'reduce' });
    for (const step of visited) {
      await visit(`mission/#${step}`);
      await whenAt(page, step);
      const { hash, sections } = await stateOf(page);
      expect(hash).toBe(`#${step}`);
      const at = SECTIONS.findIndex((steps) => steps.includes(step));
      expect(sections[at]?.title).toBe(sections[at]?.view);
      // Sections that are above have ended, those below have not begun.
      sections.forEach((section, index) => {
        if (index < at) expect(section.step).toBe(SECTIONS[index]?.at(-1));
        if (index > at) expect(section.step).toBe(SECTIONS[index]?.[0]);
      });
      drawings.set(step, await drawingAt(page, step));
    }
    expect(new Set(drawings.values()).size).toBe(visited.length);
  });

  it('names each step in turn, in the address too, and Back leaves the page', async () => {
    const { page } = await open('', { width, height });
    await page.goto(`${url()}mission/`);
    const before = await page.evaluate(() => history.length);
    for (const step of STEPS) {
      const seen = await scrollUntil(page, step, 100);
      const steps = SECTIONS.find((section) => section.includes(step)) ?? [];
      const previous = steps[steps.indexOf(step) - 1];
      expect(seen).toEqual(previous ? [previous, step] : [step]);
      await whenAt(page, step);
      await page.waitForFunction((hash) => location.hash === hash, {}, `#${step}`);
      // What moved between has come to rest here; the next test looks at each section's second.
      if (step === steps.at(-1)) await whenDrawn(page, step, drawing(step));
    }
    expect(await page.evaluate(() => history.length)).toBe(before);
    await page.goBack();
    expect(page.url()).toBe(url());
  });

  it('shows the same after a jump as after stepping', async () => {
    const { page } = await open('mission/', { width, height });
    for (const steps of SECTIONS.filter(({ length }) => length > 1)) {
      const [first = '', second = ''] = steps;
      const last = steps.at(-1) ?? '';
      // In the middle of the transitions that the jumps begin.
      for (const step of [first, last, second]) {
        await jumpTo(page, step);
        await whenAt(page, step);
      }
      await whenDrawn(page, second, drawing(second));
      await jumpTo(page, first);
      await whenAt(page, first);
      await whenDrawn(page, first, drawing(first));
    }
  });

  it('stays at a step when it is loaded again', async () => {
    const { page } = await open('mission/', { width, height, motion: 'reduce' });
    for (const step of ['vote', 'plateau']) {
      await scrollUntil(page, step, 200);
      await page.waitForFunction((hash) => location.hash === hash, {}, `#${step}`);
      await page.reload();
      await whenAt(page, step);
      await whenDrawn(page, step, drawing(step));
      expect((await stateOf(page)).hash).toBe(`#${step}`);
    }
  });

  it('leaves the address of a paragraph alone until the reader scrolls', async () => {
    const { page } = await open('mission/#p12', { width, height });
    const step = await page.evaluate(() => document.getElementById('p12')?.closest('.step')?.id);
    await whenAt(page, step ?? '');
    // Longer than a step has to rest before the address names it: nothing may happen.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 600)));
    expect((await stateOf(page)).hash).toBe('#p12');
    const next = STEPS[STEPS.indexOf(step ?? '') + 1] ?? '';
    await scrollUntil(page, next);
    await page.waitForFunction((hash) => location.hash === hash, {}, `#${next}`);
  });

  it('goes to a step by its link in the contents, and back by Back', async () => {
    const { page } = await open('mission/', { width, height });
    await page.click('.chapter-contents summary');
    await page.click('.chapter-contents a[href="#court"]');
    await whenAt(page, 'court');
    await whenDrawn(page, 'court', drawing('court'));
    await page.goBack();
    await page.waitForFunction(() => window.scrollY < 200);
    await whenAt(page, 'request');
    await whenDrawn(page, 'request', drawing('request'));
  });
});

it.each([PHONE, LAPTOP])('addresses between steps stay too, at $width × $height', async (size) => {
  const { page, visit } = await open('mission/', size);
  for (const id of ['p1', 'how-many-came', LAST_PARAGRAPH]) {
    await visit(`mission/#${id}`);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 600)));
    expect((await stateOf(page)).hash).toBe(`#${id}`);
  }
});

it('a link of a step or a paragraph leads there, and its address is copied', async () => {
  // Not the clipboard of the machine, which other programs use as well.
  const first = () => {
    const state = window as unknown as { copied?: string };
    const writeText = (text: string) => {
      state.copied = text;
      return Promise.resolve();
    };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
  };
  const { page } = await open('mission/#peak', { ...LAPTOP, motion: 'reduce', first });
  await whenAt(page, 'peak');
  for (const [selector, hash] of [
    ['#peak .step-link', '#peak'],
    ['#p17 .para-link', '#p17'],
  ] as const) {
    await page.click(selector);
    await page.waitForFunction(() => document.querySelector('.copy-status')?.textContent);
    const copied = await page.evaluate(() => (window as unknown as { copied?: string }).copied);
    expect(copied).toBe(`${url()}mission/${hash}`);
    expect((await stateOf(page)).hash).toBe(hash);
    await page.waitForFunction(() => document.querySelector('.copy-status')?.textContent === '');
  }
});
