import { expect, it } from 'vitest';
import { useLibrary } from '../observe.ts';
import { LAPTOP, PHONE, scrollUntil, whenAt } from '../reader.ts';
import { STORIES } from '../walk.ts';
import { IS_WHOLE, sampleOf } from '../whole.ts';

const { open, url } = useLibrary();

/** Adds up what moved on its own; starts before the page does. */
const first = () => {
  const state = window as unknown as { shifts: number; moved: string[] };
  state.shifts = 0;
  state.moved = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      sources: { node?: Node }[];
    })[]) {
      state.shifts += entry.value;
      for (const { node } of entry.sources) {
        const element = node instanceof Element ? node : node?.parentElement;
        state.moved.push(`${entry.value.toFixed(4)} ${element?.outerHTML.slice(0, 80) ?? ''}`);
      }
    }
  }).observe({ type: 'layout-shift', buffered: true });
};

const LOOKS = [
  { ...PHONE, path: 'mission/' },
  { ...LAPTOP, path: '' },
  { ...LAPTOP, path: 'mission/' },
  { ...PHONE, path: '' },
  { ...LAPTOP, path: 'data/strength/' },
];

it.each(sampleOf(LOOKS, 2))(
  'nothing shifts on /$path at $width × $height',
  async ({ width, height, path }) => {
    const { page } = await open(path, { width, height, first });
    if (path === 'mission/') {
      await scrollUntil(page, 'rotation', 90);
      await whenAt(page, 'rotation');
    }
    await page.evaluate(async () => {
      while (scrollY + innerHeight < document.documentElement.scrollHeight - 2) {
        scrollBy({ top: 120, behavior: 'instant' });
        await new Promise((done) => requestAnimationFrame(done));
      }
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    });
    const { shifts, moved } = await page.evaluate(() => {
      const state = window as unknown as { shifts: number; moved: string[] };
      return { shifts: state.shifts, moved: state.moved };
    });
    expect(shifts, moved.join('\n')).toBeLessThan(0.005);
  },
);

it('pages are quiet: no error, no warning, no request elsewhere', async () => {
  const { page, visit } = await open('', LAPTOP);
  const paths = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
      .map((link) => new URL(link.href))
      .filter(({ origin }) => origin === location.origin)
      .map(({ pathname }) => pathname.slice(1)),
  );
  const base = new URL(url()).pathname.slice(1);
  const all = [...paths, '404.html', 'data/timeline/', 'data/places/'].map((path) =>
    path.replace(base, ''),
  );
  // Nearly every other test opens a chapter, and fails when it is not quiet.
  const rest = all.filter((path) => !STORIES.includes(path));
  for (const path of new Set(IS_WHOLE ? all : rest)) {
    await visit(path);
    expect(await page.$('h1'), path).not.toBeNull();
  }
});

it('a picture far from the reader is let go and comes back right', async () => {
  const { page } = await open('mission/#vote', { ...PHONE, motion: 'reduce' });
  await whenAt(page, 'vote');
  // Longer than the chapter is by itself, so that its sections come to be far away.
  await page.evaluate(() => {
    const filler = document.createElement('div');
    filler.style.height = '9000px';
    document.querySelector('main')?.append(filler);
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
  });
  await page.waitForFunction(() => !document.querySelector('section:has(#vote) [role="listbox"]'));
  await page.evaluate(() => document.getElementById('court')?.scrollIntoView());
  await whenAt(page, 'court');
  await page.waitForSelector('section:has(#vote) [role="listbox"]');
  expect(await page.$$eval('section:has(#vote) [role="listbox"]', (nodes) => nodes.length)).toBe(1);
});
