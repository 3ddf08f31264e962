/** The explorer of the expansion, in a browser: link, filter, step, reload, Back; keys, touch, 320 px. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { described } from '../described.ts';
import { useLibrary } from '../observe.ts';
import { LAPTOP, PHONE, whenReached } from '../reader.ts';
import { violationsInBothThemes } from '../violations.ts';
import { IS_WHOLE, sampleOf } from '../whole.ts';

const { open } = useLibrary();
const LINK = 'expansion/?department=artibonite&kind=massacre&year=2024#explore';
const STILL = { ...LAPTOP, motion: 'reduce' } as const;

const whenLive = (page: Page) => whenReached(page, '#explore');

/** What the explorer shows: controls, list, marks and table. */
function seen(page: Page) {
  return page.evaluate(() => {
    const root = document.querySelector('#explore') as HTMLElement;
    const value = (name: string) =>
      root.querySelector<HTMLSelectElement>(`[name="${name}"]`)?.value ?? '';
    const svg = [...root.querySelectorAll<SVGSVGElement>('.drawing > svg')].find(
      (each) => each.getClientRects().length > 0,
    );
    const titles = new Map(
      [...root.querySelectorAll<HTMLElement>('.found details')].map((each) => [
        each.dataset.row ?? '',
        each.querySelector('.found-title')?.textContent ?? '',
      ]),
    );
    const listed = [...root.querySelectorAll<HTMLElement>('.found li:not([hidden]) details')].map(
      (each) => each.dataset.row ?? '',
    );
    const marked = [...(svg?.querySelectorAll('[data-layer$="-rings"] [data-key]') ?? [])].map(
      (each) => each.getAttribute('data-key') ?? '',
    );
    const rows = [...root.querySelectorAll('.visual-table tbody th')].map(
      (each) => each.textContent,
    );
    return {
      search: location.search,
      hash: location.hash,
      date: root.querySelector('output')?.textContent ?? '',
      spoken: root.querySelector('[name="date"]')?.getAttribute('aria-valuetext') ?? '',
      kind: value('kind'),
      department: value('department'),
      year: value('year'),
      map: root.querySelector('[aria-pressed="true"]')?.textContent?.trim() ?? '',
      open: [...root.querySelectorAll<HTMLElement>('.found details[open]')].map(
        (each) => each.dataset.row ?? '',
      ),
      listed: listed.toSorted(),
      marked: marked.toSorted(),
      inTable: listed.filter((id) => rows.includes(titles.get(id) ?? '')).toSorted(),
      places: svg?.querySelectorAll('[data-layer$="-places"] circle').length ?? 0,
      count: root.querySelector('.found-count')?.textContent ?? '',
      none: root.querySelector<HTMLElement>('.found-none:not([hidden])')?.textContent ?? '',
      status: root.querySelector('[role="status"]')?.textContent ?? '',
      height: root.querySelector('.found')?.clientHeight ?? 0,
    };
  });
}

const MASSACRES = ['petite-riviere-2024', 'pont-sonde-2024'];

describe('a link to the explorer', () => {
  it('shows what it names: Artibonite, massacres, 2024; after a reload too', async () => {
    const { page } = await open(LINK, STILL);
    await whenLive(page);
    const now = await seen(page);
    expect(now).toMatchObject({
      kind: 'massacre',
      department: 'artibonite',
      year: '2024',
      map: 'Artibonite',
      date: '31 December 2024',
      spoken: '31 December 2024',
      listed: MASSACRES,
      marked: MASSACRES,
      inTable: MASSACRES,
      hash: '#explore',
      status: '',
    });
    expect(now.count).toContain('2 of 95');
    const top = await page.$eval('#explore', (node) => node.getBoundingClientRect().top);
    expect(Math.abs(top)).toBeLessThan(120);
    await page.reload();
    await whenLive(page);
    expect(await seen(page)).toEqual(now);
  });

  it('without a query shows everything, and does not offer to play where motion is off', async () => {
    const { page } = await open('expansion/#explore', STILL);
    await whenLive(page);
    const all = await seen(page);
    const { details } = described('expansion-map', 'explore');
    expect(all.listed).toHaveLength(95);
    expect(all.inTable).toEqual(all.listed);
    // What has no place on the map stands on the strip alone.
    expect(all.listed.length - all.marked.length).toBe(2);
    expect(all.listed.length + all.places).toBe(details.length);
    expect(await page.$eval('#explore [data-do="play"]', (node) => node.checkVisibility())).toBe(
      false,
    );
  });
});

