/** Pages that are meant for a printer, printed: on each sheet of each size. */
import { expect, it } from 'vitest';
import { useLibrary } from '../observe.ts';
import { FORMATS, type Format, type Sheet, paperPages, readQr, sheetsOf, tight } from '../paper.ts';
import { readSite, wordsOf } from '../site.ts';
import { IS_WHOLE } from '../whole.ts';

const site = readSite();
/** A sheet of each kind, and the shortest edition of a chapter. */
const SAMPLE = /^\/(classroom\/mission\/(handout|notice|slips|plan|words)|opening\/print)\/$/;
const pages = paperPages(site).filter(({ path }) => IS_WHOLE || SAMPLE.test(path));
const { open } = useLibrary();
const PATIENCE = 240_000;

/** Points at each side that many machines cannot print on: 12 mm. */
const UNPRINTABLE = 34;

/** What lies between the margins of 15 mm on the narrower paper, 13 and 18 mm on the shorter. */
const AREA = { width: 680, height: 938 };

/** Each is printed in one format, the next one in the other; before a release in both. */
const formatsOf = (index: number) =>
  (Object.keys(FORMATS) as Format[]).filter((_, at) => IS_WHOLE || at !== index % 2);

it.each(pages.map((page, index) => [page.path, page, formatsOf(index)] as const))(
  'prints %s without gaps or cuts',
  async (path, { $, kind }, formats) => {
    const { page } = await open(path.slice(1), { width: AREA.width, height: AREA.height });
    await page.emulateMediaType('print');
    const laid = await page.evaluate(() => ({
      overflow: document.documentElement.scrollWidth - innerWidth,
      // What must not be broken has to fit on a sheet.
      tallest: Math.max(
        0,
        ...[
          ...document.querySelectorAll(
            '.paper-step-body, .paper-figure, .cut-sheet, .slips, .tickets',
          ),
        ].map((node) => node.getBoundingClientRect().height),
      ),
      // Cards and slips have the size that the scissors give them.
      cut: [...document.querySelectorAll('.cut-card, .slip, .ticket')]
        .filter((node) => node.scrollHeight > node.clientHeight + 1)
        .map((node) => node.textContent.trim().slice(0, 40)),
      wide: [...document.querySelectorAll('.sheet *:not(svg *)')]
        .map((node) => ({ name: node.className, right: node.getBoundingClientRect().right }))
        .filter(({ right }) => right > innerWidth + 1)
        .map(({ name }) => String(name)),
      hidden: [...document.querySelectorAll('.site-header, .site-footer, .paper-bar')].filter(
        (node) => node.checkVisibility(),
      ).length,
    }));
    expect(laid.overflow).toBeLessThanOrEqual(0);
    expect(laid.wide).toEqual([]);
    expect(laid.cut).toEqual([]);
    expect(laid.tallest).toBeLessThan(AREA.height);
    expect(laid.hidden).toBe(0);

    const steps = $('.paper-step').toArray();
    const [line = '', below = ''] = ['data-foot', 'data-foot-below'].map((name) =>
      tight($('html').attr(name) ?? ''),
    );
    // A lesson has a date of its own; its tables say theirs.
    expect(line).toMatch(/asof\d|version\d+of\d/);
    for (const format of formats) {
      const sheets = await sheetsOf(page, format);
      const [width, height] = FORMATS[format];
      sheets.forEach((sheet, index) => {
        const where = `${format}, sheet ${index + 1}`;
        expect(Math.abs(sheet.width - width), where).toBeLessThan(1);
        expect(Math.abs(sheet.height - height), where).toBeLessThan(1);
        expect(sheet.words.length, where).toBeGreaterThan(40);
        expect(sheet.foot, where).toBe(`${index + 1}/${sheets.length}${line}${below}`);
        expect(sheet.right, where).toBeLessThan(width - UNPRINTABLE);
      });
      if (kind === 'handout') expect(sheets, format).toHaveLength(1);
      if (kind === 'slips') expect(sheets, format).toHaveLength(2);
      if (kind === 'cards') {
        const cut = $('.cut-sheet').length;
        const answers = $('.cards-answers tr').length;
        expect(sheets.length, format).toBeGreaterThanOrEqual(cut + (answers ? 1 : 0));
        expect(sheets.length, format).toBeLessThanOrEqual(cut + Math.ceil(answers / 10));
      }
      if (kind === 'print') {
        expect(sheets.length, format).toBeGreaterThan(steps.length / 2);
        expect(sheets.length, format).toBeLessThanOrEqual(steps.length + 1);
      }
      // A step, what its picture finds and the picture's sources stand on one sheet.
      for (const node of steps) {
        const parts = ['h3', '.visual-title', '.paper-source', '.para:last-of-type'].map((part) =>
          tight($(node).find(part).first().clone().find('.para-link').remove().end().text()),
        );
        const whole = sheets.filter(({ words }) => parts.every((part) => words.includes(part)));
        expect(whole.length, `${format}, ${node.attribs['id']}`).toBe(1);
      }
    }
  },
  PATIENCE,
);

it('prints the tables too when they are asked for', async () => {
  const { page } = await open('opening/print/');
  const before = await sheetsOf(page, 'a4');
  await page.click('#with-tables');
  const after = await sheetsOf(page, 'a4');
  const wordsIn = (sheets: Sheet[]) => sheets.map(({ words }) => words).join('');
  const caption = tight(await page.$eval('.paper-table caption', (node) => node.textContent));
  expect([before, after].map((sheets) => wordsIn(sheets).includes(caption))).toEqual([false, true]);
});

it('opens the table that a link names, and works without JavaScript but for the button', async () => {
  const { page } = await open('mission/print/#peak-table');
  await page.waitForFunction(() => document.querySelector('#peak-table')?.checkVisibility());
  expect(await page.$$eval('[data-print]:not([hidden])', (nodes) => nodes.length)).toBe(1);
  const { page: plain } = await open('opening/print/', { javascript: false });
  expect(await plain.$$('.paper-bar button[hidden]')).toHaveLength(1);
});

it('shows black codes on white in the dark, and they can be read from the screen', async () => {
  const { page } = await open('mission/print/', { theme: 'dark' });
  const code = await page.$('.sheet-head .qr-code');
  const shot = await code?.screenshot({ encoding: 'base64' });
  const image = `<image width="90" height="90" href="data:image/png;base64,${shot}"/>`;
  const seen = await readQr(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 90">${image}</svg>`,
  );
  expect(seen).toBe(`${site.origin}${site.base}mission/`);
  expect(wordsOf(await page.$eval('h1', (node) => node.textContent))).toBe('The mission');
});
