/** Notice and wonder: the picture first, its headline last, on the screen and on one sheet of paper. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { useLibrary } from '../observe.ts';
import { whenAt } from '../reader.ts';
import { violationsInBothThemes } from '../violations.ts';

const library = useLibrary();

const HEADLINE = 'At its peak the mission had 40% of the people planned';
const SOURCE = 'Source:';

const seen = (page: Page) => page.evaluate(() => document.body.innerText);
const heard = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.notice :is(svg > title, [aria-label], [alt])')]
      .map(
        (node) => node.getAttribute('aria-label') ?? node.getAttribute('alt') ?? node.textContent,
      )
      .join(' | '),
  );
const whenOpen = async (page: Page) => {
  await page.waitForSelector('.notice');
  await page.waitForFunction(
    () => document.querySelector<HTMLElement>('.notice figure')?.dataset.view === 'peak',
  );
};
const onward = (page: Page) => page.click('.notice-next');

it('tells the headline, the notes and the sources only when asked, one after the other', async () => {
  const { page } = await library.open('mission/?notice#peak', { motion: 'reduce' });
  await whenOpen(page);
  for (const question of ['What do you notice?', 'What do you wonder?', 'How does', 'Write a']) {
    const text = await seen(page);
    expect(text).toContain(question);
    expect(text).not.toContain('40%');
    expect(text).not.toContain(SOURCE);
    expect(text).not.toContain('How to read it');
    expect(await heard(page)).not.toContain('40%');
    expect(await heard(page)).toContain('People of the mission present in Haiti');
    if (question !== 'Write a') await onward(page);
  }
  await page.type('#notice-headline', 'Not half came');
  await onward(page);
  expect(await seen(page)).toContain(HEADLINE);
  expect(await heard(page)).toContain(HEADLINE);
  expect(await seen(page)).not.toContain(SOURCE);
  await onward(page);
  expect(await seen(page)).toContain('How to read it');
  await onward(page);
  expect(await seen(page)).toContain(SOURCE);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Print');
  await page.keyboard.press('Escape');
  await whenAt(page, 'peak');
  expect(await page.evaluate(() => location.search + location.hash)).toBe('#peak');
});

it.each(['a4', 'letter'] as const)(
  'prints on one sheet of %s, without the headline',
  async (format) => {
    const { page } = await library.open('mission/?notice#peak', { motion: 'reduce' });
    await whenOpen(page);
    const pdf = await getDocument({
      data: new Uint8Array(await page.pdf({ format, preferCSSPageSize: false })),
      verbosity: 0,
    }).promise;
    expect(pdf.numPages).toBe(1);
    const { items } = await (await pdf.getPage(1)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    for (const part of [
      '2,500 planned',
      'What do you notice?',
      'Write a headline',
      '?notice#peak',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('40%');
    expect(text).not.toContain('Source');
  },
);

it('opens from the button of a picture, shows its current view, and goes back', async () => {
  const { page } = await library.open('#country', { motion: 'reduce' });
  await whenAt(page, 'country');
  await page.waitForSelector('.visual-actions button');
  await page.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>('.visual-actions button')];
    buttons.find(({ textContent }) => textContent === 'Notice and wonder')?.click();
  });
  await page.waitForSelector('.notice');
  expect(await page.evaluate(() => location.search + location.hash)).toBe('?notice#country');
  expect(await violationsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await whenAt(page, 'country');
});
