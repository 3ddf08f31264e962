/** Opens pages of the built site in a real browser, the way a reader would, and notes what goes wrong. */
import type { HTTPRequest, Page } from 'puppeteer-core';
import type { Engine } from '../scripts/browser.ts';
import { type Served, serve } from '../scripts/serve.ts';
import { type EngineDriver, type Settings, driverOf } from './engines.ts';
import { DIST, readSite } from './site.ts';

export interface Options {
  width?: number;
  height?: number;
  theme?: 'light' | 'dark';
  /** What the system says about motion. */
  motion?: 'reduce' | 'no-preference';
  javascript?: boolean;
  touch?: boolean;
  /** Decides about requests; one that it does not answer goes on. */
  intercept?: (request: HTTPRequest) => Promise<void> | undefined;
  /** Runs in the page before anything else. */
  first?: () => void;
}

export interface Reader {
  page: Page;
  /** Errors and warnings of the console, uncaught errors, failed and foreign requests. */
  trouble: string[];
  /** Goes to an address of the site, such as `mission/#peak`, as a fresh load. */
  visit(path: string): Promise<void>;
  close(): Promise<void>;
}

export interface Library {
  url: string;
  open(path: string, options?: Options): Promise<Reader>;
  close(): Promise<void>;
}

/** The windows that most tests look through: a phone, a tablet, a laptop. */
export const WINDOWS = [
  { width: 390, height: 844 },
  { width: 820, height: 1180 },
  { width: 1440, height: 900 },
] as const;

export const PHONE = WINDOWS[0];
export const LAPTOP = WINDOWS[2];

const DEFAULTS: Settings = {
  ...LAPTOP,
  theme: 'light',
  motion: 'no-preference',
  javascript: true,
  touch: false,
};

/** Serves the site and starts a browser; each reader has its own storage and its own windows. */
export async function openLibrary(engine: Engine = 'chromium'): Promise<Library> {
  const { base } = readSite();
  const served: Served = await serve(DIST, base);
  const driver = driverOf(engine);
  const shelf: Page[] = [];
  return {
    url: served.url,
    open: async (path, options = {}) => {
      const settings = { ...DEFAULTS, ...options };
      const { javascript, intercept, first } = settings;
      const isPlain = engine === 'chromium' && javascript && !intercept && !first;
      const page =
        (isPlain ? shelf.pop() : undefined) ??
        (await (await (await driver.browserFor(settings)).createBrowserContext()).newPage());
      const reader = await openReader(page, driver, served.url, settings);
      await reader.visit(path);
      if (!isPlain) return reader;
      return {
        ...reader,
        close: async () => {
          if (await isFresh(page, served.url)) shelf.push(page);
          else await reader.close();
        },
      };
    },
    close: async () => {
      await driver.close();
      await served.close();
    },
  };
}

/** Where a page rests between two others: quicker to leave for than `about:blank`, another process. */
const REST = 'icon.svg';

/**
 * Makes a page as it was before it was opened: to open one costs more than all that most tests do with it.
 * @returns whether that can be done: not where a test has opened a second window, or has gone elsewhere
 */
async function isFresh(page: Page, url: string): Promise<boolean> {
  if ((await page.browserContext().pages()).length > 1) return false;
  if (!page.url().startsWith(url)) return false;
  for (const event of ['console', 'pageerror', 'requestfailed', 'request', 'dialog'] as const) {
    page.removeAllListeners(event);
  }
  await page.evaluate(() => sessionStorage.clear());
  await page.goto(url + REST);
  const session = await page.createCDPSession();
  await session.send('Storage.clearDataForOrigin', {
    origin: new URL(url).origin,
    storageTypes: 'local_storage,cookies,cache_storage,service_workers',
  });
  await session.send('Page.resetNavigationHistory');
  await session.detach();
  await page.emulateMediaType(undefined);
  return true;
}

