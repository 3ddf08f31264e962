import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { useLibrary } from '../observe.ts';
import { LAPTOP, PHONE, type Reader, addStyles, sidewaysOverflow, whenAt } from '../reader.ts';
import { isShare, readSite } from '../site.ts';
import { violations, violationsInBothThemes } from '../violations.ts';
import { IS_WHOLE, sampleOf } from '../whole.ts';

const { open } = useLibrary();

/**
 * Every kind of page, that is, chapters, their printed editions and every other first part of an address:
 * all its pages, or the shortest of them, which has what the others have. Each is looked at in one window, the
 * next one in the other.
 */
const PAGES = sample(
  readSite()
    .pages.filter((page) => !isShare(page))
    .map(({ path, $ }) => ({
      path: path.slice(1),
      kind: kindOf(path, $('article.step').length > 0),
      elements: $('*').length,
    })),
);
const SIZES = [PHONE, LAPTOP] as const;
const LOOKS = PAGES.flatMap(({ path }, index) =>
  SIZES.filter((_, at) => IS_WHOLE || at === index % 2).map((size) => ({ path, ...size })),
);

function kindOf(path: string, isStory: boolean): string {
  const [, first = ''] = path.split('/');
  if (path.endsWith('/print/')) return 'printed edition';
  return isStory && first ? 'chapter' : first;
}

function sample<P extends { kind: string; elements: number }>(pages: readonly P[]): P[] {
  return [...Map.groupBy(pages, ({ kind }) => kind).values()].flatMap((kind) =>
    sampleOf(kind.toSorted((a, b) => a.elements - b.elements)),
  );
}

const still = { motion: 'reduce' } as const;

it.each(LOOKS)('axe finds nothing on /$path at $width × $height', async ({ path, ...size }) => {
  const { page } = await open(path, { ...size, ...still });
  if (!IS_WHOLE) await shorten(page);
  expect(await violationsInBothThemes(page)).toEqual([]);
});

/** Leaves the first of everything that is made alike: rows, entries, claims. */
const shorten = (page: Page) =>
  page.evaluate(() => {
    for (const parent of document.querySelectorAll('main, main :not(svg, svg *)')) {
      const alike = Map.groupBy(parent.children, (node) => `${node.tagName} ${node.className}`);
      for (const nodes of alike.values()) for (const node of nodes.slice(10)) node.remove();
    }
  });

describe('axe', () => {
  it('finds nothing in the middle of a story, with motion, when everything is open', async () => {
    const { page } = await open('mission/#peak', LAPTOP);
    await whenAt(page, 'peak');
    await page.$$eval('details', (nodes) => nodes.forEach((node) => (node.open = true)));
    await page.focus('section:has(#peak) [role="listbox"]');
    await page.waitForSelector('section:has(#peak) [role="option"]');
    await page.keyboard.press('ArrowRight');
    const within = IS_WHOLE ? 'html' : 'section:has(#peak)';
    expect(await violations(page, within)).toEqual([]);
  });

  it('finds nothing in an open card', async () => {
    const { page } = await open('mission/#peak', { ...LAPTOP, ...still });
    await whenAt(page, 'peak');
    await page.waitForNetworkIdle({ idleTime: 200 });
    await page.hover('#peak a.fig');
    await page.waitForSelector('.card:popover-open');
    expect(await violations(page, '#peak')).toEqual([]);
  });

  it.each(sampleOf(['', 'mission/']))('finds nothing in the printed edition: /%s', async (path) => {
    const { page } = await open(path, { width: 800, height: 400, ...still });
    expect(await violations(page)).toEqual([]);
  });

  it('can find something', async () => {
    const { page } = await open('');
    await page.evaluate(() =>
      document.querySelector('main')?.append(document.createElement('img')),
    );
    expect((await violations(page, 'main > img')).join()).toMatch(/image-alt/);
  });

  it('can find what is wrong in the dark alone', async () => {
    const { page } = await open('about/', still);
    await addStyles(page, '[data-theme="dark"] h1 { color: #222 }');
    const found = await violationsInBothThemes(page, 'h1');
    expect(found.join()).toMatch(/in dark: color-contrast/);
    expect(found.filter((line) => !line.startsWith('in dark: '))).toEqual([]);
  });
});

