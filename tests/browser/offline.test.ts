/**
 * The story without a connection. On `localhost` nothing is kept, so this site stands at a name of its
 * own, which browsers send to this machine as well.
 */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import { packSite } from '../../scripts/pack.ts';
import { type Served, serve } from '../../scripts/serve.ts';
import { writeWorker } from '../../src/components/hosting/offline.ts';
import { jumpTo, whenAt } from '../reader.ts';
import { DIST, filesOf, readSite } from '../site.ts';
import { IS_WHOLE } from '../whole.ts';

const { base } = readSite();
let browser: Browser;
let folder = '';
let served: Served;
let url = '';

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'offline-')));
});
afterEach(async () => {
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

async function serveFrom(at: string): Promise<void> {
  served = await serve(at, base);
  url = served.url.replace('127.0.0.1', 'site.localhost');
}

/** Serves a copy, in which a test may publish a new version; nothing offline looks at the cards. */
async function serveCopy(): Promise<void> {
  cpSync(DIST, folder, { recursive: true, filter: (path) => !/[\\/]social$/.test(path) });
  await serveFrom(folder);
}

/** A reader of their own, and what went wrong in their page. */
async function visitor(): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { page, errors };
}

/** Waits until the whole story is kept and this page is served from it. */
const whenKept = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((done) => setTimeout(done, 50));
  });

const kept = (page: Page) =>
  page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: (await caches.keys()).length,
    choice: localStorage.getItem('offline'),
  }));

/** Changes the built site as a new version does: other words, and a picture's code by another name. */
async function publishNext(): Promise<string> {
  const [old = ''] = filesOf(folder).filter((file) =>
    /^_astro\/after-mission\.[\w-]{8}\.js$/.test(file),
  );
  const name = old.slice('_astro/'.length);
  const next = 'after-mission.NEXTNEXT.js';
  renameSync(join(folder, old), join(folder, '_astro', next));
  for (const file of filesOf(folder).filter((each) => /\.(html|js)$/.test(each))) {
    const text = readFileSync(join(folder, file), 'utf8');
    const changed = text.replaceAll(name, next).replace(/<h1([^>]*)>/, '<h1$1>Next: ');
    if (changed !== text) writeFileSync(join(folder, file), changed);
  }
  await writeWorker(folder, base);
  return name;
}

const heading = (page: Page) => page.$eval('h1', (node) => node.textContent.trim());

describe('after the first visit', () => {
  it('the whole story is there without a connection, with its pictures alive', async () => {
    await serveFrom(DIST);
    const { page, errors } = await visitor();
    await page.goto(url);
    await whenKept(page);
    await served.close();
    const stories = readSite().pages.filter(
      ({ $, path }) => $('section.scrolly').length > 0 && !path.includes('print'),
    );
    expect(stories.length).toBeGreaterThan(4);
    for (const { path, $ } of stories) {
      await page.goto(url + path.slice(1), { waitUntil: 'domcontentloaded' });
      expect(await heading(page), path).toBe($('h1').text().trim());
    }
    await page.goto(`${url}mission/#vote`);
    await whenAt(page, 'vote');
    await jumpTo(page, 'peak');
    await whenAt(page, 'peak');
    await page.goto(`${url}search/?q=Kabiru`);
    await page.waitForSelector('main a[href*="#"] ', { visible: true });
    expect(errors.filter((error) => !/Failed to load resource|ERR_/.test(error))).toEqual([]);
    // What is not kept says so.
    await page.goto(`${url}data/strength/`);
    expect(await page.title()).toContain('not kept');
    await page.browserContext().close();
  });
});