/**
 * Whether nobody waits for it any longer: its page was left or loaded anew, or it is the image of a picture
 * that has begun to move. What cannot be answered fails by another name, in either engine.
 */
const isCalledOff = (request: HTTPRequest) => /ABORTED/.test(request.failure()?.errorText ?? '');

async function openReader(
  page: Page,
  driver: EngineDriver,
  url: string,
  options: Options & Settings,
): Promise<Reader> {
  const { javascript, intercept } = options;
  page.setDefaultTimeout(driver.patience);
  await driver.setUp(page, options);
  if (options.first) await page.evaluateOnNewDocument(options.first);

  const trouble: string[] = [];
  const { origin } = new URL(url);
  page.on('console', (message) => {
    if (['error', 'warn', 'assert'].includes(message.type())) {
      trouble.push(`${message.type()}: ${message.text()} (${message.location().url ?? ''})`);
    }
  });
  page.on('pageerror', (error) => {
    trouble.push(`uncaught: ${error instanceof Error ? error.message : String(error)}`);
  });
  page.on('requestfailed', (request) => {
    if (!isCalledOff(request)) {
      trouble.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`);
    }
  });
  page.on('request', (request) => {
    const to = new URL(request.url());
    if (/^https?:$/.test(to.protocol) && to.origin !== origin)
      trouble.push(`foreign: ${request.url()}`);
  });
  if (intercept) {
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      void (intercept(request) ?? request.continue());
    });
  }
  return {
    page,
    trouble,
    visit: async (path) => {
      // From the same document a change of the fragment alone would load nothing.
      if (page.url().startsWith(url) && page.url() !== url + REST) await page.goto(url + REST);
      await page.goto(url + path);
      if (javascript) await page.evaluate(() => document.fonts.ready.then(() => undefined));
    },
    close: () => page.browserContext().close(),
  };
}

/** Waits until a step is the current one of its section and the picture beside it shows its view. */
export async function whenAt(page: Page, step: string): Promise<void> {
  await page
    .waitForFunction(
      (id) => {
        const node = document.getElementById(id);
        const section = node?.closest<HTMLElement>('section.scrolly');
        const figure = section?.querySelector<HTMLElement>('.scrolly-graphic figure.visual');
        return (
          figure?.dataset.state === 'live' &&
          section?.dataset.activeStep === id &&
          figure.dataset.view === node?.dataset.view
        );
      },
      { polling: 'raf' },
      step,
    )
    .catch(async () => {
      throw new Error(`never at ${step}, but ${JSON.stringify(await stateOf(page))}`);
    });
}

/** Passes a mouse over a picture or an explorer, which brings what belongs to it, and waits for that. */
export async function whenReached(page: Page, root: string): Promise<void> {
  await page.waitForFunction(
    (selector) => {
      const drawing = document.querySelector(`${selector} .drawing`);
      drawing?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      return Boolean(drawing?.querySelector('.mark-ring'));
    },
    { polling: 50 },
    root,
  );
}

/** The names that pages promise, of every section. */
export function stateOf(page: Page) {
  return page.evaluate(() => ({
    hash: location.hash,
    sections: [...document.querySelectorAll<HTMLElement>('section.scrolly')].map((section) => {
      const figure = section.querySelector<HTMLElement>('.scrolly-graphic figure.visual');
      return {
        visual: section.dataset.visual,
        step: section.dataset.activeStep,
        state: section.dataset.state,
        view: figure?.dataset.view,
        figure: figure?.dataset.state,
        title: [...(figure?.querySelectorAll<HTMLElement>('.view-texts') ?? [])]
          .filter((node) => getComputedStyle(node).visibility === 'visible')
          .map((node) => node.dataset.forView)
          .join(),
      };
    }),
  }));
}

/** Jumps to a step as its link does. */
export async function jumpTo(page: Page, step: string): Promise<void> {
  await page.evaluate((id) => {
    document.getElementById(id)?.scrollIntoView({ behavior: 'instant' });
  }, step);
}

/**
 * Scrolls down until a step is the current one and its text has come up, with a rest after each move: in a
 * fling no step becomes the current one.
 * @param share how far up, as a share of the window's height; 1 stops as soon as it is current
 * @returns the steps that its section named on the way
 */
export function scrollUntil(page: Page, step: string, pixels = 60, share = 0.5): Promise<string[]> {
  return page.evaluate(
    async (id, by, height) => {
      const node = document.getElementById(id);
      const section = node?.closest<HTMLElement>('section.scrolly');
      const seen: string[] = [];
      for (let frame = 0; node && section && frame < 2000; frame += 1) {
        const now = section.dataset.activeStep ?? '';
        if (seen.at(-1) !== now) seen.push(now);
        const { top } = node.getBoundingClientRect();
        if (now === id && top < window.innerHeight * height) return seen;
        window.scrollBy({ top: by, behavior: 'instant' });
        for (let rest = 0; rest < 4; rest += 1) await new Promise(requestAnimationFrame);
      }
      throw new Error(`scrolled to the end and never reached ${id}: ${seen.join()}`);
    },
    step,
    pixels,
    share,
  );
}

/** The visible drawing of the section of a step, with attributes in one order. */
export function drawingAt(page: Page, step: string): Promise<string> {
  return page.evaluate(readDrawing, step);
}

/** Waits until the drawing beside a step is this one, that is, until all has come to rest. */
export async function whenDrawn(page: Page, step: string, drawing: string): Promise<void> {
  await page
    .waitForFunction(
      `(${readDrawing.toString()})(${JSON.stringify(step)}) === ${JSON.stringify(drawing)}`,
      { polling: 50, timeout: 4000 },
    )
    .catch(async () => {
      throw new Error(firstDifference(await drawingAt(page, step), drawing));
    });
}

function readDrawing(step: string): string {
  const section = document.getElementById(step)?.closest('section.scrolly');
  const svg = [...(section?.querySelectorAll('.scrolly-graphic .drawing > svg') ?? [])].find(
    (each) => each.getClientRects().length > 0,
  );
  if (!svg) return '';
  const copy = svg.cloneNode(true) as Element;
  for (const node of [copy, ...copy.querySelectorAll('*')]) {
    const attributes = [...node.attributes].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const { name } of attributes) node.removeAttribute(name);
    for (const { name, value } of attributes) node.setAttribute(name, value);
  }
  return copy.outerHTML;
}

function firstDifference(found: string, expected: string): string {
  let at = 0;
  while (at < found.length && found[at] === expected[at]) at += 1;
  const part = (text: string) => text.slice(Math.max(at - 120, 0), at + 160);
  return `another drawing:\n  ${part(found)}\ninstead of\n  ${part(expected)}`;
}

/** What sticks out of the window sideways, outside of boxes that scroll on their own. */
export function sidewaysOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const found: string[] = [];
    if (document.documentElement.scrollWidth > width) {
      found.push(`the page is ${document.documentElement.scrollWidth} px wide`);
    }
    const isBoxed = (node: Element | null): boolean => {
      for (let each = node; each && each !== document.body; each = each.parentElement) {
        if (/auto|scroll|hidden|clip/.test(getComputedStyle(each).overflowX)) return true;
      }
      return false;
    };
    for (const node of document.querySelectorAll('body *')) {
      const { left, right, width: own, height } = node.getBoundingClientRect();
      if (own === 0 || height === 0 || (left >= -1 && right <= width + 1)) continue;
      if (isBoxed(node.parentElement) || node.closest('.visually-hidden')) continue;
      found.push(`<${node.tagName.toLowerCase()} class="${node.getAttribute('class') ?? ''}">`);
    }
    return found;
  });
}

/** Adds styles as a reader's own would be: the pages' policy lets no foreign `<style>` in. */
export function addStyles(page: Page, css: string): Promise<void> {
  return page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, css);
}
