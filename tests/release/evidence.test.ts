/** Sources and tables in a reader's hands: search, filters, sorting, Back, copying, review dates. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { useLibrary } from '../observe.ts';
import { LAPTOP, PHONE } from '../reader.ts';

const { open, url } = useLibrary();

/** What a filter shows of a list, and what it and the address say. */
function look(page: Page, items: string) {
  return page.evaluate((selector) => {
    const all = [...document.querySelectorAll<HTMLElement>(selector)];
    return {
      shown: all.filter((node) => node.checkVisibility()).map(({ id }) => id),
      total: all.length,
      says: document.querySelector('.filters [role="status"]')?.textContent,
      query: location.search,
      hasClear: document.querySelector('.filters button')?.checkVisibility(),
      groups: [...document.querySelectorAll('[data-group]')].filter((node) =>
        node.checkVisibility(),
      ).length,
    };
  }, items);
}

/** The shown rows of a dataset's table: their ids, and the texts of one column. */
function column(page: Page, name: string) {
  return page.evaluate((wanted) => {
    const heads = [...document.querySelectorAll<HTMLElement>('.data-table thead th')];
    const at = heads.findIndex(({ dataset }) => dataset.column === wanted);
    const rows = [...document.querySelectorAll<HTMLTableRowElement>('.data-table tbody tr')];
    return {
      sort: heads[at]?.getAttribute('aria-sort'),
      query: location.search,
      ids: rows.map(({ id }) => id),
      texts: rows.map(({ cells }) => cells[at]?.textContent?.trim() ?? ''),
    };
  }, name);
}

const press = (page: Page, name: string) => page.click(`th[data-column="${name}"] button`);

const SOURCES = '.source-list > li';
const ROWS = '.data-table tbody tr';

