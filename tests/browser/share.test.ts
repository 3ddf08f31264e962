/** Linking, citing and taking: from a step, a paragraph, a picture, an explorer, a claim and a table. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { useLibrary } from '../observe.ts';
import { LAPTOP, PHONE, whenAt } from '../reader.ts';
import { violationsInBothThemes } from '../violations.ts';

const { open, url } = useLibrary();

/** A clipboard of the test's own, not that of the machine. */
const withClipboard = () => {
  const state = window as unknown as { copied?: string };
  const writeText = (text: string) => {
    state.copied = text;
    return Promise.resolve();
  };
  Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
};
const withoutClipboard = () => {
  const writeText = () => Promise.reject(new Error('not allowed'));
  Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
};
const copied = (page: Page) =>
  page.evaluate(() => (window as unknown as { copied?: string }).copied);

const press = (page: Page, selector: string) =>
  page.evaluate((each) => {
    const button = document.querySelector<HTMLElement>(each);
    button?.focus({ preventScroll: true });
    button?.click();
  }, selector);

/** Opens the dialog by the button or link with this selector. */
async function share(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector);
  await press(page, selector);
  await page.waitForSelector('dialog.share[open]');
}

const CITE = '.share section:has(select)';

/** The citation of each style, as the dialog copies it. */
async function citations(page: Page): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const style of ['apa', 'mla', 'chicago', 'bibtex']) {
    await page.select(`${CITE} select`, style);
    await press(page, `${CITE} button`);
    await page.waitForFunction(() => document.querySelector('.share-status')?.textContent);
    found[style] = (await copied(page)) ?? '';
  }
  return found;
}

/** Until a chapter's first picture is alive its links are plain ones. */
const whenBound = (page: Page) => page.waitForSelector('.visual-actions');

describe('the dialog', () => {
  it.each([
    {
      of: 'a step',
      at: 'mission/#request',
      by: '#request .step-link + .copy-more',
      first: '#request .step-link',
      path: 'mission/#request',
      title: /^This step A government asks$/,
      says: [
        'In The mission.',
        '“A government asks.” ',
        'In The mission.',
        'note = {In: The mission}',
      ],
    },
    {
      of: 'a paragraph',
      at: 'mission/#p12',
      by: '#p12 .para-link + .copy-more',
      first: '#p12 .para-link',
      path: 'mission/#p12',
      title: /^This paragraph Paragraph 12 of/,
      says: ['The mission (para. 12).', 'par. 12, ', 'Paragraph 12, ', 'note = {Paragraph 12}'],
    },
    {
      of: 'a claim',
      at: 'claims/#claim-13',
      by: '#claim-13 .share-button',
      path: 'claims/#claim-13',
      title: /^This claim Claim 13: \S/,
      says: ['Claim 13: ', '“Claim 13: ', '“Claim 13: ', 'title = {Claim 13: '],
    },
    {
      of: 'a table',
      at: 'data/strength/',
      by: '.downloads .share-button',
      path: 'data/strength/',
      title: /^This table \S/,
      says: ['[Data set]', 'version 1', 'Dataset, version 1', '@misc{after-the-ambush-strength,'],
    },
  ])(
    'gives the address and four citations of $of',
    async ({ at, by, first, path, title, says }) => {
      const { page } = await open(at, { ...LAPTOP, motion: 'reduce', first: withClipboard });
      if (first) {
        await whenBound(page);
        await press(page, first);
        await page.waitForSelector(by);
        expect(await copied(page)).toBe(url() + path);
      }
      await share(page, by);
      expect(await page.$eval('#share-title', (node) => node.textContent)).toMatch(title);
      const focused = () => page.evaluate(() => document.activeElement?.textContent);
      expect(await focused()).toBe('Copy');
      await page.keyboard.press('Enter');
      expect(await copied(page)).toBe(url() + path);
      expect(await page.$eval('.share-status', (node) => node.textContent)).toBe('Copied: Address');

      const found = await citations(page);
      const texts = Object.values(found);
      says.forEach((words, index) => {
        expect(texts[index]).toContain(words);
      });
      for (const text of texts) {
        expect(text).toContain(`${new URL(url()).pathname}${path}`);
        expect(text).toContain('After the Ambush');
      }
      await page.keyboard.press('Escape');
      expect(await page.$('dialog.share[open]')).toBeNull();
      expect(await page.evaluate((each) => document.activeElement?.matches(each), by)).toBe(true);
    },
  );

  it('gives a picture its code, its files and its steps, and says where messages show it', async () => {
    const { page } = await open('mission/#request', { ...LAPTOP, motion: 'reduce' });
    await whenAt(page, 'request');
    await share(page, '.visual-stage[data-visual="road-to-landing"] .visual-actions button');
    const look = () =>
      page.evaluate(() => ({
        code: document.querySelector<HTMLTextAreaElement>('section:has([type="radio"]) textarea')
          ?.value,
        links: [...document.querySelectorAll<HTMLAnchorElement>('.share a')].map(
          ({ href }) => href,
        ),
      }));
    const { code = '', links } = await look();
    expect(code).toContain(`<iframe src="${url()}embed/road-to-landing/#request"`);
    expect(code).toContain(`<script src="${url()}embed.js" async>`);
    expect(code).toContain(`<a href="${url()}mission/#request">`);
    expect(links).toEqual([
      `${url()}embed/road-to-landing/#request`,
      `${url()}pictures/road-to-landing/request.svg`,
      `${url()}mission/?notice#request`,
    ]);
    await page.evaluate(() =>
      document.querySelectorAll<HTMLElement>('.share [type="radio"]')[1]?.click(),
    );
    const pinned = /iframe src="([^"]+)"/.exec((await look()).code ?? '')?.[1] ?? '';
    expect(pinned).toMatch(/embed\/road-to-landing\/\d+\.\d+\.\d+-[0-9a-f]{8}\/#request$/);
    const status = await page.evaluate(async (to) => (await fetch(to)).status, pinned);
    expect(status).toBe(200);
    await page.keyboard.press('Escape');
    await press(page, '#request .step-link');
    await share(page, '.copy-more, dialog.share');
    const messenger = await page.$$eval('.share [type="text"]', (nodes) =>
      nodes.map((node) => (node as HTMLInputElement).value),
    );
    expect(messenger).toEqual([`${url()}mission/#request`, `${url()}share/mission/request/`]);
  });

  it('keeps what a reader asked of an explorer in its address', async () => {
    const { page } = await open('interventions/?from=1900&to=1950#explore-centuries', {
      ...LAPTOP,
      motion: 'reduce',
    });
    const figure = '.visual-explorer[data-visual="centuries"]';
    await share(page, `${figure} .visual-actions button`);
    const address = await page.$eval(
      '.share [type="text"]',
      (node) => (node as HTMLInputElement).value,
    );
    expect(new URL(address).search).toBe(await page.evaluate(() => location.search));
    expect(new URL(address).search).not.toBe('');
    expect(address).toMatch(/#explore-centuries$/);
  });
});

