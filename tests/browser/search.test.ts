import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { useLibrary } from '../observe.ts';
import { LAPTOP, PHONE, sidewaysOverflow, whenAt } from '../reader.ts';
import { violationsInBothThemes } from '../violations.ts';
import { sampleOf } from '../whole.ts';

/** One test has the records fail to load. */
const { open } = useLibrary((trouble) =>
  /(Failed to load resource|^failed: ).*\/search\/story\./.test(trouble),
);

/** The answer on the page, once all of it is there. */
async function answer(page: Page, query: string) {
  await page.waitForFunction(
    (asked) =>
      document.querySelector('.search-status')?.textContent?.includes(`“${asked}”`) &&
      !document.querySelector('.search[aria-busy]'),
    {},
    query,
  );
  return page.evaluate(() => ({
    says: document.querySelector('.search-status')?.textContent,
    query: new URLSearchParams(location.search).get('q'),
    field: document.querySelector<HTMLInputElement>('#search-words')?.value,
    groups: [...document.querySelectorAll<HTMLElement>('.hits:not([hidden])')].map((group) => ({
      kind: group.dataset.kind,
      count: Number(group.querySelector('.hit-count')?.textContent?.replace(',', '')),
      links: [...group.querySelectorAll('ol a')].map((link) => link.getAttribute('href') ?? ''),
    })),
    marked: [...document.querySelectorAll('mark')].map((node) => node.textContent),
  }));
}

async function ask(page: Page, query: string) {
  await page.$eval('#search-words', (node) => (node as HTMLInputElement).select());
  await page.type('#search-words', query);
  return answer(page, query);
}

