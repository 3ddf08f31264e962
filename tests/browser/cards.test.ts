import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { useLibrary } from '../observe.ts';
import { LAPTOP, PHONE, jumpTo, sidewaysOverflow, whenAt } from '../reader.ts';
import { pageOf, readSite } from '../site.ts';
import { sampleOf } from '../whole.ts';

/** A file of cards that does not come is what some of these tests are about. */
const { open } = useLibrary((trouble) =>
  /^failed: .*\/cards\/|Failed to load resource/.test(trouble),
);

const FIG = '#peak a.fig:has([data-fig="peak-share"])';
const CITE = '#accord a[data-cite="lenouvelliste-2024-07"]';
const TERM = '#rotation a[data-term="gsf"]';
const CAPTION = 'section:has(#peak) .scrolly-graphic .visual-source a[data-cite]';

/** What the open card says and where it is, or null while there is none. */
function card(page: Page) {
  return page.evaluate(() => {
    const node = document.querySelector<HTMLElement>('.card');
    if (!node?.matches(':popover-open')) return null;
    const { left, right, top, bottom } = node.getBoundingClientRect();
    const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return {
      heading: node.querySelector('.card-heading')?.textContent ?? '',
      lines: [...node.querySelectorAll('.card-line')].map((line) => line.textContent ?? ''),
      links: [...node.querySelectorAll('a')].map((link) => ({
        text: link.textContent ?? '',
        href: link.getAttribute('href') ?? '',
      })),
      langs: [...node.querySelectorAll<HTMLElement>('[lang]')].map(({ lang }) => lang),
      box: { left, right, top, bottom },
      isInWindow:
        left >= 0 &&
        top >= 0 &&
        right <= document.documentElement.clientWidth &&
        bottom <= innerHeight,
      isOnTop: node.contains(at),
    };
  });
}

const whenOpen = (page: Page) => page.waitForSelector('.card:popover-open');
const whenClosed = (page: Page) =>
  page.waitForFunction(() => !document.querySelector('.card')?.matches(':popover-open'));

