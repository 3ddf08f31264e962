/** The reader's rate of growth, by mouse, touch and keys; its state in the address. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { useLibrary } from '../observe.ts';
import { LAPTOP, PHONE, type Options, sidewaysOverflow, whenReached } from '../reader.ts';
import { violationsInBothThemes } from '../violations.ts';

const { open } = useLibrary();
const ROOT = '#explore-indemnity';

async function explore(query = '', options: Options = { ...LAPTOP, motion: 'reduce' }) {
  const reader = await open(`interventions/${query}${ROOT}`, options);
  await whenReached(reader.page, ROOT);
  return reader;
}

const shown = (page: Page) =>
  page.$eval(ROOT, (root) => {
    const svg = [...root.querySelectorAll<SVGSVGElement>('.drawing > svg')].find(
      (each) => each.getClientRects().length > 0,
    );
    const own = svg?.querySelector('[data-layer="boxes"] [data-key="asked"]');
    return {
      result: root.querySelector('output')?.textContent ?? '',
      said: root.querySelector('.explorer-status')?.textContent ?? '',
      field: root.querySelector<HTMLInputElement>('[type="number"]')?.value,
      slider: root.querySelector<HTMLInputElement>('[type="range"]')?.value,
      width: Number(own?.getAttribute('width')),
      first: root.querySelector('.visual-table tbody tr')?.textContent ?? '',
      query: location.search,
    };
  });

describe('the explorer of the indemnity', () => {
  it('starts between the published ends, and says nothing', async () => {
    const { page, trouble } = await explore();
    const start = await shown(page);
    expect(start.result).toContain('At 2.5% growth a year');
    expect(start.result).toContain('US$35\u00a0billion by 2021');
    expect([start.field, start.slider, start.said, start.query]).toEqual(['2.5', '2.5', '', '']);
    expect(start.first).toContain('US$35\u00a0billion');
    expect(start.width).toBeGreaterThan(10);
    expect(trouble).toEqual([]);
  });

  it('goes by buttons, each an entry that Back takes back', async () => {
    const { page } = await explore();
    const before = await shown(page);
    await page.click(`${ROOT} [data-by="0.1"]`);
    const more = await shown(page);
    expect([more.field, more.slider, more.query]).toEqual(['2.6', '2.6', '?growth=2.6']);
    expect(more.width).toBeGreaterThan(before.width);
    expect(more.said).toBe(more.result);
    await page.click(`${ROOT} [data-rate="2.2"]`);
    expect((await shown(page)).result).toContain('US$21\u00a0billion');
    await page.goBack();
    expect((await shown(page)).result).toBe(more.result);
    await page.goBack();
    expect((await shown(page)).result).toBe(before.result);
  });

  it('goes by keys on the slider, with one entry for all of them and nothing announced', async () => {
    const { page } = await explore();
    const entries = await page.evaluate(() => history.length);
    await page.focus(`${ROOT} [type="range"]`);
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowLeft');
    const { field, query, said } = await shown(page);
    expect([field, query, said]).toEqual(['2', '?growth=2', '']);
    expect(await page.evaluate(() => history.length)).toBe(entries);
    await page.keyboard.press('Home');
    expect((await shown(page)).result).toContain('US$560\u00a0million');
  });

  it('takes a typed number within bounds, and keeps what it had for what is none', async () => {
    const { page } = await explore();
    const type = async (text: string) => {
      await page.click(`${ROOT} [type="number"]`, { count: 3 });
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      return shown(page);
    };
    expect((await type('3.2')).query).toBe('?growth=3.2');
    expect((await type('99')).field).toBe('4');
    expect(
      await page.$eval(`${ROOT} [data-by="0.1"]`, (node) => node.hasAttribute('disabled')),
    ).toBe(true);
    await page.click(`${ROOT} [type="number"]`, { count: 3 });
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Tab');
    expect((await shown(page)).field).toBe('4');
  });

  it('gives by a link, and after a reload, what was shown', async () => {
    const { page } = await explore('?growth=3.2');
    const first = await shown(page);
    expect([first.field, first.slider]).toEqual(['3.2', '3.2']);
    expect(first.result).toContain('US$110\u00a0billion');
    await page.reload();
    await whenReached(page, ROOT);
    expect(await shown(page)).toEqual(first);
  });

  it('fits a phone, with targets for fingers, and has no violations', async () => {
    const { page } = await explore('', { ...PHONE, motion: 'reduce' });
    expect(await sidewaysOverflow(page)).toEqual([]);
    const small = await page.$$eval(
      `${ROOT} form :is(button, input)`,
      (nodes) =>
        nodes
          .map((node) => node.getBoundingClientRect())
          .filter(({ width, height }) => width < 24 || height < 24).length,
    );
    expect(small).toBe(0);
    expect(await violationsInBothThemes(page, ROOT)).toEqual([]);
  });
});
