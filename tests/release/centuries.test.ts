/** The explorer of two centuries, by mouse, touch and keys; its state in the address. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { useLibrary } from '../observe.ts';
import { LAPTOP, PHONE, type Options, sidewaysOverflow, whenReached } from '../reader.ts';
import { violationsInBothThemes } from '../violations.ts';

// One test keeps the data from coming.
const { open } = useLibrary((trouble) => /visual-data\/centuries|net::ERR_FAILED/.test(trouble));
const ROOT = '#explore-centuries';

/** Opens the chapter at its explorer and waits until it is live. */
async function explore(query = '', options: Options = { ...LAPTOP, motion: 'reduce' }) {
  const reader = await open(`interventions/${query}${ROOT}`, options);
  await whenReached(reader.page, ROOT);
  return reader;
}

/** What list, picture, table and controls show. */
const shown = (page: Page) =>
  page.$eval(ROOT, (root) => {
    const all = <E extends Element>(selector: string) => [...root.querySelectorAll<E>(selector)];
    const svg = all<SVGSVGElement>('.drawing > svg').find(
      (each) => each.getClientRects().length > 0,
    );
    const bars = [
      ...(svg?.querySelectorAll(
        '[data-layer="bars"] > rect, [data-layer="hatched"] > rect, [data-layer="soft"] > line',
      ) ?? []),
    ];
    const entries = all<HTMLDetailsElement>('details[data-row]');
    return {
      listed: entries
        .filter((each) => each.checkVisibility())
        .map(({ dataset }) => dataset.row ?? ''),
      open: entries.filter((each) => each.open).map(({ dataset }) => dataset.row ?? ''),
      drawn: new Set(
        bars
          .map((bar) => (bar.getAttribute('data-key') ?? '').replace(/-(start|end|year)$/, ''))
          // Samples in the key.
          .filter((key) => !key.startsWith('key-')),
      ).size,
      marks: all('[role="option"]').length,
      table: all('.visual-table tbody tr').length,
      chosen: svg?.querySelector('[data-layer="chosen"] rect') !== null,
      count: root.querySelector('.found-count')?.textContent ?? '',
      title: root.querySelector('.visual-title')?.textContent ?? '',
      said: root.querySelector('.explorer-status')?.textContent ?? '',
      query: location.search,
    };
  });

const set = (page: Page, selector: string, value: string, event: string) =>
  page.$eval(
    `${ROOT} ${selector}`,
    (node, to, type) => {
      (node as HTMLInputElement).value = to;
      node.dispatchEvent(new Event(type, { bubbles: true }));
    },
    value,
    event,
  );

