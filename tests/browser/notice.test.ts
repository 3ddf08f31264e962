/** Notice and wonder: the picture first, its headline last, on the screen and on one sheet of paper. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { useLibrary } from '../observe.ts';
import { PHONE, whenAt } from '../reader.ts';
import { violationsInBothThemes } from '../violations.ts';
import { sampleOf } from '../whole.ts';

const library = useLibrary();

const HEADLINE = 'At its peak the mission had 40% of the people planned';
const PLOTTED = 'People present, by date, up to February 2025';
const SOURCE = 'Source:';
const QUESTIONS = ['What do you notice?', 'What do you wonder?', 'What might this', 'Write a'];

const PROJECTOR = { width: 1280, height: 720 } as const;

/** What a test looks for from the first moment of a page on. */
interface Told {
  told: Set<string>;
}

const delay = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
const seen = (page: Page) => page.evaluate(() => document.body.innerText);
const heard = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.notice :is(svg, [aria-label], [alt])')]
      .flatMap((node) => [
        node.getAttribute('aria-label'),
        node.getAttribute('alt'),
        node.querySelector(':scope > title')?.textContent,
        document.getElementById(node.getAttribute('aria-describedby') ?? '')?.textContent,
      ])
      .join(' | '),
  );
const whenOpen = async (page: Page, view = 'peak') => {
  await page.waitForSelector('.notice.has-picture');
  await page.waitForFunction(
    (name) => {
      const { view: shown, state } =
        document.querySelector<HTMLElement>('.notice figure')?.dataset ?? {};
      return shown === name && state === 'live';
    },
    {},
    view,
  );
};
const onward = (page: Page) => page.click('.notice-next');

/** What of the picture, the question and the buttons does not lie wholly in the window, and what scrolls. */
const outside = (page: Page) =>
  page.evaluate(() => {
    const parts = '.notice .drawing, .notice .is-asked, .notice-buttons > *, .visual-head';
    const shown = [...document.querySelectorAll(parts)].filter((each) => each.checkVisibility());
    const cut = shown.filter((each) => {
      const { top, bottom, left, right } = each.getBoundingClientRect();
      return top < 0 || left < 0 || bottom > innerHeight + 0.5 || right > innerWidth + 0.5;
    });
    const side = document.querySelector('.notice-side');
    const scrolls = side && side.scrollHeight > side.clientHeight + 1 ? ['.notice-side'] : [];
    return [...cut.map(({ className, textContent }) => `${className} ${textContent}`), ...scrolls];
  });

it('tells the headline and the sources only when asked, one after the other', async () => {
  const { page } = await library.open('mission/?notice#peak', { motion: 'reduce' });
  await whenOpen(page);
  for (const question of QUESTIONS) {
    const text = await seen(page);
    expect(text).toContain(question);
    expect(text).toContain(PLOTTED);
    expect(text).not.toContain('40%');
    expect(text).not.toContain(SOURCE);
    expect(await heard(page)).not.toContain('40%');
    expect(await heard(page)).toContain('People of the mission present in Haiti');
    if (question !== 'Write a') await onward(page);
  }
  await page.type('#notice-headline', 'Not half came');
  await onward(page);
  expect(await seen(page)).toContain(HEADLINE);
  expect(await seen(page)).toContain('Not half came');
  expect(await heard(page)).toContain(HEADLINE);
  expect(await seen(page)).not.toContain(SOURCE);
  await onward(page);
  expect(await seen(page)).toContain(SOURCE);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Back');
  await page.keyboard.press('Escape');
  await whenAt(page, 'peak');
  expect(await page.evaluate(() => location.search + location.hash)).toBe('#peak');
});