describe('filters', () => {
  it('change list, map, table and address alike; Back and Forward undo and redo them', async () => {
    const { page } = await open('expansion/#explore', STILL);
    await whenLive(page);
    const start = await seen(page);
    await page.select('#explore [name="kind"]', 'massacre');
    const one = await seen(page);
    await page.select('#explore [name="department"]', 'artibonite');
    await page.select('#explore [name="year"]', '2024');
    const three = await seen(page);
    expect(one.search).toBe('?kind=massacre');
    expect(three.search).toBe('?kind=massacre&department=artibonite&year=2024');
    expect(three.listed).toEqual(MASSACRES);
    for (const each of [one, three]) {
      expect(each.marked).toEqual(each.listed);
      expect(each.inTable).toEqual(each.listed);
      expect(each.status).toContain(`${each.listed.length} of 95`);
    }
    /** What is said of a reader's own action is not said again on the way back. */
    const arrived = async (go: () => Promise<unknown>, wanted: typeof one) => {
      await go();
      await page.waitForFunction((search) => location.search === search, {}, wanted.search);
      expect({ ...(await seen(page)), status: '' }).toEqual({ ...wanted, status: '' });
    };
    await page.goBack();
    await arrived(() => page.goBack(), one);
    await arrived(() => page.goBack(), start);
    await page.goForward();
    await page.goForward();
    await arrived(() => page.goForward(), three);
  });

  it('say so when nothing fits, and are cleared by one button', async () => {
    const { page } = await open(
      'expansion/?department=centre&kind=blockade&year=2024#explore',
      STILL,
    );
    await whenLive(page);
    const none = await seen(page);
    expect([none.listed, none.marked, none.count]).toEqual([[], [], '']);
    expect(none.none).toMatch(/^No recorded event fits/);
    await page.click('#explore [data-do="clear"]');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.do)).toBe(
      'clear',
    );
    const now = await seen(page);
    expect(now.search).toBe('');
    expect(now.listed).toHaveLength(95);
  });
});

describe('the date', () => {
  it('goes from event to event by buttons and by arrow keys, and the card follows', async () => {
    const { page } = await open('expansion/?date=2024-10-02#explore', STILL);
    await whenLive(page);
    await page.click('#explore [data-do="next"]');
    const one = await seen(page);
    expect(one.open).toEqual(['pont-sonde-2024']);
    expect(one.date).toBe('3 October 2024');
    expect(one.status).toContain('Pont-Sondé massacre');
    await page.focus('#explore [name="date"]');
    await page.keyboard.press('ArrowRight');
    expect((await seen(page)).open).toEqual(['arcahaie-2024-10-10']);
    await page.keyboard.press('ArrowLeft');
    const back = await seen(page);
    expect([back.open, back.search]).toEqual([one.open, one.search]);
    await page.click('#explore [data-do="previous"]');
    expect((await seen(page)).date < '3').toBe(true);
  });

  it('is dragged without an entry in the history for each day', async () => {
    const { page } = await open('expansion/#explore', STILL);
    await whenLive(page);
    const length = await page.evaluate(() => history.length);
    const box = await page.$eval('#explore [name="date"]', (node) => {
      node.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = node.getBoundingClientRect();
      return { left, top, width, height };
    });
    const y = box.top + box.height / 2;
    await page.mouse.move(box.left + box.width - 8, y);
    await page.mouse.down();
    await page.mouse.move(box.left + box.width / 2, y, { steps: 6 });
    await page.mouse.up();
    const now = await seen(page);
    expect(now.search).toMatch(/^\?date=202[12]-/);
    expect(now.marked).toEqual(now.listed);
    expect(await page.evaluate(() => history.length)).toBe(length);
  });

  it('plays only when asked to, and stops', async () => {
    const { page } = await open('expansion/?date=2024-01-01#explore', {
      ...LAPTOP,
      motion: 'no-preference',
    });
    await whenLive(page);
    const before = await seen(page);
    await new Promise((done) => setTimeout(done, 1800));
    expect(await seen(page)).toEqual(before);
    await page.click('#explore [data-do="play"]');
    await page.waitForFunction(
      (count) => document.querySelectorAll('#explore .found li:not([hidden])').length >= count,
      { timeout: 8000 },
      before.listed.length + 2,
    );
    // A reader of screens is not talked over, and what stands below stays in its place.
    const playing = await seen(page);
    expect(playing.status).toBe('');
    expect(playing.height).toBe(before.height);
    await page.click('#explore [data-do="play"]');
    const stopped = await seen(page);
    await new Promise((done) => setTimeout(done, 3300));
    expect((await seen(page)).listed).toEqual(stopped.listed);
  });
});