it('leaves the address selected where the browser does not let a page copy', async () => {
  const { page } = await open('mission/#peak', { ...PHONE, first: withoutClipboard });
  await whenBound(page);
  await press(page, '#peak .step-link');
  await page.waitForSelector('dialog.share[open]');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('.share-status')?.textContent);
  const selected = await page.evaluate(() => {
    const field = document.activeElement as HTMLInputElement;
    return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
  });
  expect(selected).toBe(`${url()}mission/#peak`);
});

it('has no violation in either theme and fits a phone', async () => {
  const { page } = await open('mission/#request', { ...PHONE, motion: 'reduce' });
  await whenAt(page, 'request');
  await share(page, '.visual-stage[data-visual="road-to-landing"] .visual-actions button');
  expect(await violationsInBothThemes(page, 'dialog.share')).toEqual([]);
  const {
    scroll,
    client,
    page: whole,
  } = await page.$eval('dialog.share', (dialog) => ({
    scroll: dialog.scrollWidth,
    client: dialog.clientWidth,
    page: document.documentElement.scrollWidth,
  }));
  expect(scroll).toBe(client);
  expect(whole).toBe(PHONE.width);
});

describe('a PNG', () => {
  const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200">
    <rect width="300" height="200" fill="#ffffff"/><rect x="150" width="150" height="200" fill="#0b6b74"/>
    <text x="10" y="100" font-family="Public Sans" font-size="40">Words</text></svg>`;

  it.each([
    ['is made of the picture, at twice its size, in the fonts of the site', SVG, true],
    ['says so where it cannot be made', 'no picture', false],
  ])('%s', async (_, body, isMade) => {
    const { page } = await open('mission/#request', {
      ...LAPTOP,
      intercept: (request) =>
        request.url().endsWith('.svg') && request.url().includes('/pictures/')
          ? request.respond({ contentType: 'image/svg+xml', body })
          : undefined,
      first: () => {
        // What would be saved is kept instead.
        const state = window as unknown as { saved?: string };
        const click = HTMLAnchorElement.prototype.click;
        HTMLAnchorElement.prototype.click = function () {
          if (this.download.endsWith('.png')) state.saved = `${this.download} ${this.href}`;
          else click.call(this);
        };
      },
    });
    await whenAt(page, 'request');
    await share(page, '.visual-stage[data-visual="road-to-landing"] .visual-actions button');
    await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.share li button')].at(0)?.click(),
    );
    await page.waitForFunction(
      (end) => document.querySelector('.share-status')?.textContent?.includes(end),
      {},
      isMade ? 'saved' : 'could not be made',
    );
    const saved = await page.evaluate(async () => {
      const [name = '', address] = ((window as unknown as { saved?: string }).saved ?? '').split(
        ' ',
      );
      if (!address) return null;
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext('2d', { willReadFrequently: true });
      context?.drawImage(image, 0, 0);
      const at = (x: number, y: number) => [...(context?.getImageData(x, y, 1, 1).data ?? [])];
      const { data = [] } = context?.getImageData(20, 120, 270, 90) ?? {};
      let ink = 0;
      for (let index = 0; index < data.length; index += 4) if ((data[index] ?? 255) < 128) ink += 1;
      return { name, size: [image.width, image.height], left: at(20, 20), right: at(500, 20), ink };
    });
    if (!isMade) return expect(saved).toBeNull();
    expect(saved).toMatchObject({
      name: 'road-to-landing-request.png',
      size: [600, 400],
      left: [255, 255, 255, 255],
      right: [11, 107, 116, 255],
    });
    expect(saved?.ink).toBeGreaterThan(500);
  });
});