/** The middle of the first line of a link. */
function middle(page: Page, link: string): Promise<{ x: number; y: number }> {
  return page.$eval(link, (node) => {
    const { left, top, width, height } = node.getClientRects()[0] ?? new DOMRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
}

/** Brings a link to this share of the window's height, in a page whose cards are at work. */
async function bring(page: Page, link: string, share: number): Promise<void> {
  await page.evaluate(
    (selector, at) => {
      const { top } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      window.scrollBy({ top: top - innerHeight * at, behavior: 'instant' });
    },
    link,
    share,
  );
  await page.waitForNetworkIdle({ idleTime: 200 });
}

async function hover(page: Page, link: string): Promise<void> {
  const { x, y } = await middle(page, link);
  await page.mouse.move(x - 1, y);
  await page.mouse.move(x, y);
  await whenOpen(page);
}

async function tap(page: Page, link: string): Promise<void> {
  const { x, y } = await middle(page, link);
  await page.touchscreen.tap(x, y);
}

/** Moves the focus onto a link with the key that readers use. */
async function tabTo(page: Page, link: string): Promise<void> {
  await page.evaluate((selector) => {
    const links = [...document.querySelectorAll<HTMLElement>('a[href], button, summary')];
    const target = document.querySelector<HTMLElement>(selector);
    const before = links.filter((each) => each.getClientRects().length > 0);
    before[before.indexOf(target as HTMLElement) - 1]?.focus();
  }, link);
  await page.keyboard.press('Tab');
  while (!(await page.$eval(link, (node) => node === document.activeElement))) {
    await page.keyboard.press('Tab');
  }
}

/** The card stands clear of its link, and nothing of it is out of the window. */
async function isWellPlaced(page: Page, link: string): Promise<void> {
  const found = await card(page);
  const lines = await page.$eval(link, (node) =>
    [...node.getClientRects()].map(({ left, right, top, bottom }) => ({
      left,
      right,
      top,
      bottom,
    })),
  );
  if (!found) throw new Error(`no card at ${link}`);
  const { left, right, top, bottom } = found.box;
  const covered = lines.filter(
    (line) => line.left < right && line.right > left && line.top < bottom && line.bottom > top,
  );
  expect(covered, `${link} under ${found.heading} ${JSON.stringify(found.box)}`).toEqual([]);
  expect(found.isInWindow, `${link} ${JSON.stringify(found.box)}`).toBe(true);
  expect(found.isOnTop, link).toBe(true);
}

describe('what a card says', () => {
  it('of a computed number: its value, how it is computed, as of when, by which sources', async () => {
    const { page } = await open('mission/#peak', { ...LAPTOP, motion: 'reduce' });
    await whenAt(page, 'peak');
    await bring(page, FIG, 0.4);
    await hover(page, FIG);
    const found = await card(page);
    const text = await page.$eval(FIG, (node) => node.textContent?.trim());
    expect(found?.heading).toBe(text);
    expect(found?.lines.join(' ')).toMatch(/1,003 out of 2,500\. Table as of \d+ \w+ \d{4}\./);
    const href = await page.$eval(FIG, (node) => node.getAttribute('href'));
    expect(found?.links.at(-1)?.href).toBe(href);
    const [source] = found?.links ?? [];
    expect(source?.href).toMatch(/\/sources\/#[a-z0-9-]+$/);
    expect(await page.$eval(FIG, (node) => node.hasAttribute('title'))).toBe(false);
  });

  it('of a source: publisher, title, date, the original and the entry', async () => {
    const { page } = await open('mission/#accord', { ...LAPTOP, motion: 'reduce' });
    await whenAt(page, 'accord');
    await bring(page, CITE, 0.4);
    await hover(page, CITE);
    const found = await card(page);
    const entry = pageOf(readSite(), '/sources/').$('[id="lenouvelliste-2024-07"]');
    expect(found?.lines[0]).toBe(entry.find('cite').text());
    expect(found?.links[0]?.href).toBe(entry.find('a[href^="http"]').attr('href'));
    expect(found?.links[1]?.href).toMatch(/\/sources\/#lenouvelliste-2024-07$/);
  });

  it('of a number with a range: the range, in its unit; of a term: what it means, its forms', async () => {
    const link = '#rotation a.fig:has([data-fig="rotation-departures"])';
    const { page } = await open('mission/#rotation', { ...LAPTOP, motion: 'reduce' });
    await whenAt(page, 'rotation');
    await bring(page, link, 0.4);
    await hover(page, link);
    expect((await card(page))?.heading).toBe('100 people');
    expect((await card(page))?.lines).toContain('Range: 100 to 230.');
    await page.mouse.move(5, 5);
    await whenClosed(page);
    await bring(page, TERM, 0.4);
    await hover(page, TERM);
    const found = await card(page);
    const entry = pageOf(readSite(), '/glossary/').$('#gsf');
    expect(found?.lines[0]).toBe(entry.children('p').first().text());
    expect(found?.lines[1]).toContain(entry.find('dd[lang="fr"]').text());
    expect(found?.langs).toContain('fr');
    expect(found?.links.at(-1)?.href).toMatch(/\/glossary\/#gsf$/);
  });
});

describe('with a mouse', () => {
  it('a card waits, can be entered, and goes when both are left', async () => {
    const { page } = await open('mission/#peak', { ...LAPTOP, motion: 'reduce' });
    await whenAt(page, 'peak');
    await bring(page, FIG, 0.4);
    await hover(page, FIG);
    await isWellPlaced(page, FIG);
    const { box } = (await card(page)) ?? {};
    await page.mouse.move((box?.left ?? 0) + 20, (box?.top ?? 0) + 20, { steps: 5 });
    await new Promise((done) => setTimeout(done, 600));
    expect(await card(page)).not.toBeNull();
    await page.mouse.move(5, 5);
    await whenClosed(page);
  });

  it('Escape closes it, and it stays closed while the mouse is on the link; a click follows at once', async () => {
    const { page } = await open('mission/#peak', { ...LAPTOP, motion: 'reduce' });
    await whenAt(page, 'peak');
    await bring(page, FIG, 0.4);
    await hover(page, FIG);
    await page.keyboard.press('Escape');
    await whenClosed(page);
    const { x, y } = await middle(page, FIG);
    await page.mouse.move(x + 2, y);
    await new Promise((done) => setTimeout(done, 500));
    expect(await card(page)).toBeNull();
    await page.mouse.move(5, 5);
    await hover(page, FIG);
    await Promise.all([page.waitForNavigation(), page.mouse.click(x, y)]);
    expect(page.url()).toMatch(/\/data\/strength\/#figure-peak-share$/);
  });

  it('text that passes under it opens nothing', async () => {
    const { page } = await open('mission/#peak', { ...LAPTOP, motion: 'reduce' });
    await whenAt(page, 'peak');
    await bring(page, FIG, 0.6);
    const { x, y } = await middle(page, FIG);
    await page.mouse.move(x, y - 200);
    await page.evaluate(() => window.scrollBy({ top: 200, behavior: 'instant' }));
    await new Promise((done) => setTimeout(done, 600));
    expect(await card(page)).toBeNull();
  });

  it('the sources under a picture and on its marks open cards too', async () => {
    const { page } = await open('mission/#peak', { ...LAPTOP, motion: 'reduce' });
    await whenAt(page, 'peak');
    await bring(page, FIG, 0.4);
    await hover(page, CAPTION);
    await isWellPlaced(page, CAPTION);
    await page.keyboard.press('Escape');
    await whenClosed(page);

    const mark = '.mark-card a[data-cite]';
    await page.focus('section:has(#peak) [role="listbox"]');
    await page.waitForSelector('section:has(#peak) [role="option"]');
    await page.keyboard.press('End');
    await page.keyboard.press('Tab');
    await whenOpen(page);
    await isWellPlaced(page, mark);
    await page.keyboard.press('Escape');
    await whenClosed(page);
    // What lies below it, the card of the mark, stays until it is meant.
    expect(await page.$eval(mark, (node) => node === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.$('.mark-card:not([hidden])')).toBeNull();
  });
});

describe('with keys', () => {
  it('focus opens it, Arrow down leads into it, Escape closes it and it stays closed', async () => {
    const { page } = await open('mission/#peak', { ...LAPTOP, motion: 'reduce' });
    await whenAt(page, 'peak');
    await bring(page, FIG, 0.4);
    await tabTo(page, FIG);
    await whenOpen(page);
    await isWellPlaced(page, FIG);
    expect(await page.$eval(FIG, (node) => node.getAttribute('aria-expanded'))).toBe('true');
    const hint = await page.$eval(FIG, (node) => {
      const described = document.getElementById(node.getAttribute('aria-describedby') ?? '');
      return { text: described?.textContent, isSeen: described?.checkVisibility() };
    });
    expect(hint).toEqual({ text: 'Arrow down leads into the card.', isSeen: true });
    await page.keyboard.press('ArrowDown');
    const inside = () => page.evaluate(() => document.activeElement?.closest('.card') !== null);
    expect(await inside()).toBe(true);
    await page.keyboard.press('Escape');
    await whenClosed(page);
    expect(await page.$eval(FIG, (node) => node === document.activeElement)).toBe(true);
    expect(await page.$eval(FIG, (node) => node.hasAttribute('aria-expanded'))).toBe(false);
    await new Promise((done) => setTimeout(done, 400));
    expect(await card(page)).toBeNull();
    await page.keyboard.press('Tab');
    expect(await inside()).toBe(false);
  });

  it('Tab passes it, and Arrow up leads back out of it', async () => {
    const { page } = await open('mission/#peak', { ...LAPTOP, motion: 'reduce' });
    await whenAt(page, 'peak');
    await bring(page, FIG, 0.4);
    await tabTo(page, FIG);
    await whenOpen(page);
    const active = () =>
      page.evaluate(() => ({
        isInCard: document.activeElement?.closest('.card') !== null,
        step: document.activeElement?.closest('.step')?.id,
      }));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect((await active()).isInCard).toBe(true);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.$eval(FIG, (node) => node === document.activeElement)).toBe(true);
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.press('Tab');
    expect(await active()).toEqual({ isInCard: false, step: 'peak' });
    expect(await page.evaluate(() => scrollY)).toBe(before);

    // It goes at once with the focus, so that it covers nothing that has it.
    await tabTo(page, FIG);
    await whenOpen(page);
    await page.evaluate(() => document.querySelector<HTMLElement>('#peak .step-link')?.focus());
    expect(await card(page)).toBeNull();
  });

  it('Enter follows the link', async () => {
    const { page } = await open('mission/#rotation', { ...LAPTOP, motion: 'reduce' });
    await whenAt(page, 'rotation');
    await bring(page, TERM, 0.4);
    await tabTo(page, TERM);
    await whenOpen(page);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(page.url()).toMatch(/\/glossary\/#gsf$/);
    const isShown = await page.$eval('#gsf', (node) => node.matches(':target'));
    expect(isShown).toBe(true);
  });
});

describe('with a finger', () => {
  it.each(
    sampleOf([
      ['a number', 'peak', FIG, /\/data\/strength\/#figure-peak-share$/],
      ['a source', 'accord', CITE, /\/sources\/#lenouvelliste-2024-07$/],
      ['a term', 'rotation', TERM, /\/glossary\/#gsf$/],
    ] as const),
  )('the first tap on %s opens the card, the second follows', async (_, step, link, to) => {
    const { page } = await open(`mission/#${step}`, { ...PHONE, touch: true, motion: 'reduce' });
    await whenAt(page, step);
    await bring(page, link, 0.75);
    await tap(page, link);
    await whenOpen(page);
    await isWellPlaced(page, link);
    await new Promise((done) => setTimeout(done, 500));
    expect(await card(page)).not.toBeNull();
    expect(page.url()).toMatch(/\/mission\//);
    await Promise.all([page.waitForNavigation(), tap(page, link)]);
    expect(page.url()).toMatch(to);
  });

  it('a tap elsewhere closes it, and its own link leads on', async () => {
    const { page } = await open('mission/#peak', { ...PHONE, touch: true, motion: 'reduce' });
    await whenAt(page, 'peak');
    await bring(page, FIG, 0.75);
    await tap(page, FIG);
    await whenOpen(page);
    await page.touchscreen.tap(200, 60);
    await whenClosed(page);
    await tap(page, FIG);
    await whenOpen(page);
    await Promise.all([page.waitForNavigation(), tap(page, '.card .card-ways a')]);
    expect(page.url()).toMatch(/\/data\/strength\/#figure-peak-share$/);
  });

  it('it goes with its link, when that scrolls away under the picture', async () => {
    const { page } = await open('mission/#peak', { ...PHONE, touch: true, motion: 'reduce' });
    await whenAt(page, 'peak');
    await bring(page, FIG, 0.75);
    await tap(page, FIG);
    await whenOpen(page);
    await page.evaluate(() => window.scrollBy({ top: 60, behavior: 'instant' }));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    await isWellPlaced(page, FIG);
    await page.evaluate(() => window.scrollBy({ top: 200, behavior: 'instant' }));
    await whenClosed(page);
  });

  it('links are plain where the cards cannot be had', async () => {
    const { page } = await open('mission/#peak', {
      ...PHONE,
      touch: true,
      motion: 'reduce',
      intercept: (request) =>
        /\/cards\/.*\.json/.test(request.url()) ? request.respond({ status: 404 }) : undefined,
    });
    await whenAt(page, 'peak');
    await bring(page, FIG, 0.75);
    await Promise.all([page.waitForNavigation(), tap(page, FIG)]);
    expect(page.url()).toMatch(/\/data\/strength\/#figure-peak-share$/);
  });
});

describe('the file of the cards', () => {
  it('is fetched once, and only when a reader asks', async () => {
    const asked: string[] = [];
    const { page } = await open('mission/#peak', {
      ...LAPTOP,
      motion: 'reduce',
      intercept: (request) => {
        if (/\/cards\/.*\.json/.test(request.url())) asked.push(request.url());
        return undefined;
      },
    });
    await whenAt(page, 'peak');
    await bring(page, FIG, 0.4);
    expect(asked).toEqual([]);
    await hover(page, FIG);
    await hover(page, CAPTION);
    expect(asked).toHaveLength(1);
  });
});

describe('without JavaScript, or without popovers', () => {
  it.each([
    ['without JavaScript', { javascript: false }],
    [
      'without popovers',
      {
        first: () => {
          delete (HTMLElement.prototype as { popover?: unknown }).popover;
        },
      },
    ],
  ])('%s numbers, sources and terms are plain links', async (_, options) => {
    const { page } = await open('mission/', { ...PHONE, touch: true, ...options });
    for (const [link, to] of [
      [FIG, '#figure-peak-share'],
      [CITE, '/sources/#lenouvelliste-2024-07'],
      [TERM, '/glossary/#gsf'],
    ] as const) {
      expect(await page.$eval(link, (node) => node.getAttribute('href'))).toContain(to);
    }
    await jumpTo(page, 'rotation');
    await page.waitForNetworkIdle({ idleTime: 200 });
    await page.$eval(TERM, (node) => node.scrollIntoView({ block: 'end', behavior: 'instant' }));
    await tap(page, TERM);
    // The address of the story itself changes too, as steps pass.
    await page.waitForFunction(() => location.href.endsWith('/glossary/#gsf'));
  });
});

describe.each(sampleOf([{ width: 320, height: 640 }, LAPTOP]))(
  'at $width × $height',
  ({ width, height }) => {
    it('no card leaves the window or covers its link, wherever the link is', async () => {
      const { page } = await open('mission/#peak', { width, height, motion: 'reduce' });
      const links = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.step .para a.fig, .step .para a[data-cite]')]
          .filter((_, index) => index % 17 === 0)
          .map((node, index) => {
            node.dataset.probe = String(index);
            return `[data-probe="${index}"]`;
          }),
      );
      expect(links.length).toBeGreaterThan(10);
      const [top, bottom] = [width < 1000 && height > 480 ? 0.66 : 0.1, 0.94];
      for (const [index, link] of links.entries()) {
        await page.mouse.move(1, 1);
        await whenClosed(page);
        await page.evaluate(
          (selector, share) => {
            const { top: at } =
              document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
            window.scrollBy({ top: at - innerHeight * share, behavior: 'instant' });
          },
          link,
          index % 2 === 0 ? top : bottom,
        );
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
        await hover(page, link);
        await isWellPlaced(page, link);
      }
      expect(await sidewaysOverflow(page)).toEqual([]);
    });
  },
);