describe('the list of sources', () => {
  it('is searched without accents, and again after a reload', async () => {
    const { page } = await open('sources/');
    const whole = await look(page, SOURCES);
    expect(whole.shown).toHaveLength(whole.total);
    expect(whole.says).toBe(
      `${whole.total.toLocaleString('en')} of ${whole.total.toLocaleString('en')} sources`,
    );
    expect(whole.hasClear).toBe(false);
    await page.type('.filters input', 'nouvelliste haiti');
    const found = await look(page, SOURCES);
    expect(found.shown.length).toBeGreaterThan(0);
    expect(found.shown.length).toBeLessThan(whole.total / 4);
    expect(found.query).toBe('?q=nouvelliste+haiti');
    expect(found.hasClear).toBe(true);
    await page.reload();
    expect(await look(page, SOURCES)).toEqual(found);
    await page.click('.filters button');
    expect(await look(page, SOURCES)).toEqual(whole);
  });

  it('is narrowed down by kind and topic, and widened by Back', async () => {
    const { page } = await open('sources/');
    const whole = await look(page, SOURCES);
    await page.select('.filters [name="kind"]', 'primary');
    const primary = await look(page, SOURCES);
    expect(primary.groups).toBe(1);
    expect(primary.query).toBe('?kind=primary');
    await page.select('.filters [name="topic"]', 'mission');
    const both = await look(page, SOURCES);
    expect(both.query).toBe('?kind=primary&topic=mission');
    expect(both.shown.length).toBeLessThanOrEqual(primary.shown.length);
    await page.goBack();
    expect(await look(page, SOURCES)).toEqual(primary);
    await page.goBack();
    expect(await look(page, SOURCES)).toEqual(whole);
    await page.goForward();
    expect(await look(page, SOURCES)).toEqual(primary);
    expect(
      await page.$eval('.filters [name="kind"]', (node) => 'value' in node && node.value),
    ).toBe('primary');
  });

  it('says when nothing fits', async () => {
    const { page } = await open('sources/?q=xyzzy');
    const { shown, says, groups } = await look(page, SOURCES);
    expect([shown, says, groups]).toEqual([[], 'Nothing fits.', 0]);
  });

  it.each([PHONE, LAPTOP])('opens at an entry at $width × $height', async (size) => {
    const { page } = await open('sources/#unscr-2699', size);
    const top = await page.$eval('#unscr-2699', (node) => node.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(size.height / 2);
  });

  it('leads to the rows that name a source, and only those are shown', async () => {
    const { page } = await open('sources/');
    const link = await page.$eval(`${SOURCES} a[href*="?source="]`, (node) => ({
      href: node.getAttribute('href') ?? '',
      rows: Number(/^ \((\d+) rows/.exec(node.nextSibling?.textContent ?? '')?.[1]),
    }));
    expect(link.rows).toBeGreaterThan(1);
    await page.goto(new URL(link.href, url()).href);
    const { shown, total } = await look(page, ROWS);
    expect(shown).toHaveLength(link.rows);
    expect(total).toBeGreaterThan(link.rows);
  });
});

describe('the catalogue', () => {
  it('is narrowed down by topic and by words, and keeps both in the address', async () => {
    const { page } = await open('data/?topic=base');
    const base = await look(page, '.catalogue > li');
    expect(base.shown.length).toBeGreaterThan(0);
    expect(base.shown.length).toBeLessThan(base.total);
    expect(base.groups).toBe(1);
    await page.select('.filters [name="topic"]', 'mission');
    await page.type('.filters input', 'resolutions');
    const found = await look(page, '.catalogue > li');
    expect(found.query).toBe('?topic=mission&q=resolutions');
    expect(found.shown.length).toBeGreaterThan(0);
    await page.goBack();
    expect(await look(page, '.catalogue > li')).toEqual(base);
  });
});

describe('a table', () => {
  it('is sorted by numbers, up, down and back, and by Back', async () => {
    const { page } = await open('data/strength/');
    const file = await column(page, 'personnel_total');
    expect(file.sort).toBe('none');
    await press(page, 'personnel_total');
    const up = await column(page, 'personnel_total');
    expect(up.sort).toBe('ascending');
    expect(up.query).toBe('?sort=personnel_total');
    const filled = (texts: string[]) =>
      texts.filter(Boolean).map((text) => Number(text.replaceAll(',', '')));
    expect(filled(up.texts)).toEqual(filled(file.texts).toSorted((a, b) => a - b));
    expect(up.texts.slice(filled(up.texts).length).every((text) => text === '')).toBe(true);
    await press(page, 'personnel_total');
    const down = await column(page, 'personnel_total');
    expect(down.sort).toBe('descending');
    expect(filled(down.texts)).toEqual(filled(up.texts).reverse());
    expect(down.texts.at(-1)).toBe('');
    await press(page, 'personnel_total');
    expect(await column(page, 'personnel_total')).toEqual(file);
    await page.goBack();
    expect(await column(page, 'personnel_total')).toEqual(down);
    await page.goBack();
    expect(await column(page, 'personnel_total')).toEqual(up);
    await page.reload();
    expect(await column(page, 'personnel_total')).toEqual(up);
  });

  it('is sorted by days, not by their words', async () => {
    const { page } = await open('data/timeline/?sort=-date');
    const days = await page.$$eval(`${ROWS} td:first-child`, (cells) =>
      cells.map((cell) => cell.dataset.sort ?? ''),
    );
    expect(days.length).toBeGreaterThan(50);
    expect(days).toEqual(days.toSorted().reverse());
  });

  it('is sorted by keys, and the head keeps the focus', async () => {
    const { page } = await open('data/strength/');
    await page.focus('th[data-column="kenya"] button');
    await page.keyboard.press('Enter');
    expect((await column(page, 'kenya')).sort).toBe('ascending');
    const focused = await page.evaluate(
      () => document.activeElement?.closest('th')?.dataset.column,
    );
    expect(focused).toBe('kenya');
  });

  it('is searched and sorted together', async () => {
    const { page } = await open('data/strength/?sort=-personnel_total');
    await page.type('.filters input', 'rival');
    const { shown, query, says, total } = await look(page, ROWS);
    expect(query).toBe('?sort=-personnel_total&q=rival');
    expect(says).toBe(`${shown.length} of ${total} rows`);
    const all = (await column(page, 'personnel_total')).ids;
    expect(shown).toEqual(all.filter((id) => shown.includes(id)));
    expect(shown.length).toBeLessThan(total);
  });

  it('shows the row that an address names', async () => {
    const { page } = await open('data/timeline/');
    const id = await page.$$eval(ROWS, (rows) => rows.at(-3)?.id ?? '');
    await page.goto(`${url()}data/timeline/#${id}`);
    const { top, height } = await page.evaluate((row) => {
      const node = document.getElementById(row);
      return { top: node?.getBoundingClientRect().top ?? -1, height: window.innerHeight };
    }, id);
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(height);
  });

  it('is whole, plain and without controls when there is no JavaScript', async () => {
    const { page } = await open('data/strength/?sort=-personnel_total&q=rival', {
      ...PHONE,
      javascript: false,
    });
    const seen = await page.evaluate(
      (rows) => ({
        rows: [...document.querySelectorAll(rows)].filter((node) => node.checkVisibility()).length,
        all: document.querySelectorAll(rows).length,
        buttons: [...document.querySelectorAll('main :is(button, select, input)')].filter((node) =>
          node.checkVisibility(),
        ).length,
        review: document.querySelector('[data-review-by]')?.textContent?.trim(),
      }),
      ROWS,
    );
    expect(seen.rows).toBe(seen.all);
    expect(seen.buttons).toBe(0);
    expect(seen.review).toMatch(/^Due by \d/);
  });
});

describe('the page of a dataset', () => {
  it('marks a review that is overdue on the reader’s day, and none before', async () => {
    const early = await open('data/strength/', {
      first: () => {
        const Real = Date;
        globalThis.Date = class extends Real {
          constructor() {
            super(2020, 0, 1);
          }
        } as DateConstructor;
      },
    });
    expect(await early.page.$$('.overdue')).toHaveLength(0);
    const late = await open('data/strength/', {
      first: () => {
        const Real = Date;
        globalThis.Date = class extends Real {
          constructor() {
            super(2090, 0, 1);
          }
        } as DateConstructor;
      },
    });
    expect(await late.page.$$eval('.overdue', (nodes) => nodes.map((n) => n.textContent))).toEqual([
      expect.stringMatching(/^Overdue/),
    ]);
  });

  it('copies a citation, or selects it where copying is not allowed', async () => {
    const { page } = await open('data/strength/', {
      first: () => {
        Object.defineProperty(navigator, 'clipboard', {
          value: { writeText: (text: string) => Promise.resolve(void (document.title = text)) },
        });
      },
    });
    await page.click('.citations button');
    await page.waitForSelector('.citations .is-copied');
    expect(await page.title()).toMatch(/^After the Ambush\. \(\d{4}, .*\[Data set\]\. http/);
    expect(await page.$eval('[data-copying] [role="status"]', (node) => node.textContent)).toBe(
      'Citation copied',
    );

    const refused = await open('data/strength/', {
      first: () => {
        Object.defineProperty(navigator, 'clipboard', {
          value: { writeText: () => Promise.reject(new Error('not allowed')) },
        });
      },
    });
    await refused.page.click('.citations button');
    await refused.page.waitForFunction(() => String(getSelection()).includes('[Data set]'));
  });
});
