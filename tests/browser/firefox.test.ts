/**
 * The core of what a reader does, in Firefox: Debian's, driven by WebDriver BiDi. The other tests in a
 * browser are Chromium's alone; this file holds what engines are likely to do differently.
 */
import type { Page } from 'puppeteer-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { isPrintedEdition } from '../edition.ts';
import { useLibrary } from '../observe.ts';
import { LAPTOP, PHONE, jumpTo, sidewaysOverflow, whenAt, whenReached } from '../reader.ts';
import { STORIES, impatient, walkSteps } from '../walk.ts';
import { sampleOf } from '../whole.ts';

const { open } = useLibrary(undefined, 'firefox');

/** Every start of Firefox costs seconds: all tests but those of the dark system share this one. */
const STILL = { motion: 'reduce' } as const;

const state = (page: Page) =>
  page.evaluate(() => {
    const { theme, motion } = document.documentElement.dataset;
    const { backgroundColor } = getComputedStyle(document.documentElement);
    return { theme, motion, paper: backgroundColor };
  });

describe('in Firefox', () => {
  it.each(sampleOf(STORIES))('every step of /%s has its picture and its address', async (path) => {
    const { page } = await open(path, { ...PHONE, ...STILL, first: impatient });
    const { steps, wrong } = await walkSteps(page);
    expect(steps).toBeGreaterThan(5);
    expect(wrong).toEqual([]);
    expect(await sidewaysOverflow(page)).toEqual([]);
  });

  it('marks travel once motion is switched on, and the switches are kept', async () => {
    const { page } = await open('mission/#court', { ...LAPTOP, ...STILL });
    await whenAt(page, 'court');
    await page.click('[data-switch="motion"]');
    await page.click('[data-switch="theme"]');
    const chosen = { theme: 'dark', motion: 'on', paper: 'rgb(20, 22, 26)' };
    expect(await state(page)).toEqual(chosen);
    await jumpTo(page, 'accord');
    await whenAt(page, 'accord');
    await page.waitForFunction(() => location.hash === '#accord');
    await page.reload();
    // This engine may still answer for the page as it was.
    await page.waitForFunction(() => document.documentElement.dataset.theme !== undefined);
    await whenAt(page, 'accord');
    expect(await state(page)).toEqual(chosen);
  });

  it('a number opens its card, and keys go through the marks of a picture', async () => {
    const { page } = await open('mission/#peak', { ...LAPTOP, ...STILL });
    await whenAt(page, 'peak');
    await page.$eval('#peak a.fig', (node) =>
      node.scrollIntoView({ block: 'center', behavior: 'instant' }),
    );
    await page.hover('#peak a.fig');
    await page.waitForSelector('.card:popover-open .card-ways a');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('.card:popover-open'));
    await page.focus('section:has(#peak) [role="listbox"]');
    await page.waitForSelector('section:has(#peak) [role="option"]');
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('.mark-card:not([hidden])');
  });

  it('the explorer of the expansion answers, and Back takes it back', async () => {
    const { page } = await open('expansion/#explore', { ...LAPTOP, ...STILL });
    await whenReached(page, '#explore');
    const listed = () =>
      page.$$eval('#explore .found li:not([hidden]) details', (nodes) => nodes.length);
    const all = await listed();
    await page.select('#explore [name="department"]', 'artibonite');
    await page.waitForFunction(() => location.search.includes('department=artibonite'));
    expect(await listed()).toBeLessThan(all);
    await page.goBack();
    await page.waitForFunction(() => location.search === '');
    expect(await listed()).toBe(all);
  });

  it('the explorers of two centuries answer', async () => {
    const { page } = await open('interventions/#explore-centuries', { ...LAPTOP, ...STILL });
    await whenReached(page, '#explore-centuries');
    await page.select('#explore-centuries [name="actor"]', 'germany');
    await page.waitForFunction(() => location.search === '?actor=germany');
    await page.$eval('#explore-indemnity', (node) => node.scrollIntoView({ behavior: 'instant' }));
    await whenReached(page, '#explore-indemnity');
    await page.click('#explore-indemnity [data-by="0.1"]');
    await page.waitForFunction(() => location.search.includes('growth=2.6'));
  });

  it('the story is there without JavaScript, each step with its picture', async () => {
    const { page } = await open('mission/', { ...PHONE, ...STILL, javascript: false });
    await isPrintedEdition(page, false);
  });

  it('the search finds', async () => {
    const { page } = await open('search/', { ...PHONE, ...STILL });
    await page.type('#search-words', 'kolera');
    await page.waitForSelector('.hits a[href$="/interventions/#cholera"]');
  });

  it('on paper the opening is its steps with their pictures', async () => {
    const { page } = await open('', STILL);
    const pdf = await getDocument({ data: await page.pdf({ format: 'a4' }), verbosity: 0 }).promise;
    expect(pdf.numPages).toBeGreaterThan(2);
    expect(pdf.numPages).toBeLessThan(12);
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const sheet = await pdf.getPage(number);
      const { items } = await sheet.getTextContent();
      expect(items.length, `sheet ${number}`).toBeGreaterThan(5);
    }
    await pdf.cleanup();
  });
});