describe('a reader who looks for something', () => {
  it('finds four words of four languages, opens the step, and comes back to the results', async () => {
    const { page } = await open('search/', { ...LAPTOP, motion: 'reduce' });
    for (const [query, right, word] of [
      ['indemnité', /\/interventions\/#(paid|ended)$/, 'indemnity'],
      ['Viv Ansanm', /\/expansion\/#viv-ansanm$/, 'Ansanm'],
      ['kolera', /\/interventions\/#cholera$/, 'cholera'],
      ['Kabiru', /^\/#officer$/, 'Kabiru'],
    ] as const) {
      const found = await ask(page, query);
      expect(found.query).toBe(query);
      expect(found.groups[0]?.kind).toBe('step');
      expect(found.groups[0]?.links[0]).toMatch(right);
      expect(found.marked).toContain(word);
    }

    const before = await answer(page, 'Kabiru');
    const link = '.hits a[href$="/expansion/#ambush"]';
    await Promise.all([page.waitForNavigation(), page.click(link)]);
    await whenAt(page, 'ambush');
    await page.goBack();
    expect(await answer(page, 'Kabiru')).toEqual(before);
    await page.reload();
    expect(await answer(page, 'Kabiru')).toEqual(before);
  });

  it('goes back from one question to the one before, and shows all of a kind on request', async () => {
    const { page } = await open('search/?q=haiti', LAPTOP);
    const first = await answer(page, 'haiti');
    expect(first.field).toBe('haiti');
    const sources = first.groups.find(({ kind }) => kind === 'source');
    expect(sources?.links).toHaveLength(8);
    expect(sources?.count).toBeGreaterThan(100);

    await page.click('[data-kind="source"] button');
    await page.waitForFunction(() => location.search === '?q=haiti&all=source');
    const all = await answer(page, 'haiti');
    expect(all.groups.at(-1)?.links).toHaveLength(sources?.count ?? 0);
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    expect(focused).toBe(all.groups.at(-1)?.links[8]);

    await ask(page, 'kolera');
    await page.keyboard.press('Enter');
    await page.goBack();
    expect((await answer(page, 'haiti')).groups.at(-1)?.links).toHaveLength(sources?.count ?? 0);
    await page.goBack();
    expect(await answer(page, 'haiti')).toEqual(first);
  });

  it('is told when nothing has all words, and when nothing has any', async () => {
    const { page } = await open('search/?q=kolera%20Kabiru', PHONE);
    expect((await answer(page, 'kolera Kabiru')).says).toMatch(/^No place has all words/);
    const none = await ask(page, '<b >zzyzx');
    expect(none).toMatchObject({ says: 'Nothing here has “<b >zzyzx”.', groups: [] });
    expect(await page.$eval('.search-none', (node) => node.checkVisibility())).toBe(true);
    expect(await page.$('.search b')).toBeNull();
  });

  it('fetches nothing before there is a question, and hears of a file that does not come', async () => {
    let fetched = 0;
    let isBroken = true;
    const { page } = await open('search/', {
      ...PHONE,
      intercept: (request) => {
        if (!/\/search\/\w+\.en\.\w+\.json$/.test(request.url())) return undefined;
        fetched += 1;
        return isBroken ? request.respond({ status: 503 }) : undefined;
      },
    });
    await page.waitForNetworkIdle({ idleTime: 100 });
    expect(fetched).toBe(0);
    await page.type('#search-words', 'kolera');
    await page.waitForSelector('.search-none:not([hidden])');
    expect(await page.$eval('.search-status', (node) => node.textContent)).toMatch(/not be loaded/);
    isBroken = false;
    await page.click('.search-field button');
    expect((await answer(page, 'kolera')).groups[0]?.kind).toBe('step');
    expect(fetched).toBe(3);
  });

  it('without JavaScript is sent to the contents', async () => {
    const { page } = await open('search/?q=kolera', { ...PHONE, javascript: false });
    const seen = await page.evaluate(() => ({
      form: document.querySelector('.search-form')?.checkVisibility(),
      way: document
        .querySelector<HTMLAnchorElement>('.search-static a')
        ?.checkVisibility({ visibilityProperty: true }),
    }));
    expect(seen).toEqual({ form: false, way: true });
    await Promise.all([page.waitForNavigation(), page.click('.search-static a')]);
    expect(new URL(page.url()).pathname).toMatch(/\/contents\/$/);
    expect((await page.$$('.contents li a')).length).toBeGreaterThan(60);
  });
});

describe.each(sampleOf([PHONE, LAPTOP]))('at $width × $height', (size) => {
  it.each(['search/?q=Viv%20Ansanm', 'contents/'])(
    '/%s is sound, big enough for a finger, and nothing sticks out',
    async (path) => {
      const { page } = await open(path, { ...size, motion: 'reduce' });
      if (path.startsWith('search/')) await answer(page, 'Viv Ansanm');
      expect(await sidewaysOverflow(page)).toEqual([]);
      const small = await page.$$eval('main :is(a, button, input)', (nodes) =>
        nodes
          .filter((node) => node.checkVisibility())
          .map((node) => ({ node, box: node.getBoundingClientRect() }))
          .filter(({ box }) => box.width < 24 || box.height < 24)
          .map(({ node, box }) => `${node.textContent} ${box.width} × ${box.height}`),
      );
      expect(small).toEqual([]);
      expect(await violationsInBothThemes(page)).toEqual([]);
    },
  );
});

it('the end of a chapter is sound on a phone', async () => {
  const { page } = await open('mission/', { ...PHONE, motion: 'reduce' });
  const small = await page.$$eval('.way-on a, .site-header nav a', (nodes) =>
    nodes
      .filter((node) => node.checkVisibility())
      .map((node) => node.getBoundingClientRect())
      .filter(({ width, height }) => width < 24 || height < 24),
  );
  expect(small).toEqual([]);
  expect(await violationsInBothThemes(page, '.way-on')).toEqual([]);
  await Promise.all([page.waitForNavigation(), page.click('.way-next')]);
  expect(new URL(page.url()).pathname).toMatch(/\/expansion\/$/);
});

it('the contents fit on three sheets', async () => {
  const { page } = await open('contents/', LAPTOP);
  const pdf = Buffer.from(await page.pdf({ format: 'a4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBeLessThanOrEqual(3);
});
