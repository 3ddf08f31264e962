/** A picture in a sandboxed frame on a page of another origin: its height, its views, its theme. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import { type Served, serve } from '../../scripts/serve.ts';
import { embedCode } from '../../src/scrolly/share/embed-code.ts';
import { COLUMNS, heightOf, heightsAt } from '../embeds.ts';
import { DIST, readSite } from '../site.ts';
import { violationsInBothThemes } from '../violations.ts';
import { sampleOf } from '../whole.ts';

let browser: Awaited<ReturnType<typeof launchBrowser>>;
let ours: Served;
let school: Served;
const lessons = mkdtempSync(join(tmpdir(), 'lessons-'));

beforeAll(async () => {
  browser = await launchBrowser();
  ours = await serve(DIST, readSite().base);
  school = await serve(lessons);
});
afterAll(async () => {
  await browser.close();
  await ours.close();
  await school.close();
  rmSync(lessons, { recursive: true });
});

interface Lesson {
  page: Page;
  frame: Frame;
  trouble: string[];
}

/** Opens a page of the school that shows a picture by the code that the site gives, in a sandbox. */
async function lesson(
  address: string,
  width: number,
  { hasScript = true, isRefused = false } = {},
): Promise<Lesson> {
  const [id = ''] = address.split('/');
  const code = embedCode({
    height: heightOf(id),
    address: `${ours.url}embed/${address}`,
    title: 'A picture',
    script: `${ours.url}embed.js`,
    link: ours.url,
    linkText: 'In the story',
  });
  const sandboxed = code.replace('<iframe', '<iframe sandbox="allow-scripts allow-popups"');
  const html = hasScript ? sandboxed : sandboxed.replace(/<script.*<\/script>/, '');
  writeFileSync(
    join(lessons, 'index.html'),
    `<!doctype html><html lang="en"><title>Lesson</title><link rel="icon" href="data:,"><body style="margin:0">${html}</body></html>`,
  );
  const page = await browser.newPage();
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(message.text());
  });
  await page.setViewport({ width, height: 900 });
  await page.setRequestInterception(isRefused);
  page.on('request', (request) => {
    if (!isRefused) return;
    void (/_astro.*\.js$/.test(request.url()) ? request.abort() : request.continue());
  });
  await page.goto(school.url);
  const frame = await page.waitForFrame((each) => each.url().includes('/embed/'));
  if (!isRefused) await frame.waitForSelector('[data-state="live"]');
  return { page, frame, trouble };
}

