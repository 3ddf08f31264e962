/** Linking, citing and taking: from a step, a paragraph, a picture, an explorer, a claim and a table. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { ShareFacts } from '../../src/scrolly/share/words.ts';
import { heightOf } from '../embeds.ts';
import { useLibrary } from '../observe.ts';
import { LAPTOP, PHONE, whenAt } from '../reader.ts';
import { violationsInBothThemes } from '../violations.ts';
import { sampleOf } from '../whole.ts';

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
const whenBound = (page: Page) => page.waitForSelector('.visual-actions :enabled');

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

  it.each(sampleOf([PHONE, LAPTOP]))(
    'is offered beside the link of a step, or under it, $width wide',
    async (window) => {
      const { page } = await open('mission/', {
        ...window,
        motion: 'reduce',
        first: withClipboard,
      });
      await whenBound(page);
      for (const step of ['#offer', '#in-kind']) {
        await press(page, `${step} .step-link`);
        await page.waitForSelector(`${step} .step-link + .copy-more`);
        const isClear = await page.$eval(`${step} .step-link`, (link) => {
          const own = link.getBoundingClientRect();
          const offer = link.nextElementSibling?.getBoundingClientRect();
          return offer && (offer.left >= own.right || offer.top >= own.bottom);
        });
        expect(isClear, step).toBe(true);
      }
    },
  );

  it('gives a picture its code, its files and its steps, and says where messages show it', async () => {
    const { page } = await open('mission/#request', { ...LAPTOP, motion: 'reduce' });
    await whenAt(page, 'request');
    await share(
      page,
      '.visual-stage[data-visual="road-to-landing"] .visual-actions button:enabled',
    );
    const look = () =>
      page.evaluate(() => ({
        code: document.querySelector<HTMLTextAreaElement>('.share textarea')?.value,
        parts: [...document.querySelectorAll('.share h3')].map((node) => node.textContent),
        links: [...document.querySelectorAll<HTMLAnchorElement>('.share a')].map(
          ({ href }) => href,
        ),
      }));
    const { code = '', links, parts } = await look();
    expect(parts.map((part) => part?.split(' ')[0])).toEqual(['Address', 'Take', 'Show', 'How']);
    const height = heightOf('road-to-landing');
    expect(code).toContain(`height="${height}"`);
    expect(code).toContain(`<iframe src="${url()}embed/road-to-landing/#request"`);
    expect(code).toContain(`<script src="${url()}embed.js" async>`);
    expect(code).toContain(`<a href="${url()}mission/#request">`);
    expect(links).toEqual([
      `${url()}pictures/road-to-landing/request.svg`,
      `${url()}mission/?notice#request`,
      `${url()}embed/road-to-landing/#request`,
    ]);
    await page.select('section:has([name="share-embed"]) select', 'dark');
    expect((await look()).code).toContain('embed/road-to-landing/?theme=dark#request"');
    await page.select('section:has([name="share-embed"]) select', '');
    await page.evaluate(() =>
      document.querySelectorAll<HTMLElement>('[name="share-embed"]')[1]?.click(),
    );
    const pinned = /iframe src="([^"]+)"/.exec((await look()).code ?? '')?.[1] ?? '';
    expect(pinned).toMatch(/embed\/road-to-landing\/\d+\.\d+\.\d+-[0-9a-f]{8}\/#request$/);
    const status = await page.evaluate(async (to) => (await fetch(to)).status, pinned);
    expect(status).toBe(200);
    await page.keyboard.press('Escape');
    await press(page, '#request .step-link');
    await share(page, '.copy-more, dialog.share[open]');
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
    await share(page, `${figure} .visual-actions button:enabled`);
    const address = await page.$eval(
      '.share [type="text"]',
      (node) => (node as HTMLInputElement).value,
    );
    expect(new URL(address).search).toBe(await page.evaluate(() => location.search));
    expect(new URL(address).search).not.toBe('');
    expect(address).toMatch(/#explore-centuries$/);
    // What is embedded or saved is the whole, and it says so.
    const { whole, code, notes } = await page.evaluate(async () => {
      const response = await fetch('/share/facts.json');
      const facts = (await response.json()) as ShareFacts;
      return {
        whole: facts.pictures['centuries']?.titles?.['all'] ?? '',
        code: document.querySelector<HTMLTextAreaElement>('.share textarea')?.value,
        notes: [...document.querySelectorAll('.share-note')].map((node) => node.textContent),
      };
    });
    expect(whole).not.toBe('');
    expect(code).toContain(`title="${whole} (`);
    expect(notes.filter((note) => note?.includes(`“${whole}”`))).toHaveLength(2);
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
  await share(page, '.visual-stage[data-visual="road-to-landing"] .visual-actions button:enabled');
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

interface Saved {
  name: string;
  size: [width: number, height: number];
  corner: number[];
  /** Pixels that the same file has otherwise, when its type is taken out. */
  ofType: number;
}