describe('a new version', () => {
  it('comes whole, and leaves what open pages still need', async () => {
    await serveCopy();
    const { page, errors } = await visitor();
    await page.goto(`${url}mission/`);
    await whenKept(page);
    const former = await publishNext();
    // The open page is of the former version; the next one takes over under it.
    await page.evaluate(async () => {
      const { serviceWorker } = navigator;
      const next = new Promise((done) =>
        serviceWorker.addEventListener('controllerchange', done, { once: true }),
      );
      await (await serviceWorker.ready).update();
      await next;
    });
    expect(await heading(page)).not.toContain('Next: ');
    const status = await page.evaluate(
      async (address) => (await fetch(address)).status,
      `${base}_astro/${former}`,
    );
    expect(status).toBe(200);
    // The server has it no more: it came from what was put aside.
    expect((await fetch(`${served.url}_astro/${former}`)).status).toBe(404);
    await page.goto(`${url}mission/`);
    expect(await heading(page)).toContain('Next: ');
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(2);
    expect(errors).toEqual([]);
    await page.browserContext().close();
  });

  it.runIf(IS_WHOLE)('that is not whole is not taken', async () => {
    await serveCopy();
    const { page } = await visitor();
    await page.goto(`${url}contents/`);
    await whenKept(page);
    await publishNext();
    // An upload in between: this page is of yet another version than the list of files.
    writeFileSync(join(folder, 'glossary/index.html'), '<h1>Another</h1>');
    const state = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update().catch(() => undefined);
      const next = registration.installing;
      while (next && next.state === 'installing') await new Promise((done) => setTimeout(done, 50));
      return next?.state;
    });
    expect(state).toBe('redundant');
    await page.goto(`${url}contents/`);
    expect(await heading(page)).not.toContain('Next: ');
    await page.browserContext().close();
  });
});

describe('the switch', () => {
  it.runIf(IS_WHOLE)('removes what is kept, remembers it, and brings it back', async () => {
    await serveFrom(DIST);
    const { page, errors } = await visitor();
    await page.goto(`${url}about/`);
    await whenKept(page);
    await page.reload();
    const state = (name: string) => page.waitForSelector(`[data-offline="${name}"]`);
    await state('kept');
    expect(await page.$eval('[data-offline] [role="status"]', (node) => node.textContent)).toMatch(
      /\d+\.\d MB/,
    );
    await page.click('[data-offline] button');
    await state('refused');
    expect(await kept(page)).toEqual({ workers: 0, caches: 0, choice: 'off' });
    await page.reload();
    await state('refused');
    await new Promise((done) => setTimeout(done, 4500));
    expect(await kept(page)).toEqual({ workers: 0, caches: 0, choice: 'off' });
    await page.click('[data-offline] button');
    await state('kept');
    expect(await kept(page)).toMatchObject({ workers: 1, choice: null });
    expect(errors).toEqual([]);
    await page.browserContext().close();
  });

  it.runIf(IS_WHOLE)('of whoever runs the site ends it for every reader', async () => {
    await serveCopy();
    const { page, errors } = await visitor();
    await page.goto(`${url}contents/`);
    await whenKept(page);
    vi.stubEnv('OFFLINE', 'off');
    await writeWorker(folder, base);
    vi.unstubAllEnvs();
    await page.evaluate(async () => {
      const { serviceWorker } = navigator;
      await (await serviceWorker.ready).update();
      while ((await serviceWorker.getRegistrations()).length > 0) {
        await new Promise((done) => setTimeout(done, 50));
      }
    });
    expect(await kept(page)).toEqual({ workers: 0, caches: 0, choice: null });
    expect(errors).toEqual([]);
    await page.browserContext().close();
  });

  it('says on localhost that nothing is kept there', async () => {
    await serveFrom(DIST);
    const { page } = await visitor();
    await page.goto(`${served.url}about/`);
    await page.waitForSelector('[data-offline="impossible"]');
    await page.browserContext().close();
  });
});

describe.runIf(IS_WHOLE)('the zip', () => {
  it('opens on a small web server, with its pictures alive and nothing missing', async () => {
    const unpacked = join(folder, 'unpacked');
    for (const [name, bytes] of Object.entries(unzipSync(packSite(DIST)))) {
      mkdirSync(dirname(join(unpacked, name)), { recursive: true });
      writeFileSync(join(unpacked, name), bytes);
    }
    await serveFrom(unpacked);
    const { page, errors } = await visitor();
    page.on('response', (response) => {
      if (response.status() >= 400) errors.push(`${response.status()} ${response.url()}`);
    });
    for (const path of ['', 'claims/', 'data/strength/', 'search/?q=Kabiru', 'about/']) {
      await page.goto(served.url + path, { waitUntil: 'load' });
    }
    await page.goto(`${served.url}mission/#vote`);
    await whenAt(page, 'vote');
    expect(errors).toEqual([]);
    await page.browserContext().close();
  });
});