describe('the explorer of two centuries', () => {
  it('starts with everything, in list, picture and table, and says nothing', async () => {
    const { page, trouble } = await explore();
    const { listed, drawn, marks, table, said, query } = await shown(page);
    expect(listed.length).toBeGreaterThan(100);
    expect([drawn, marks, table]).toEqual([listed.length, listed.length, listed.length]);
    expect(said).toBe('');
    expect(query).toBe('');
    expect(trouble).toEqual([]);
  });

  it('filters by actor and kind, and Back takes each back', async () => {
    const { page } = await explore();
    await page.select(`${ROOT} [name="actor"]`, 'germany');
    const germany = await shown(page);
    expect(germany.query).toBe('?actor=germany');
    expect(germany.said).toBe(germany.count);
    expect(germany.title).toBe(germany.count);
    await page.click(`${ROOT} [name="kind"][value="gunboats"]`);
    const both = await shown(page);
    expect(both.query).toBe('?actor=germany&kind=gunboats');
    expect(both.listed).toContain('1872-batsch-affair');
    expect(both.listed.length).toBeLessThan(germany.listed.length);
    expect([both.drawn, both.marks, both.table]).toEqual(Array(3).fill(both.listed.length));
    await page.goBack();
    expect((await shown(page)).listed).toEqual(germany.listed);
    expect(
      await page.$eval(`${ROOT} [value="gunboats"]`, (node) => (node as HTMLInputElement).checked),
    ).toBe(false);
    await page.goForward();
    expect((await shown(page)).listed).toEqual(both.listed);
  });

  it('gives by a link, and after a reload, what was shown', async () => {
    const { page } = await explore(
      '?actor=france&kind=debt&from=1820&to=1900&q=loan&row=1896-loan',
    );
    const first = await shown(page);
    expect(first.listed).toContain('1896-loan');
    expect(first.open).toEqual(['1896-loan']);
    expect(first.chosen).toBe(true);
    expect(
      await page.$eval(`${ROOT} [name="actor"]`, (node) => (node as HTMLSelectElement).value),
    ).toBe('france');
    expect(
      await page.$eval(
        `${ROOT} [type="number"][data-year="from"]`,
        (node) => (node as HTMLInputElement).value,
      ),
    ).toBe('1820');
    await page.reload();
    await whenReached(page, ROOT);
    expect({ ...(await shown(page)), said: '' }).toEqual(first);
  });

  it('searches words while they are typed, without filling the history', async () => {
    const { page } = await explore();
    const before = await page.evaluate(() => history.length);
    await page.type(`${ROOT} [name="q"]`, 'machias');
    const { listed, query } = await shown(page);
    expect(listed).toContain('1914-gold-machias');
    expect(query).toBe('?q=machias');
    expect(await page.evaluate(() => history.length)).toBe(before);
  });

  it('says when nothing fits, and clears', async () => {
    const { page } = await explore();
    await page.type(`${ROOT} [name="q"]`, 'zeppelin');
    const nothing = await shown(page);
    expect(nothing.listed).toEqual([]);
    expect(nothing.count).toBe('Nothing on record fits.');
    expect(nothing.said).toBe(nothing.count);
    await page.click(`${ROOT} [data-clear="all"]`);
    expect((await shown(page)).listed.length).toBeGreaterThan(100);
    expect((await shown(page)).query).toBe('');
  });

  it('zooms by numbers, handles and buttons', async () => {
    const { page } = await explore();
    await set(page, '[type="number"][data-year="from"]', '1900', 'change');
    await set(page, '[type="number"][data-year="to"]', '1920', 'change');
    expect((await shown(page)).query).toBe('?from=1900&to=1920');
    await page.click(`${ROOT} [data-move="later"]`);
    expect((await shown(page)).query).toBe('?from=1910&to=1930');
    await page.click(`${ROOT} [data-move="closer"]`);
    expect((await shown(page)).query).toBe('?from=1915&to=1925');
    await page.focus(`${ROOT} [type="range"][data-year="to"]`);
    await page.keyboard.press('ArrowRight');
    expect((await shown(page)).query).toBe('?from=1915&to=1926');
    await set(page, '[type="number"][data-year="to"]', '3000', 'change');
    expect((await shown(page)).query).toBe('?from=1915&to=1926');
    await page.click(`${ROOT} [data-clear="years"]`);
    expect((await shown(page)).query).toBe('');
  });

  it('moves each of the two handles by mouse, also where they stand together', async () => {
    const { page } = await explore('?from=1900&to=1900');
    const box = await (await page.$(`${ROOT} .two-ended`))?.boundingBox();
    if (!box) throw new Error('no track');
    const at = (share: number) =>
      [box.x + 12 + (box.width - 24) * share, box.y + box.height / 2] as const;
    const drag = async (from: number, to: number) => {
      await page.mouse.move(...at(from));
      await page.mouse.down();
      await page.mouse.move(...at(to), { steps: 5 });
      await page.mouse.up();
    };
    await drag((1900 - 1791) / 235, 0.9);
    const { query } = await shown(page);
    const to = Number(/to=(\d+)/.exec(query)?.[1]);
    expect(to).toBeGreaterThan(1980);
    expect(query).toContain('from=1900');
    await drag((1900 - 1791) / 235, 0.1);
    expect(Number(/from=(\d+)/.exec((await shown(page)).query)?.[1])).toBeLessThan(1850);
  });

  it('opens a row from the list, with its sources, and the picture marks it', async () => {
    const { page } = await explore();
    await page.click(`${ROOT} [data-row="1793-british-occupation"] summary`);
    const { open: opened, chosen, query, said } = await shown(page);
    expect(opened).toEqual(['1793-british-occupation']);
    expect(chosen).toBe(true);
    expect(query).toBe('?row=1793-british-occupation');
    expect(said).toContain('British occupation');
    const links = await page.$$eval(`${ROOT} [data-row="1793-british-occupation"] .cite`, (nodes) =>
      nodes.map((node) => node.getAttribute('href') ?? ''),
    );
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(link).toMatch(/\/sources\/#[a-z0-9-]+$/);
    await page.click(`${ROOT} [data-row="1793-british-occupation"] summary`);
    expect((await shown(page)).query).toBe('');
  });

  it('opens a row from the picture, and brings it into sight in the list', async () => {
    const { page } = await explore();
    const spot = await page.$eval(ROOT, (root) => {
      const bar = [...root.querySelectorAll('[data-layer="bars"] [data-key="2004-minustah"]')].find(
        (each) => each.getClientRects().length > 0,
      );
      bar?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = bar?.getBoundingClientRect() ?? new DOMRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await page.mouse.click(spot.x, spot.y);
    expect((await shown(page)).open).toEqual(['2004-minustah']);
    const isSeen = await page.$eval(`${ROOT} .found`, (box) => {
      const entry = box.querySelector('[data-row="2004-minustah"] summary');
      const inner = entry?.getBoundingClientRect() ?? new DOMRect();
      const outer = box.getBoundingClientRect();
      return inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
    });
    expect(isSeen).toBe(true);
  });

  it('reaches every row by keys, in the picture and in the list', async () => {
    const { page } = await explore('?kind=sanctions');
    const { listed } = await shown(page);
    await page.focus(`${ROOT} [role="listbox"]`);
    for (const row of listed) {
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      expect((await shown(page)).open).toEqual([row]);
    }
    await page.focus(`${ROOT} [data-row="${listed[0] ?? ''}"] summary`);
    for (const row of listed.slice(1)) {
      // Past the links of the entry that is open, to the next one.
      for (let stops = 0; stops < 20; stops += 1) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(() =>
          document.activeElement?.matches('summary')
            ? document.activeElement.parentElement?.dataset.row
            : null,
        );
        if (at === row) break;
      }
      await page.keyboard.press('Enter');
      expect((await shown(page)).open).toEqual([row]);
    }
  });

  it('works by touch at 320 pixels, where nothing sticks out', async () => {
    const { page, trouble } = await explore('?from=1848&to=1914', {
      width: 320,
      height: 640,
      touch: true,
      motion: 'reduce',
    });
    expect(await sidewaysOverflow(page)).toEqual([]);
    await page.tap(`${ROOT} [name="kind"][value="gunboats"]`);
    const { listed, drawn, query } = await shown(page);
    expect(query).toBe('?from=1848&to=1914&kind=gunboats');
    expect(drawn).toBe(listed.length);
    const spot = await page.$eval(ROOT, (root) => {
      const bar = [...root.querySelectorAll('[data-layer="bars"] [data-key="1902-panther"]')].find(
        (each) => each.getClientRects().length > 0,
      );
      bar?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = bar?.getBoundingClientRect() ?? new DOMRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await page.touchscreen.tap(spot.x, spot.y);
    expect((await shown(page)).open).toEqual(['1902-panther']);
    expect(await sidewaysOverflow(page)).toEqual([]);
    expect(trouble).toEqual([]);
  });

  it.each([PHONE, LAPTOP])('has targets for fingers at $width × $height', async (size) => {
    const { page } = await explore('?row=1902-panther', { ...size, motion: 'reduce' });
    const small = await page.$$eval(
      `${ROOT} :is(button, select, input:not([type="range"]), summary, .step-link)`,
      (nodes) =>
        nodes
          .filter((node) => node.checkVisibility())
          .map((node) => ({ node, box: node.getBoundingClientRect() }))
          .filter(({ box }) => box.width < 24 || box.height < 24)
          .map(({ node, box }) => `${node.outerHTML.slice(0, 60)} ${box.width} × ${box.height}`),
    );
    expect(small).toEqual([]);
  });

  it.each([PHONE, LAPTOP])('has nothing that axe finds at $width × $height', async (size) => {
    const { page } = await explore('?kind=gunboats,debt&row=1902-panther', {
      ...size,
      motion: 'reduce',
    });
    expect(await violationsInBothThemes(page, ROOT)).toEqual([]);
  });

  it('is a picture with a list to read where JavaScript is off', async () => {
    const { page } = await open(`interventions/${ROOT}`, { ...PHONE, javascript: false });
    const controls = await page.$(`${ROOT} form`);
    expect(await controls?.isVisible()).toBe(false);
    expect((await page.$$(`${ROOT} details[data-row]`)).length).toBeGreaterThan(100);
    await page.waitForFunction(
      (root) =>
        (document.querySelector<HTMLImageElement>(`${root} .drawing img`)?.naturalWidth ?? 0) > 0,
      {},
      ROOT,
    );
    // An entry leads to its row, which says the rest.
    const rows = await page.$$eval(`${ROOT} .found-sources a`, (links) => links.length);
    expect(rows).toBeGreaterThan(100);
  });

  it('stays a picture with a list when its data cannot be loaded', async () => {
    const { page } = await open(`interventions/?actor=france${ROOT}`, {
      ...LAPTOP,
      motion: 'reduce',
      intercept: (request) =>
        request.url().includes('visual-data/centuries') ? request.abort() : undefined,
    });
    await page.waitForSelector(`${ROOT}[data-state="static"]`);
    expect(await (await page.$(`${ROOT} form`))?.isVisible()).toBe(false);
    expect(await (await page.$(`${ROOT} .explorer-failed`))?.isVisible()).toBe(true);
    expect((await page.$$(`${ROOT} details[data-row]`)).length).toBeGreaterThan(100);
  });
});