describe('a file of a picture', () => {
  const STAGE = '.visual-stage[data-visual="road-to-landing"]';

  /** Opens the dialog of a picture on a page that keeps what would be saved. */
  async function ready(body?: string): Promise<Page> {
    const { page } = await open('mission/#request', {
      ...LAPTOP,
      intercept: (request) =>
        body !== undefined && request.url().includes('/pictures/')
          ? request.respond({ contentType: 'image/svg+xml', body })
          : undefined,
      first: () => {
        const state = window as unknown as { saved?: HTMLAnchorElement; file?: Blob };
        const address = URL.createObjectURL;
        URL.createObjectURL = (file: Blob) => {
          state.file = file;
          return address(file);
        };
        const click = HTMLAnchorElement.prototype.click;
        HTMLAnchorElement.prototype.click = function () {
          if (this.download) state.saved = this;
          else click.call(this);
        };
      },
    });
    await whenAt(page, 'request');
    await share(page, `${STAGE} .visual-actions button:enabled`);
    return page;
  }

  const save = async (page: Page, index: number, end: string) => {
    await page.evaluate((at) => {
      document.querySelectorAll<HTMLElement>('.share li button')[at]?.click();
    }, index);
    await page.waitForFunction(
      (words) => document.querySelector('.share-status')?.textContent?.includes(words),
      {},
      end,
    );
  };

  it.each(
    sampleOf([
      ['dark', 'road-to-landing-request-dark.png', [20, 22, 26, 255]],
      ['light', 'road-to-landing-request.png', [250, 247, 241, 255]],
    ]),
  )(
    'is a PNG in %s colours, at twice the size, in the type of the site',
    async (theme, name, paper) => {
      const page = await ready();
      await page.click(`.share [value="${theme}"]`);
      await save(page, 0, name);
      const saved = await page.evaluate(async (dark): Promise<Saved> => {
        const { saved: link } = window as unknown as { saved: HTMLAnchorElement };
        const read = async (source: string) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [1680, Math.round((image.height / image.width) * 1680)];
          const context = canvas.getContext('2d', { willReadFrequently: true });
          context?.drawImage(image, 0, 0, canvas.width, canvas.height);
          const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
          return { size: [image.width, image.height] as [number, number], data };
        };
        const png = await read(link.href);
        const text = await (await fetch('/pictures/road-to-landing/request.svg')).text();
        const bare = text
          .replaceAll(/@font-face\{[^}]*\}/g, '')
          .replace('prefers-color-scheme:dark', dark ? 'min-width:0' : 'max-width:0');
        const plain = await read(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(bare)}`);
        let ofType = 0;
        for (let at = 0; at < png.data.length; at += 4)
          if (Math.abs((png.data[at] ?? 0) - (plain.data[at] ?? 0)) > 64) ofType += 1;
        const corner = [...png.data.slice(4 * (1680 * 60 + 20), 4 * (1680 * 60 + 21))];
        return { name: link.download, size: png.size, corner, ofType };
      }, theme === 'dark');
      expect(saved).toMatchObject({ name, corner: paper });
      expect(saved.size[0]).toBe(1680);
      expect(saved.ofType).toBeGreaterThan(5000);
      await page.close();
    },
  );

  it('is an SVG in the colours that were asked for', async () => {
    const page = await ready();
    await page.click('.share [value="dark"]');
    await save(page, 1, 'road-to-landing-request-dark.svg');
    const text = await page.evaluate(() => (window as unknown as { file: Blob }).file.text());
    expect(text).toContain('.paper{fill:#14161a}');
    expect(text).not.toContain('prefers-color-scheme');
    await page.close();
  });

  it('says so where it cannot be made', async () => {
    const page = await ready('no picture');
    await save(page, 0, 'could not be made');
    expect(await page.evaluate(() => 'saved' in window)).toBe(false);
    await page.close();
  });
});
