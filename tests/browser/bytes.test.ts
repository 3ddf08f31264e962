/** What a page fetches, and when: it responds before most of its code has come, and uses all that it fetches. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { useLibrary } from '../observe.ts';
import { LAPTOP, PHONE, jumpTo, whenAt, whenReached } from '../reader.ts';
import { DIST } from '../site.ts';
import { sampleOf } from '../whole.ts';

const { open } = useLibrary();
const STILL = { ...LAPTOP, motion: 'reduce' } as const;

/** The picture beside a step: whether its own drawing is seen, and what stands over it. */
const pictureAt = (page: Page, step: string) =>
  page.evaluate((id) => {
    const figure = document
      .getElementById(id)
      ?.closest('section')
      ?.querySelector<HTMLElement>('.visual-stage');
    const svg = [...(figure?.querySelectorAll('.drawing > svg') ?? [])].find(
      (each) => each.getClientRects().length > 0,
    );
    const image = figure?.querySelector<HTMLImageElement>('.placeholder img');
    return {
      title: figure?.querySelector('.is-shown .visual-title')?.textContent,
      isDrawn: svg !== undefined && getComputedStyle(svg).visibility === 'visible',
      image: image?.complete && image.naturalWidth > 0 ? new URL(image.src).pathname : undefined,
      name: image?.alt,
    };
  }, step);

describe('a picture whose code has not come', () => {
  it.each(
    sampleOf([
      { ...PHONE, form: 'narrow' },
      { ...LAPTOP, form: 'wide' },
    ]),
  )('shows the view of each step, $form, and then takes over', async ({ form, ...size }) => {
    let come: () => void = () => undefined;
    const late = new Promise<void>((done) => {
      come = done;
    });
    const isLate = (request: HTTPRequest) => /_astro\/kit\./.test(request.url());
    const { page } = await open('mission/', {
      ...size,
      intercept: (request) => (isLate(request) ? late.then(() => request.continue()) : undefined),
    });
    const steps = await page.$$eval('section.scrolly:first-of-type .step', (nodes) =>
      nodes.map((node) => ({ id: node.id, view: (node as HTMLElement).dataset.view })),
    );
    const [first, second] = steps.filter(
      ({ view }, index) => steps.findIndex((each) => each.view === view) === index,
    );
    if (!first || !second) throw new Error('a picture of one view');
    const address = `/drawings/road-to-landing/${second.view}.${form}.svg`;
    await jumpTo(page, second.id);
    await page.waitForFunction(
      (src) =>
        (document.querySelector<HTMLImageElement>(`img[src$="${src}"]`)?.naturalWidth ?? 0) > 0,
      {},
      address,
    );
    const there = await pictureAt(page, second.id);
    expect(there.image?.endsWith(address)).toBe(true);
    expect(there.isDrawn).toBe(false);
    expect(there.name).toBe(there.title);
    await jumpTo(page, first.id);
    await page.waitForFunction(() => !document.querySelector('section.scrolly .is-view'));
    const back = await pictureAt(page, first.id);
    expect(back.isDrawn).toBe(true);
    expect(back.title).not.toBe(there.title);
    await jumpTo(page, second.id);
    come();
    await whenAt(page, second.id);
    expect(await pictureAt(page, second.id)).toMatchObject({ isDrawn: true, title: there.title });
    expect(await page.$('section.scrolly:first-of-type .placeholder')).toBeNull();
  });
});

it('a chapter that is read to its end has fetched what its budget counts, and nothing else', async () => {
  const fetched = new Set<string>();
  const { page } = await open('interventions/', {
    ...PHONE,
    motion: 'reduce',
    intercept: (request) => {
      fetched.add(new URL(request.url()).pathname);
      return undefined;
    },
  });
  await page.evaluate(async () => {
    while (scrollY + innerHeight < document.documentElement.scrollHeight - 2) {
      scrollBy({ top: innerHeight, behavior: 'instant' });
      // What a fling passes by is not fetched.
      await new Promise((done) => setTimeout(done, 100));
    }
  });
  await page.waitForNetworkIdle({ idleTime: 200 });
  const stages = await page.$$eval('.visual-stage', (nodes) =>
    nodes.map((node) => (node as HTMLElement).dataset.payload ?? ''),
  );
  const data = [...fetched].filter((path) => path.includes('/visual-data/'));
  expect(data.sort()).toEqual([...new Set(stages)].sort());
  // What keeps the story for reading offline comes by itself, long after.
  const scripts = [...fetched].filter((path) => /\.js$/.test(path) && !/\/offline\./.test(path));
  const bytes = scripts.map(
    (path) => brotliCompressSync(readFileSync(join(DIST, '_astro', posix.basename(path)))).length,
  );
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(35 * 1024);
});

it('what a fling passes by is not fetched, and where it ends the picture comes', async () => {
  const data = new Set<string>();
  const { page } = await open('interventions/', {
    ...PHONE,
    intercept: (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.includes('/visual-data/')) data.add(pathname);
      return undefined;
    },
  });
  await page.waitForSelector('section.scrolly figure[data-state="live"]');
  const before = data.size;
  const last = await page.evaluate(async () => {
    const section = [...document.querySelectorAll<HTMLElement>('section.scrolly')].at(-2);
    while (section && section.getBoundingClientRect().top > innerHeight / 2) {
      scrollBy({ top: innerHeight / 4, behavior: 'instant' });
      await new Promise(requestAnimationFrame);
    }
    return section?.querySelector('figure')?.id;
  });
  await page.waitForSelector(`#${last}[data-state="live"]`);
  await page.waitForNetworkIdle({ idleTime: 200 });
  const stages = await page.$$eval('section.scrolly', (sections) => sections.length);
  expect(data.size).toBeGreaterThan(before);
  expect(data.size).toBeLessThan(before + Math.min(4, stages / 2));
});

describe('an explorer', () => {
  const listed = (page: Page) =>
    page.$$eval('#explore .found li:not([hidden]) details', (nodes) => nodes.length);
  /** Until the page waits for what a reader does with it. */
  const whenReady = async (page: Page) => {
    await page.waitForSelector('#explore .visual-actions button:enabled');
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
  };

  it('comes with the first thing that a reader does, which is not lost', async () => {
    const scripts: string[] = [];
    const { page } = await open('expansion/#explore', {
      ...STILL,
      intercept: (request) => void scripts.push(request.url()),
    });
    await whenReady(page);
    expect(scripts.filter((url) => /visual-data\/expansion-map/.test(url)).length).toBeLessThan(2);
    const all = await listed(page);
    await page.select('#explore [name="department"]', 'artibonite');
    await page.waitForFunction(() => location.search.includes('department=artibonite'));
    expect(await listed(page)).toBeLessThan(all);
    await whenReached(page, '#explore');
  });

  it('opens the entry that was pressed first', async () => {
    const { page } = await open('expansion/#explore', STILL);
    await whenReady(page);
    // As a finger does: a mouse would have come before.
    await page.$eval('#explore .found summary', (node) => (node as HTMLElement).click());
    await page.waitForFunction(() => /[?&]event=/.test(location.search));
    expect(await page.$('#explore .found details[open]')).not.toBeNull();
  });
});
