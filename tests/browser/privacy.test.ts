/** Nothing is kept, nothing is asked of others, and nothing in an address becomes part of the page. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { useLibrary } from '../observe.ts';
import { jumpTo, whenAt } from '../reader.ts';
import { sampleOf } from '../whole.ts';

// The last test breaks the rules on purpose.
const { open, url } = useLibrary((trouble) => /pptr:evaluate|elsewhere\.example/.test(trouble));

const KINDS = [
  '',
  'expansion/',
  'claims/',
  'search/?q=police',
  'data/strength/',
  'about/',
  '404.html',
  'interventions/',
  'sources/',
];

const kept = (page: Page) =>
  page.evaluate(async () => ({
    cookie: document.cookie,
    local: Object.keys(localStorage).sort(),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).length,
    caches: await caches.keys(),
  }));

const NOTHING = { cookie: '', local: [], session: [], databases: 0, caches: [] };

describe('a visit', () => {
  it('to every kind of page asks nobody else, breaks no rule and leaves nothing behind', async () => {
    // Requests to others and broken rules are trouble, which fails every test.
    const { page } = await open('mission/#vote');
    await whenAt(page, 'vote');
    await jumpTo(page, 'peak');
    await whenAt(page, 'peak');
    for (const path of sampleOf(KINDS, 7)) {
      await page.goto(url() + path, { waitUntil: 'load' });
      expect(await kept(page), path).toEqual(NOTHING);
    }
    expect(await page.browserContext().cookies()).toEqual([]);
  });

  it('keeps the two switches, once they are used, and nothing else', async () => {
    const { page } = await open('mission/');
    await page.click('[data-switch="theme"]');
    await page.click('[data-switch="motion"]');
    expect(await kept(page)).toEqual({ ...NOTHING, local: ['motion', 'theme'] });
  });
});

const MARKUP = '<img src=x onerror=alert(1)><script>alert(2)</script><b data-injected>x</b>';
const NASTY = [
  MARKUP,
  `"'>${MARKUP}`,
  'javascript:alert(3)',
  '__proto__',
  'constructor',
  '%',
  '%E0%A4%A',
  '%00',
  '../../etc',
  '0',
  '-1e309',
  '[object Object]',
  'ل\u202eײַ𝕳🧨é',
  `a${'z'.repeat(900)}`,
  ',,;;==&&??',
  ':is(*)',
];
/** Every name that a page reads from its query, and one that none does. */
const NAMES =
  'q kind date department year actor source topic verdict sort rate view mode notice x'.split(' ');

const isRaw = (text: string) => text.startsWith('%');
const encoded = (text: string) => (isRaw(text) ? text : encodeURIComponent(text));

describe('nonsense in the address', () => {
  it.each(sampleOf(['expansion/', 'search/', 'mission/', 'claims/', 'data/killings/'], 2))(
    'of %s does nothing worse than fall back',
    async (path) => {
      const { page, visit } = await open(path);
      let dialogs = 0;
      page.on('dialog', (dialog) => {
        dialogs += 1;
        void dialog.dismiss();
      });
      const plain = await elements(page);
      // Each visit gives every name another text; after all of them each page has met each text.
      for (let turn = 0; turn < NASTY.length; turn += 4) {
        const texts = NASTY.slice(turn, turn + 4).map(encoded);
        const query = NAMES.map((name, at) => `${name}=${texts[at % texts.length] ?? ''}`).join(
          '&',
        );
        await visit(`${path}?${query}&${texts.join('&')}#${texts.join('')}`);
        expect(await elements(page), query.slice(0, 80)).toEqual(plain);
      }
      expect(dialogs).toBe(0);
      // The page still does what it is for.
      expect(await page.$$eval('main', (nodes) => nodes.length)).toBe(1);
    },
  );

  it('that comes while a chapter is open leaves its pictures alive', async () => {
    const { page } = await open('mission/#vote');
    await whenAt(page, 'vote');
    const plain = await elements(page);
    for (const text of NASTY) {
      await page.evaluate((hash) => (location.hash = hash), encoded(text));
    }
    await jumpTo(page, 'peak');
    await whenAt(page, 'peak');
    expect(await elements(page)).toEqual(plain);
  });
});

/** How many elements there are of the kinds that do harm. */
function elements(page: Page) {
  return page.evaluate(() => ({
    injected: document.querySelectorAll('[data-injected], [onerror], [src="x"]').length,
    inline: document.querySelectorAll('script:not([src])').length,
    frames: document.querySelectorAll('iframe, object, embed, base').length,
    links: document.querySelectorAll('a[href^="javascript" i]').length,
    polluted: Object.keys(Object.prototype).length,
  }));
}

describe('the policy', () => {
  it('stops a script, a style and a picture that somebody slipped in', async () => {
    const { page } = await open('about/');
    const stopped = await page.evaluate(async () => {
      const found: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        found.push(effectiveDirective),
      );
      const script = document.createElement('script');
      script.textContent = 'window.slipped = true';
      const style = document.createElement('style');
      style.textContent = 'body { display: none }';
      const image = document.createElement('img');
      image.src = 'https://elsewhere.example/x.png';
      const button = document.createElement('button');
      button.setAttribute('onclick', 'window.slipped = true');
      document.body.append(script, style, image, button);
      button.click();
      await fetch('https://elsewhere.example/').catch(() => undefined);
      await new Promise((done) => setTimeout(done, 50));
      return { found: found.sort(), slipped: 'slipped' in window };
    });
    expect(stopped).toEqual({
      found: ['connect-src', 'img-src', 'script-src-attr', 'script-src-elem', 'style-src-elem'],
      slipped: false,
    });
  });
});
