import { describe, expect, it } from 'vitest';
import { useLibrary } from '../observe.ts';
import { type Reader, LAPTOP, PHONE, WINDOWS, sidewaysOverflow } from '../reader.ts';

const { open } = useLibrary();

/** What a reader sees of the list and its filters. */
function stateOf({ page }: Reader) {
  return page.evaluate(() => ({
    query: location.search,
    hash: location.hash,
    claims: [...document.querySelectorAll<HTMLElement>('.claim')]
      .filter((node) => node.checkVisibility())
      .map(({ id }) => Number(id.replace('claim-', ''))),
    groups: [...document.querySelectorAll<HTMLElement>('.claim-group')].filter((node) =>
      node.checkVisibility(),
    ).length,
    pressed: [...document.querySelectorAll<HTMLElement>('.filter[aria-pressed="true"]')].map(
      ({ dataset }) => dataset.value,
    ),
    marks: document.querySelectorAll('.strip-mark:not(.is-out)').length,
    status: document.querySelector('.claims-status')?.textContent?.trim(),
  }));
}

const filter = (name: string, value: string) =>
  `button.filter[data-filter="${name}"][data-value="${value}"]`;

describe('the filters', () => {
  it('show all claims at first', async () => {
    const reader = await open('claims/');
    const state = await stateOf(reader);
    expect(state).toMatchObject({ query: '', pressed: [], marks: 67, status: 'All 67 claims' });
    expect(state.claims).toHaveLength(67);
    expect(state.groups).toBe(11);
    expect(reader.trouble).toEqual([]);
  });

  it('choose by verdict and by chapter, and keep it through a reload and Back', async () => {
    const reader = await open('claims/');
    const { page } = reader;
    await page.click(filter('verdict', 'contradicted'));
    const contradicted = {
      query: '?verdict=contradicted',
      claims: [13, 47, 49],
      groups: 2,
      pressed: ['contradicted'],
      marks: 3,
      status: '3 of 67 claims',
    };
    expect(await stateOf(reader)).toMatchObject(contradicted);
    await page.click(filter('verdict', 'outdated'));
    await page.click(filter('chapter', 'expansion'));
    const both = {
      query: '?verdict=outdated,contradicted&chapter=expansion',
      claims: [29, 33],
      pressed: ['outdated', 'contradicted', 'expansion'],
    };
    expect(await stateOf(reader)).toMatchObject(both);
    await page.reload();
    expect(await stateOf(reader)).toMatchObject(both);
    await page.goBack();
    await page.goBack();
    expect(await stateOf(reader)).toMatchObject(contradicted);
    await page.goForward();
    expect(await stateOf(reader)).toMatchObject({ claims: [13, 15, 29, 33, 47, 49] });
    await page.click('.claims-clear');
    expect(await stateOf(reader)).toMatchObject({
      query: '',
      pressed: [],
      status: 'All 67 claims',
    });
    expect(reader.trouble).toEqual([]);
  });

  it('answer to keys', async () => {
    const reader = await open('claims/');
    const { page } = reader;
    await page.focus(filter('verdict', 'supported'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await stateOf(reader)).toMatchObject({ pressed: ['supported-with-context'] });
    await page.keyboard.press('Enter');
    expect(await stateOf(reader)).toMatchObject({ pressed: [], status: 'All 67 claims' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-value'))).toBe(
      'supported-with-context',
    );
  });

  it('pass over what the address says wrongly', async () => {
    const reader = await open('claims/?verdict=wrong&chapter=%3Cb%3E');
    expect((await stateOf(reader)).claims).toHaveLength(67);
  });
});

describe('the address of a claim', () => {
  const isInSight = ({ page }: Reader, id: string) =>
    page.evaluate((name) => {
      const { top } = document.getElementById(name)?.getBoundingClientRect() ?? { top: -1 };
      return top >= -1 && top < innerHeight / 2;
    }, id);

  it.each([PHONE, LAPTOP])('shows it against the filter at $width × $height', async (size) => {
    const reader = await open('claims/?verdict=opinion#claim-13', size);
    const state = await stateOf(reader);
    expect(state.claims).toContain(13);
    expect(state.claims).toHaveLength(9);
    expect(state.status).toBe('8 of 67 claims');
    expect(await isInSight(reader, 'claim-13')).toBe(true);
    expect(await reader.page.$eval('#claim-13', (node) => node.textContent)).toContain(
      'Shown because the address names it',
    );
  });

  it('is where a mark leads, and where Back comes from', async () => {
    const reader = await open('claims/?verdict=opinion');
    const { page } = reader;
    await page.click('.strip-mark[data-claim="claim-47"]');
    await page.waitForFunction(() => location.hash === '#claim-47');
    expect((await stateOf(reader)).claims).toContain(47);
    expect(await isInSight(reader, 'claim-47')).toBe(true);
    await page.goBack();
    await page.waitForFunction(() => location.hash === '');
    const state = await stateOf(reader);
    expect(state.claims).not.toContain(47);
    expect(state.query).toBe('?verdict=opinion');
  });
});

describe('without scripts', () => {
  it('is the whole page, with a picture and no dead button', async () => {
    const reader = await open('claims/', { ...PHONE, javascript: false });
    const html = await reader.page.content();
    expect(html.match(/class="claim"/g)).toHaveLength(67);
    expect(html).not.toContain('<button type="button" class="filter"');
    const box = await (await reader.page.$('.strip > svg'))?.boundingBox();
    expect(box?.width).toBeGreaterThan(300);
    expect(await (await reader.page.$('.claims-clear'))?.boundingBox()).toBeNull();
  });
});

it.each(WINDOWS)('nothing sticks out at $width × $height', async (size) => {
  for (const path of ['claims/', 'about/']) {
    const { page } = await open(path, size);
    expect(await sidewaysOverflow(page), path).toEqual([]);
  }
});

describe('the about page', () => {
  it('cites the step that a reader chooses', async () => {
    const { page } = await open('about/');
    const [first, second] = await page.$$eval('.cite-choice option', (nodes) =>
      nodes.slice(0, 2).map(({ textContent }) => textContent),
    );
    const shown = () => page.$$eval('dl.citations', (nodes) => nodes.at(-1)?.textContent ?? '');
    expect(await shown()).toContain(first);
    await page.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('.cite-choice select');
      if (!select) throw new Error('no select');
      select.selectedIndex = 1;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const now = await shown();
    expect(now.split(second ?? '-').length - 1).toBe(4);
    expect(now).not.toContain(first);
  });

  it('has a feed that a strict parser reads', async () => {
    const { page } = await open('about/');
    const read = await page.evaluate(async () => {
      const address = document.querySelector<HTMLLinkElement>('link[type="application/rss+xml"]');
      const text = await (await fetch(address?.href ?? '')).text();
      const feed = new DOMParser().parseFromString(text, 'application/xml');
      return [feed.querySelectorAll('parsererror').length, feed.querySelectorAll('item').length];
    });
    expect(read[0]).toBe(0);
    expect(read[1]).toBeGreaterThan(0);
  });
});
