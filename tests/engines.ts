/** What the two engines of the browser tests do differently: how they start and how a page is set up. */
import type { Browser, Page } from 'puppeteer-core';
import {
  type Engine,
  type FirefoxSystem,
  launchBrowser,
  launchFirefox,
} from '../scripts/browser.ts';

/** What a test may ask of the window and of the system that a reader has. */
export interface Settings extends FirefoxSystem {
  width: number;
  height: number;
  touch: boolean;
}

export interface EngineDriver {
  /** Milliseconds after which what was awaited counts as failed. */
  patience: number;
  /** A browser in which pages of these settings can be opened. */
  browserFor(settings: Settings): Promise<Browser>;
  setUp(page: Page, settings: Settings): Promise<void>;
  close(): Promise<void>;
}

export function driverOf(engine: Engine): EngineDriver {
  return engine === 'firefox' ? firefox() : chromium();
}

/** One browser; the settings are those of each page. */
function chromium(): EngineDriver {
  let browser: Promise<Browser> | undefined;
  return {
    patience: 20_000,
    // A page that opens needs no second process for the site that it goes to.
    browserFor: () => (browser ??= launchBrowser('--renderer-process-limit=1')),
    setUp: async (page, { width, height, touch, theme, motion, javascript }) => {
      await page.setViewport({ width, height, hasTouch: touch });
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: theme },
        { name: 'prefers-reduced-motion', value: motion },
      ]);
      await page.setJavaScriptEnabled(javascript);
    },
    close: async () => {
      await (await browser)?.close();
    },
  };
}

/** A browser for each system that is asked for: theme, motion and JavaScript are its preferences. */
function firefox(): EngineDriver {
  const browsers = new Map<string, Promise<Browser>>();
  return {
    patience: 30_000,
    browserFor: ({ theme, motion, javascript }) => {
      const key = [theme, motion, javascript].join();
      const browser = browsers.get(key) ?? launchFirefox({ theme, motion, javascript });
      browsers.set(key, browser);
      return browser;
    },
    setUp: (page, { width, height }) => {
      page.waitForFunction = waiting(page);
      return resize(page, width, height);
    },
    close: async () => {
      for (const browser of browsers.values()) await (await browser).close();
    },
  };
}

/** Puppeteer's own makes a function from text in the page, which there the policy of the page forbids. */
function waiting(page: Page): Page['waitForFunction'] {
  const wait = async (what: unknown, options: { timeout?: number } = {}, ...args: unknown[]) => {
    const until = Date.now() + (options.timeout ?? page.getDefaultTimeout());
    for (;;) {
      if (await page.evaluate(what as (...given: unknown[]) => unknown, ...args)) return;
      if (Date.now() > until) throw new Error(`waited in vain for ${String(what).slice(0, 200)}`);
      await new Promise((done) => setTimeout(done, 30));
    }
  };
  return wait as unknown as Page['waitForFunction'];
}

/** Firefox 140 sets the size, but knows no orientation of the screen, which puppeteer sends along. */
async function resize(page: Page, width: number, height: number): Promise<void> {
  await page.setViewport({ width, height }).catch((error: unknown) => {
    if (!/setScreenOrientationOverride/.test(String(error))) throw error;
  });
  await page.waitForFunction((wide) => innerWidth === wide, {}, width);
}