it('keeps notes on the picture back, and fits a projector, by keys alone', async () => {
  const { page } = await library.open('expansion/?notice#share-of-capital', {
    ...PROJECTOR,
    motion: 'reduce',
  });
  await whenOpen(page, 'shares');
  const asked = () => page.$eval('.notice [role="status"]', (node) => node.textContent);
  const keys = ['ArrowRight', 'PageDown', 'Space'] as const;
  for (const [index, question] of QUESTIONS.entries()) {
    expect(await seen(page)).not.toContain('No method');
    expect(await outside(page), question).toEqual([]);
    if (index > 0) expect(await asked()).toContain(question);
    if (index < keys.length) await page.keyboard.press(keys[index] ?? 'Tab');
  }
  // What is typed is the reader's, also where it looks like a key of the mode.
  await page.type('#notice-headline', 'Who counts? ');
  await page.keyboard.press('ArrowLeft');
  expect(await page.$eval('.is-asked textarea', ({ id }) => id)).toBe('notice-headline');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  expect(await seen(page)).toContain('none with a method');
  expect(await outside(page)).toEqual([]);
  await page.keyboard.press('ArrowRight');
  expect(await seen(page)).toContain('No method');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  expect(await seen(page)).toContain(SOURCE);
  expect(await outside(page)).toEqual([]);
  for (const question of QUESTIONS.toReversed()) {
    while (!(await asked())?.includes(question)) await page.keyboard.press('PageUp');
  }
  expect(await seen(page)).not.toContain('No method');
  expect(await seen(page)).not.toContain(SOURCE);
  await page.keyboard.press('Escape');
  await page.waitForSelector('.notice', { hidden: true });
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => location.search + location.hash)).toBe('#share-of-capital');
});

it('shows nothing of the finding on the way, however late its code and its words come', async () => {
  const { page } = await library.open('expansion/?notice#share-of-capital', {
    ...PHONE,
    intercept: async (request) => {
      if (/\/(notice|words)[./]|\/visual-data\//.test(request.url())) await delay(700);
      await request.continue();
    },
    first: () => {
      const told = new Set<string>();
      Object.assign(window, { told });
      const look = () => {
        for (const node of document.querySelectorAll(
          '.visual-title, .visual-source, .step h3, .drawing img, .is-finding',
        )) {
          if (node.checkVisibility({ visibilityProperty: true })) told.add(node.outerHTML);
        }
        requestAnimationFrame(look);
      };
      look();
    },
  });
  await whenOpen(page, 'shares');
  expect(await page.evaluate(() => [...(window as unknown as Told).told])).toEqual([]);
});

it('shows picture, question and buttons on a phone at one look', async () => {
  const { page } = await library.open('mission/?notice#peak', { ...PHONE, motion: 'reduce' });
  await whenOpen(page);
  for (const question of QUESTIONS) {
    expect(await outside(page), question).toEqual([]);
    await onward(page);
  }
});

it.each(
  sampleOf([
    ['a4', 'mission/?notice#peak', 'peak', '2,500 planned'],
    ['letter', 'expansion/?notice#share-of-capital', 'shares', '100%'],
  ] as const),
)(
  'prints on one sheet of %s, without headline, notes and sources',
  async (format, path, view, label) => {
    const { page } = await library.open(path, { motion: 'reduce' });
    await whenOpen(page, view);
    const pdf = await getDocument({
      data: new Uint8Array(await page.pdf({ format, preferCSSPageSize: false })),
      verbosity: 0,
    }).promise;
    expect(pdf.numPages).toBe(1);
    const { items } = await (await pdf.getPage(1)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    for (const part of [
      label,
      'What do you notice?',
      'Write a headline',
      path.replace(/.*#/, '?notice#'),
    ]) {
      expect(text).toContain(part);
    }
    for (const kept of ['had 40%', 'ethod', 'Source']) expect(text).not.toContain(kept);
  },
);

it('opens from the button of a picture, shows its current view, and goes back', async () => {
  const { page } = await library.open('#country', { motion: 'reduce' });
  await whenAt(page, 'country');
  // The button comes with the code that makes it work.
  await page.locator('.visual-actions ::-p-text(Notice and wonder)').click();
  await page.waitForSelector('.notice.has-picture');
  expect(await page.evaluate(() => location.search + location.hash)).toBe('?notice#country');
  expect(await violationsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await whenAt(page, 'country');
});