it('in the colours of the system every word of a picture stands out, and so do its marks', async () => {
  const { page } = await open('mission/#peak', { ...LAPTOP, ...still });
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'forced-colors', value: 'active' },
      { name: 'prefers-color-scheme', value: 'dark' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });
  await whenAt(page, 'peak');
  const { ground, words, marks } = await page.evaluate(() => {
    const svg = [
      ...document.querySelectorAll('section:has(#peak) .scrolly-graphic .drawing > svg'),
    ].find((each) => each.getClientRects().length > 0);
    const fills = (selector: string) => [
      ...new Set(
        [...(svg?.querySelectorAll(selector) ?? [])].map((node) => getComputedStyle(node).fill),
      ),
    ];
    return {
      ground: getComputedStyle(document.documentElement).backgroundColor,
      words: fills('text'),
      marks: fills('rect, path').filter((fill) => fill !== 'none'),
    };
  });
  expect(ground).toBe('rgb(0, 0, 0)');
  expect(words).toEqual(['rgb(255, 255, 255)']);
  expect(marks).toContain('rgb(255, 255, 255)');
});

describe('targets', () => {
  const TARGETS =
    'button, summary, select, input, textarea, [role="option"], .step-link, .visual-data, nav a';

  it.each(sampleOf([PHONE, LAPTOP]))(
    'are big enough for a finger at $width × $height',
    async (size) => {
      const { page, visit } = await open('mission/#peak', { ...size, ...still });
      for (const path of [
        'mission/#peak',
        'expansion/#explore',
        'search/?q=haiti',
        'data/strength/',
      ]) {
        await visit(path);
        const small = await page.evaluate(
          (selector) =>
            [...document.querySelectorAll<HTMLElement>(selector)]
              .filter((node) => node.checkVisibility({ visibilityProperty: true }))
              // A box to tick is as large as the label around it.
              .map((node) => node.closest('label') ?? node)
              .map((node) => ({ node, box: node.getBoundingClientRect() }))
              .filter(({ box }) => box.width > 1 && (box.width < 24 || box.height < 24))
              .map(
                ({ node, box }) => `${node.outerHTML.slice(0, 80)} ${box.width} × ${box.height}`,
              ),
          TARGETS,
        );
        expect(small, path).toEqual([]);
      }
    },
  );
});

describe('with the letters and windows of a reader’s own', () => {
  const KINDS = sampleOf(
    ['mission/#peak', 'claims/', 'search/?q=haiti', 'expansion/#explore', 'about/accessibility/'],
    3,
  );

  /** Where the type alone is doubled, wide tables elsewhere stick out: a known gap, and named as one. */
  const STORIES = ['mission/#peak', 'expansion/#explore'];

  /** Text that a box of its own cuts off, where the box does not scroll. */
  const cutOff = ({ page }: Reader) =>
    page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'main p, main li, main summary, button, h1, h2, h3',
        ),
      ]
        .filter((node) => node.checkVisibility({ visibilityProperty: true }))
        .filter((node) => /hidden|clip/.test(getComputedStyle(node).overflow))
        .filter(({ clientWidth }) => clientWidth > 1)
        .filter((node) => node.scrollHeight > node.clientHeight + 2)
        .map((node) => node.outerHTML.slice(0, 80)),
    );

  /** Pictures beside their text that are too low to be read. */
  const squeezed = ({ page }: Reader) =>
    page.evaluate(() =>
      [...document.querySelectorAll('.visual-stage .drawing')]
        .filter(({ clientHeight }) => clientHeight > 0 && clientHeight < 100)
        .map((node) => node.closest('figure')?.id),
    );

  it.each([
    [
      'text spacing',
      PHONE,
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    ],
    ['text twice as large', LAPTOP, 'html { font-size: 225% !important }'],
    ['text twice as large on a phone', PHONE, 'html { font-size: 225% !important }'],
    ['a window of 320 pixels', { width: 320, height: 640 }, ''],
    ['a zoom of 400 %', { width: 320, height: 256 }, ''],
  ] as const)('%s: nothing is cut off or sticks out', async (_, size, style) => {
    const reader = await open('about/', { ...size, ...still });
    for (const path of style.includes('225%') ? STORIES : KINDS) {
      await reader.visit(path);
      if (style) await addStyles(reader.page, style);
      await reader.page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
      expect(await sidewaysOverflow(reader.page), path).toEqual([]);
      expect(await cutOff(reader), path).toEqual([]);
      // A busy machine takes its time to turn a section to its printed edition.
      await expect.poll(() => squeezed(reader), { message: path, timeout: 15_000 }).toEqual([]);
    }
  });
});
