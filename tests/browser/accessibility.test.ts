import { describe, expect, it } from 'vitest';
import { useLibrary } from '../observe.ts';
import { LAPTOP, PHONE, whenAt } from '../reader.ts';
import { violations, violationsInBothThemes } from '../violations.ts';

const { open } = useLibrary();

const PAGES = [
  '',
  'mission/',
  'mission/#peak',
  'expansion/#pont-sonde',
  'interventions/',
  'data/',
  'data/strength/',
  'sources/',
  'glossary/',
  'claims/',
  'claims/?verdict=opinion',
  'about/',
  '404.html',
];

describe.each([PHONE, LAPTOP])('axe at $width × $height', ({ width, height }) => {
  it.each(PAGES)('finds nothing on /%s in light or dark', async (path) => {
    const { page } = await open(path, { width, height, motion: 'reduce' });
    if (path.includes('#')) await whenAt(page, path.split('#')[1] ?? '');
    expect(await violationsInBothThemes(page)).toEqual([]);
  });
});

describe('axe', () => {
  it('finds nothing when everything is open', async () => {
    const { page } = await open('mission/#peak', { ...LAPTOP, motion: 'reduce' });
    await whenAt(page, 'peak');
    await page.$$eval('details', (nodes) => nodes.forEach((node) => (node.open = true)));
    await page.focus('section:has(#peak) [role="listbox"]');
    await page.keyboard.press('ArrowRight');
    expect(await violations(page)).toEqual([]);
  });

  it('finds nothing in an open card', async () => {
    const { page } = await open('mission/#peak', { ...LAPTOP, motion: 'reduce' });
    await whenAt(page, 'peak');
    await page.waitForNetworkIdle({ idleTime: 200 });
    await page.hover('#peak a.fig');
    await page.waitForSelector('.card:popover-open');
    expect(await violations(page)).toEqual([]);
  });

  it('finds nothing in the printed edition', async () => {
    const { page } = await open('mission/', { width: 800, height: 400, motion: 'reduce' });
    expect(await violations(page)).toEqual([]);
  });

  it('can find something', async () => {
    const { page } = await open('');
    await page.evaluate(() =>
      document.querySelector('main')?.append(document.createElement('img')),
    );
    expect((await violations(page)).join()).toMatch(/image-alt/);
  });

  it('can find what is wrong in the dark alone', async () => {
    const { page } = await open('', { motion: 'reduce' });
    await page.addStyleTag({ content: '[data-theme="dark"] h1 { color: #222 }' });
    const found = await violationsInBothThemes(page);
    expect(found.join()).toMatch(/in dark: color-contrast/);
    expect(found.filter((line) => !line.startsWith('in dark: '))).toEqual([]);
  });
});

describe('targets', () => {
  it.each([PHONE, LAPTOP])('are big enough for a finger at $width × $height', async (size) => {
    const { page } = await open('mission/#peak', { ...size, motion: 'reduce' });
    await whenAt(page, 'peak');
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'button, summary, .step-link, .visual-data, nav a',
        ),
      ]
        .filter((node) => node.checkVisibility({ visibilityProperty: true }))
        .map((node) => ({ node, box: node.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(({ node, box }) => `${node.outerHTML.slice(0, 60)} ${box.width} × ${box.height}`),
    );
    expect(small).toEqual([]);
  });
});

describe('the skip links', () => {
  it('come first, and lead past the header and past a picture', async () => {
    const { page } = await open('mission/', { ...LAPTOP, motion: 'reduce' });
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
});