/** Waits until the frame is as high as what it shows: no more, no less. */
async function whenFitted({ page, frame }: Lesson): Promise<number> {
  const read = async () => {
    const inner = await frame.evaluate(() => ({
      needs: Math.ceil(document.querySelector('main')?.getBoundingClientRect().height ?? 0),
      isScrolling: document.documentElement.scrollHeight > innerHeight,
    }));
    const outer = await page.$eval('iframe', (node) => node.getBoundingClientRect().height);
    return { ...inner, outer };
  };
  const until = Date.now() + 8000;
  for (;;) {
    const { needs, outer, isScrolling } = await read();
    if (needs === outer && !isScrolling) return outer;
    if (Date.now() > until) throw new Error(`needs ${needs}, has ${outer}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** What is left when no code runs: a drawing, and a link for each view. */
const STATIC = { drawings: 1, hasButtons: false, hasLinks: true };

function look() {
  const isSeen = (selector: string) =>
    [...document.querySelectorAll(selector)].filter((node) => node.checkVisibility()).length;
  return {
    drawings: isSeen('.drawing svg'),
    hasButtons: isSeen('.embed-views button') > 0,
    hasLinks: isSeen('.embed-static a') > 3,
  };
}

describe('in a sandbox of another origin', () => {
  it('fits its frame at every width, and after a change of view', async () => {
    const shown = await lesson('displaced/', 390);
    const { page, frame, trouble } = shown;
    expect(await frame.evaluate(() => self.origin)).toBe('null');
    const heights = new Set<number>();
    for (const width of [320, 390, 700, 1000]) {
      await page.setViewport({ width, height: 900 });
      heights.add(await whenFitted(shown));
      expect(
        await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
    expect(heights.size).toBeGreaterThan(2);
    await frame.evaluate(() => {
      document.querySelector<HTMLElement>('.visual-table summary')?.click();
    });
    expect(await whenFitted(shown)).toBeGreaterThan(Math.max(...heights));

    const titles = () =>
      frame.$$eval('.view-texts.is-shown', (nodes) =>
        nodes.map((node) => (node as HTMLElement).dataset.forView),
      );
    const views = await frame.$$eval('.embed-views button', (nodes) =>
      nodes.map(({ dataset }) => dataset.view ?? ''),
    );
    for (const view of views.toReversed()) {
      await frame.focus(`.embed-views [data-view="${view}"]`);
      await page.keyboard.press('Enter');
      expect(await titles()).toEqual([view]);
      expect(await frame.$$eval('[aria-pressed="true"]', (all) => all.length)).toBe(1);
      expect(await frame.$eval('figure', ({ dataset }) => dataset.view)).toBe(view);
      await whenFitted(shown);
    }
    expect(trouble).toEqual([]);
    await page.close();
  });

  it('shows the view of its address, in the theme that is asked for', async () => {
    const shown = await lesson('strength/?theme=dark#arrivals', 700);
    const views = await shown.frame.$$eval('.embed-views button', (nodes) =>
      nodes.map(({ dataset }) => dataset.view ?? ''),
    );
    await shown.page.close();
    const [, , third = ''] = views;
    const { page, frame } = await lesson(`strength/?theme=dark#${third}`, 700);
    expect(await frame.$eval('figure', ({ dataset }) => dataset.view)).toBe(third);
    const ground = await frame.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    );
    expect(ground).toBe('rgb(20, 22, 26)');
    const back = await frame.$eval('.embed-back .is-shown a', (node) => node.target);
    expect(back).toBe('_blank');
    await page.close();
  });

  it('keeps the height of the code where the page takes no script', async () => {
    const { page, frame } = await lesson('strength/', 700, { hasScript: false });
    await frame.click('.embed-views button:last-child');
    const height = heightOf('strength');
    expect(await page.$eval('iframe', (node) => node.getBoundingClientRect().height)).toBe(height);
    expect(await frame.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
    await page.close();
  });

  it('shows its first view and links to the others where the host lets no sandbox have its code', async () => {
    const shown = await lesson('strength/', 390, { isRefused: true });
    await whenFitted(shown);
    expect(await shown.frame.evaluate(look)).toEqual(STATIC);
    await shown.page.close();
  });
});

it.each(sampleOf(['expansion-map', 'centuries', 'hunger']))(
  '%s: the height of its code is enough for every column, and hardly more',
  async (id) => {
    const page = await browser.newPage();
    const heights = await heightsAt(page, `${ours.url}embed/${id}/`, COLUMNS);
    await page.close();
    expect(Math.max(...heights)).toBeLessThanOrEqual(heightOf(id));
    expect(Math.max(...heights)).toBeGreaterThan(heightOf(id) - 80);
  },
);

it('shows its first view and links to the others without JavaScript', async () => {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(`${ours.url}embed/strength/`);
  expect(await page.evaluate(look)).toEqual(STATIC);
  await page.close();
});

it.each(sampleOf([390, 1000]))(
  'has no violation in either theme, %i pixels wide',
  async (width) => {
    const page = await browser.newPage();
    await page.setViewport({ width, height: 900 });
    for (const id of ['strength', 'expansion-map']) {
      await page.goto(`${ours.url}embed/${id}/`);
      await page.waitForSelector('[data-state="live"]');
      expect(await violationsInBothThemes(page)).toEqual([]);
    }
    await page.close();
  },
);