describe('an event', () => {
  it('opens from the list, with its sources linked, and is lit on the map', async () => {
    const { page } = await open(LINK, STILL);
    await whenLive(page);
    await page.click('#explore [data-row="pont-sonde-2024"] summary');
    const now = await seen(page);
    expect(now.open).toEqual(['pont-sonde-2024']);
    expect(now.search).toContain('event=pont-sonde-2024');
    const card = await page.$eval('#explore [data-row="pont-sonde-2024"]', (node) => ({
      text: node.textContent ?? '',
      links: [...node.querySelectorAll('a.cite')].map((each) => each.getAttribute('href') ?? ''),
    }));
    expect(card.text).toContain('115');
    expect(card.links.length).toBeGreaterThan(1);
    for (const href of card.links) expect(href).toMatch(/\/sources\/#/);
    const lit = await page.$$eval('#explore svg .ring.is-named', (nodes) =>
      nodes.filter((each) => each.checkVisibility()).map((each) => each.getAttribute('data-key')),
    );
    expect(new Set(lit)).toEqual(new Set(['pont-sonde-2024']));
    await page.reload();
    await whenLive(page);
    expect((await seen(page)).open).toEqual(['pont-sonde-2024']);
    await page.goBack();
    await page.waitForFunction(() => !location.search.includes('event='));
    expect((await seen(page)).open).toEqual([]);
  });

  it('opens from the map by mouse', async () => {
    const { page } = await open(LINK, STILL);
    await whenLive(page);
    const at = await page.$$eval('#explore svg [data-key="petite-riviere-2024"]', (nodes) => {
      const node = nodes.findLast((each) => each.checkVisibility() && each.tagName === 'circle');
      node?.scrollIntoView({ block: 'center' });
      const { left, top, width } = node?.getBoundingClientRect() ?? new DOMRect();
      return { x: left + width - 1.5, y: top + width / 2 };
    });
    await page.mouse.click(at.x, at.y);
    expect((await seen(page)).open).toEqual(['petite-riviere-2024']);
  });

  it('is reached by keys, every one of them, on the map and in the list', async () => {
    const { page } = await open('expansion/?year=2025#explore', STILL);
    await whenLive(page);
    const { listed } = await seen(page);
    expect(listed.length).toBeGreaterThan(20);
    await page.focus('#explore [role="listbox"]');
    const titles: string[] = [];
    for (let index = 0; index < listed.length; index += 1) {
      await page.keyboard.press('ArrowRight');
      titles.push(
        await page.$eval(
          '#explore .mark-card',
          (node) => node.querySelector('strong')?.textContent ?? '',
        ),
      );
    }
    const wanted = await page.$$eval('#explore .found li:not([hidden]) .found-title', (nodes) =>
      nodes.map((each) => each.textContent ?? ''),
    );
    expect(titles.toSorted()).toEqual(wanted.toSorted());
    await page.keyboard.press('Enter');
    const [opened] = (await seen(page)).open;
    const focused = () =>
      page.evaluate(() => {
        const node = document.activeElement;
        return node?.closest<HTMLElement>('[data-row]')?.dataset.row ?? node?.getAttribute('role');
      });
    expect(await focused()).toBe(opened);
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('listbox');
    const stops = await page.$$eval(
      '#explore .found li:not([hidden]) summary',
      (nodes) => nodes.filter((each) => each.tabIndex >= 0).length,
    );
    expect(stops).toBe(listed.length);
  });
});

describe('on a phone', () => {
  it.each(sampleOf([{ width: 320, height: 640 }, PHONE]))(
    'works by touch at $width px, with nothing beside the page',
    async (size) => {
      const { page } = await open('expansion/#explore', { ...size, touch: true, motion: 'reduce' });
      await whenLive(page);
      const wide = () =>
        page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
      expect(await wide()).toBe(0);
      await page.tap('#explore [data-do="map-centre"]');
      const zoomed = await seen(page);
      expect(zoomed.map).toBe('City centre');
      expect(zoomed.search).toBe('?map=centre');
      // A map leaves nothing out of the list, and says how much it does not show.
      expect(zoomed.listed).toHaveLength(95);
      expect(zoomed.listed).toEqual(expect.arrayContaining(zoomed.marked));
      expect(zoomed.inTable).toEqual(zoomed.listed);
      expect(zoomed.status).toContain(`Outside these maps: ${95 - 2 - zoomed.marked.length}.`);
      await page.tap('#explore [data-do="previous"]');
      expect((await seen(page)).open).toHaveLength(1);
      const [map = Number.NaN, card = Number.NaN] = await page.$$eval(
        '#explore .drawing, #explore .found details[open]',
        (nodes) =>
          nodes.map((node) => {
            const { top, bottom } = node.getBoundingClientRect();
            return node.matches('.drawing') ? bottom : top;
          }),
      );
      expect(card - map).toBeLessThan(120);
      await page.tap('#explore .found li:not([hidden]):nth-of-type(n) summary');
      expect(await wide()).toBe(0);
      const small = await page.$$eval(
        '#explore :is(button, select, summary, input)',
        (nodes) =>
          nodes
            .filter((node) => node.checkVisibility({ visibilityProperty: true }))
            .map((node) => node.getBoundingClientRect())
            .filter(({ width, height }) => width < 24 || height < 24).length,
      );
      expect(small).toBe(0);
    },
  );
});

it.each(sampleOf([PHONE, LAPTOP]))(
  'axe finds nothing at $width px, with a card open',
  async (size) => {
    // The entries of the list are alike.
    const shown = IS_WHOLE ? 'date=2024-10-03' : 'kind=massacre&year=2024';
    const { page } = await open(`expansion/?event=pont-sonde-2024&${shown}#explore`, {
      ...size,
      motion: 'reduce',
    });
    await whenLive(page);
    expect(await violationsInBothThemes(page, '#explore')).toEqual([]);
  },
);

it('is a picture with its table and its list where JavaScript does not run', async () => {
  const { page } = await open('expansion/#explore', { ...STILL, javascript: false });
  const shown = await page.$$eval(
    '#explore .found li',
    (nodes) => nodes.filter((each) => each.checkVisibility()).length,
  );
  expect(shown).toBe(95);
  expect(await page.$eval('#explore .explorer-controls', (node) => node.checkVisibility())).toBe(
    false,
  );
  await page.waitForFunction(
    () =>
      (document.querySelector<HTMLImageElement>('#explore .drawing img')?.naturalWidth ?? 0) > 0,
  );
});
