/** The keyboard alone: the order of the stops, the ring of the focus and what lies over it, the ways past. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { useLibrary } from '../observe.ts';
import { LAPTOP, PHONE, whenAt } from '../reader.ts';
import { sampleOf } from '../whole.ts';

const { open } = useLibrary();
const still = { motion: 'reduce' } as const;

/** A page of each kind that has controls of its own. */
const KINDS = [
  '',
  'futures/',
  'data/strength/',
  'mission/',
  'contents/',
  'claims/',
  'data/',
  'sources/',
  'glossary/',
  'about/',
  'about/accessibility/',
  'search/?q=haiti',
  '404.html',
];

/**
 * Gives the focus to every stop of the page in turn, as Tab does, and looks at it.
 * @returns the stops, and those whose ring does not show or over which something lies
 */
function walkFocus(page: Page): Promise<{ stops: number; wrong: string[] }> {
  return page.evaluate(async () => {
    const selector =
      'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';
    const isShown = (node: Element) =>
      node.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
      !(node as HTMLButtonElement).disabled &&
      (node as HTMLElement).tabIndex >= 0;
    const wrong: string[] = [];
    const nodes = [...document.querySelectorAll<HTMLElement>(selector)].filter(isShown);
    // Of a very long page every so many: its stops are alike.
    const every = Math.ceil(nodes.length / 300);
    for (const node of nodes.filter((_, index) => index % every === 0)) {
      node.focus({ focusVisible: true } as FocusOptions);
      await new Promise((done) => requestAnimationFrame(done));
      const name = `${node.tagName} ${node.className} “${node.textContent?.trim().slice(0, 40)}” in ${node.closest('[id]')?.id}`;
      if (document.activeElement !== node) {
        // A radio button or a box that its label stands for takes the focus in its own way.
        wrong.push(`takes no focus: ${name}`);
        continue;
      }
      const style = getComputedStyle(node);
      const hasRing = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
      if (!hasRing && node.id !== 'main') wrong.push(`no ring: ${name}`);
      const boxes = [...node.getClientRects()];
      // Not all of it has to be in sight: a column's head may lie half over the edge of its table.
      const isSeen = boxes.some(({ left, top, bottom, width }) =>
        [0.1, 0.5, 0.9].some((share) => {
          // Of what is higher than the window, the middle of the part in sight.
          const middle = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
          const at = document.elementFromPoint(left + width * share, middle);
          return at !== null && (node.contains(at) || at.contains(node));
        }),
      );
      if (!isSeen) wrong.push(`hidden: ${name}`);
    }
    return { stops: nodes.length, wrong };
  });
}

describe.each(sampleOf([PHONE, LAPTOP]))('at $width × $height', (size) => {
  it('every control can have the focus, and shows it', async () => {
    const { page, visit } = await open('about/', { ...size, ...still });
    for (const path of sampleOf(KINDS, 3)) {
      await visit(path);
      // The search answers once more when its second file has come.
      if (path.startsWith('search/')) {
        await page.waitForSelector('[data-kind="source"] a', { visible: true });
      }
      const { stops, wrong } = await walkFocus(page);
      expect(stops, path).toBeGreaterThan(10);
      expect(wrong, path).toEqual([]);
    }
  });
});

const LISTS = ['classroom/', 'contents/'];

it.each(sampleOf(LISTS))(
  'Tab goes through /%s from its first to its last link and out of it',
  async (path) => {
    const { page } = await open(path, { ...LAPTOP, ...still });
    const expected = await page.$$eval('a[href], button', (nodes) =>
      nodes.filter((node) => node.checkVisibility()).map((node) => node.textContent?.trim()),
    );
    const seen: (string | undefined)[] = [];
    for (let stop = 0; stop < expected.length; stop += 1) {
      await page.keyboard.press('Tab');
      seen.push(await page.evaluate(() => document.activeElement?.textContent?.trim()));
    }
    expect(seen).toEqual(expected);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  },
);

describe('the skip links', () => {
  it('come first, and lead past the header and past a picture', async () => {
    const { page } = await open('mission/', { ...LAPTOP, ...still });
    await page.keyboard.press('Tab');
    const first = await page.evaluate(() => {
      const node = document.activeElement as HTMLElement;
      const { width, height, top } = node.getBoundingClientRect();
      return { href: node.getAttribute('href'), isSeen: width > 40 && height > 20 && top >= 0 };
    });
    expect(first).toEqual({ href: '#main', isSeen: true });
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');

    await page.focus('section.scrolly .skip-link');
    await page.keyboard.press('Enter');
    for (let stop = 0; stop < 2; stop += 1) {
      const where = await page.evaluate(() => {
        const node = document.activeElement as HTMLElement;
        const graphic = document.querySelector('.scrolly-graphic') as HTMLElement;
        const order = graphic.compareDocumentPosition(node);
        return {
          isPast: (order & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !graphic.contains(node),
          tag: node.tagName,
        };
      });
      expect(where.isPast, where.tag).toBe(true);
      await page.keyboard.press('Tab');
    }
  });

  it('lead from the head of the expansion to its explorer in a few stops', async () => {
    const { page } = await open('expansion/', { ...PHONE, ...still });
    await page.focus('#main');
    const isThere = () => page.evaluate(() => document.activeElement?.closest('#explore') !== null);
    let stops = 0;
    while (!(await isThere()) && stops < 80) {
      await page.keyboard.press('Tab');
      stops += 1;
      const isWayPast = await page.evaluate(() =>
        /-end$/.test(document.activeElement?.getAttribute('href') ?? ''),
      );
      if (isWayPast) await page.keyboard.press('Enter');
    }
    expect(stops).toBeLessThan(60);
  });

  it('lead to the end of a section, where the next thing is in sight', async () => {
    const { page } = await open('mission/', { ...PHONE, ...still });
    await page.focus('section:has(#peak) > .skip-link + .skip-link');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const order = await page.evaluate(() =>
      document
        .querySelector('section:has(#peak)')
        ?.compareDocumentPosition(document.activeElement as Node),
    );
    expect(order).toBe(4);
  });
});

it('the table of a step’s picture is opened from its text', async () => {
  const { page } = await open('mission/#peak', { ...LAPTOP, ...still });
  await whenAt(page, 'peak');
  await page.focus('#peak .step-table');
  await page.keyboard.press('Enter');
  const table = await page.$eval('section:has(#peak) .scrolly-graphic .visual-table', (node) => ({
    isOpen: (node as HTMLDetailsElement).open,
    hasFocus: node.contains(document.activeElement),
  }));
  expect(table).toEqual({ isOpen: true, hasFocus: true });
});
