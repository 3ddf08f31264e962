import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { described } from '../described.ts';
import { loadVisualTexts } from '../../src/visuals/texts.ts';
import { useLibrary } from '../observe.ts';
import { LAPTOP, PHONE, jumpTo, whenAt, whenReached } from '../reader.ts';
import { IS_WHOLE, sampleOf } from '../whole.ts';

const { open } = useLibrary();

/** The stage of the section that a step stands in. */
const stageOf = (step: string) => `section.scrolly:has(#${step}) .scrolly-graphic figure.visual`;

/** Middle of the marks that stand for data, in pixels of the window. */
function marks(page: Page, figure: string, selector: string): Promise<{ x: number; y: number }[]> {
  return page.evaluate(
    (id, marked) =>
      [...document.querySelectorAll(`${id} .drawing > svg`)]
        .filter((svg) => svg.getClientRects().length > 0)
        .flatMap((svg) => [...svg.querySelectorAll(marked)])
        .map((node) => node.getBoundingClientRect())
        .map(({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 })),
    figure,
    selector,
  );
}

/** The card of a figure, or null while there is none. */
function card(page: Page, figure: string) {
  return page.evaluate((id) => {
    const node = document.querySelector<HTMLElement>(`${id} .mark-card`);
    if (!node || node.hidden) return null;
    const text = (tag: string) => node.querySelector(tag)?.textContent ?? '';
    const frame = node.parentElement?.getBoundingClientRect() ?? new DOMRect();
    const { left, right, top, bottom } = node.getBoundingClientRect();
    return {
      heading: text('strong'),
      text: text('span'),
      sources: text('small'),
      isInside:
        left >= frame.left - 1 &&
        right <= frame.right + 1 &&
        top >= frame.top - 1 &&
        bottom <= frame.bottom + 1,
      box: { left, right, top, bottom },
    };
  }, figure);
}

/** The card of an inspected mark has to say what the words of the picture say. */
async function expectDetail(
  found: Awaited<ReturnType<typeof card>>,
  visual: string,
  view: string,
): Promise<void> {
  const { details, sources } = described(visual, view);
  const detail = details.find(
    ({ heading, text }) => heading === found?.heading && text === found.text,
  );
  expect(detail, JSON.stringify(found)).toBeDefined();
  expect(found?.sources).toBe(detail?.sources.map((id) => sources[id]).join(' · '));
  // What is missing has no source.
  if (detail?.sources.length !== 0) expect(found?.sources).not.toBe('');
  expect(found?.isInside).toBe(true);
}

const PICTURES = [
  { step: 'vote', visual: 'road-to-landing', selector: 'circle.mark-stop' },
  { step: 'peak', visual: 'strength', selector: 'circle.mark-count' },
] as const;

describe.each(sampleOf(PICTURES))('the marks of $visual', ({ step, visual, selector }) => {
  it('are read with the mouse', async () => {
    const { page } = await open(`mission/#${step}`, { ...LAPTOP, motion: 'reduce' });
    await whenAt(page, step);
    await whenReached(page, stageOf(step));
    expect(await card(page, stageOf(step))).toBeNull();
    const [first, ...others] = await marks(page, stageOf(step), selector);
    const last = others.at(-1);
    if (!first || !last) throw new Error('no marks');
    await page.mouse.move(first.x, first.y);
    const one = await card(page, stageOf(step));
    const view = await page.$eval(`#${step}`, (node) => (node as HTMLElement).dataset.view ?? '');
    await expectDetail(one, visual, view);
    // The mark itself stays in sight.
    const { left, right, top, bottom } = one?.box ?? new DOMRect();
    const isOver = first.x > left && first.x < right && first.y > top && first.y < bottom;
    expect(isOver).toBe(false);
    await page.mouse.move(last.x, last.y, { steps: 4 });
    const two = await card(page, stageOf(step));
    await expectDetail(two, visual, view);
    expect(two?.heading).not.toBe(one?.heading);
    await page.mouse.move(5, 5);
    expect(await card(page, stageOf(step))).toBeNull();
  });

  it('are read with a finger, and a tap beside them closes', async () => {
    const { page } = await open(`mission/#${step}`, { ...PHONE, touch: true, motion: 'reduce' });
    await whenAt(page, step);
    const [mark] = await marks(page, stageOf(step), selector);
    if (!mark) throw new Error('no marks');
    await page.touchscreen.tap(mark.x, mark.y);
    await page.waitForFunction(
      (id) => document.querySelector<HTMLElement>(`${id} .mark-card`)?.hidden === false,
      {},
      stageOf(step),
    );
    const view = await page.$eval(`#${step}`, (node) => (node as HTMLElement).dataset.view ?? '');
    await expectDetail(await card(page, stageOf(step)), visual, view);
    const frame = await page.$eval(`${stageOf(step)} .drawing`, (node) => {
      const { left, bottom } = node.getBoundingClientRect();
      return { left, bottom };
    });
    await page.touchscreen.tap(frame.left + 3, frame.bottom - 3);
    await page.waitForFunction(
      (id) => document.querySelector<HTMLElement>(`${id} .mark-card`)?.hidden === true,
      {},
      stageOf(step),
    );
  });

  it('are read with keys: one stop, arrows within, Escape out', async () => {
    const { page } = await open(`mission/#${step}`, { ...LAPTOP, motion: 'reduce' });
    await whenAt(page, step);
    const view = await page.$eval(`#${step}`, (node) => (node as HTMLElement).dataset.view ?? '');
    const { details } = described(visual, view);
    const options = details.map(({ heading, text }) => `${heading}: ${text}`);

    // The way into the picture leads by the head of its section; it keeps the focus as steps pass.
    await page.$eval(stageOf(step), (figure) => {
      const ways = figure.closest('section')?.querySelectorAll<HTMLElement>('.skip-link');
      [...(ways ?? [])].at(-1)?.focus();
    });
    await page.keyboard.press('Tab');
    await jumpTo(page, step);
    await whenAt(page, step);
    await page.waitForSelector(`${stageOf(step)} [role="option"]`);
    const focused = () =>
      page.evaluate(() => {
        const node = document.activeElement as HTMLElement;
        const style = getComputedStyle(node);
        const id = node.getAttribute('aria-activedescendant');
        const option = id === null ? null : document.getElementById(id);
        return {
          role: node.getAttribute('role'),
          label: node.getAttribute('aria-label') ?? '',
          outline: style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth),
          option: option?.textContent ?? null,
          selected: [...node.querySelectorAll('[aria-selected="true"]')].map(
            (each) => each.textContent,
          ),
          options: [...node.querySelectorAll('[role="option"]')].map((each) => each.textContent),
        };
      });
    const before = await focused();
    expect(before.role).toBe('listbox');
    expect(before.label.length).toBeGreaterThan(10);
    expect(before.outline).toBeGreaterThanOrEqual(2);
    expect(before.option).toBeNull();
    expect(before.options.length).toBeGreaterThan(1);
    expect(options).toEqual(expect.arrayContaining(before.options));
    expect(before.options).toHaveLength(options.length);

    for (const [key, index] of [
      ['ArrowRight', 0],
      ['ArrowDown', 1],
      ['ArrowUp', 0],
      ['ArrowLeft', 0],
      ['End', before.options.length - 1],
      ['ArrowRight', before.options.length - 1],
      ['Home', 0],
    ] as const) {
      const scroll = await page.evaluate(() => scrollY);
      await page.keyboard.press(key);
      const now = await focused();
      expect(now.option, key).toBe(before.options[index]);
      expect(now.selected, key).toEqual([now.option]);
      await expectDetail(await card(page, stageOf(step)), visual, view);
      expect(await page.evaluate(() => scrollY), 'arrows do not scroll as well').toBe(scroll);
    }
    await page.keyboard.press('Escape');
    expect(await card(page, stageOf(step))).toBeNull();
    expect(await focused()).toMatchObject({ role: 'listbox', option: null, selected: [] });
    await page.keyboard.press('ArrowRight');
    expect(await card(page, stageOf(step))).not.toBeNull();

    // Tab leads through the sources that the card names, and out.
    const inCard = () =>
      page.evaluate(() => document.activeElement?.closest('.mark-card') !== null);
    await page.keyboard.press('Tab');
    expect(await inCard()).toBe(true);
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toMatchObject({ role: 'listbox', option: before.options[1] });
    await expectDetail(await card(page, stageOf(step)), visual, view);
    await page.keyboard.press('Tab');
    while (await inCard()) await page.keyboard.press('Tab');
    expect(await card(page, stageOf(step))).toBeNull();
    expect((await focused()).role).not.toBe('listbox');
  });
});

it('the keys that scroll are left alone outside of a picture', async () => {
  const { page } = await open('mission/', { ...LAPTOP, motion: 'reduce' });
  const press = async (key: 'PageDown' | 'End' | 'Home'): Promise<number> => {
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.press(key);
    return page.evaluate(async (from) => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      while (scrollY === from) await frame();
      // At rest: the same place in ten frames on end.
      for (let [last, still] = [scrollY, 0]; still < 10; last = scrollY) {
        await frame();
        still = scrollY === last ? still + 1 : 0;
      }
      return scrollY;
    }, before);
  };
  expect(await press('PageDown')).toBeGreaterThan(LAPTOP.height / 2);
  expect(await press('End')).toBeGreaterThan(5 * LAPTOP.height);
  expect(await press('Home')).toBe(0);
});

it('an open card goes when the view changes', async () => {
  const { page } = await open('mission/#peak', { ...LAPTOP, motion: 'reduce' });
  await whenAt(page, 'peak');
  await whenReached(page, stageOf('peak'));
  const [mark] = await marks(page, stageOf('peak'), 'circle.mark-count');
  await page.mouse.move(mark?.x ?? 0, mark?.y ?? 0);
  expect(await card(page, stageOf('peak'))).not.toBeNull();
  await jumpTo(page, 'rotation');
  await whenAt(page, 'rotation');
  await page.waitForFunction(
    (stage) => document.querySelector<HTMLElement>(`${stage} .mark-card`)?.hidden,
    {},
    stageOf('peak'),
  );
});

describe('words of a live picture', () => {
  it('are those of its view, at every step or a sample', async () => {
    const { page } = await open('mission/', { ...LAPTOP, motion: 'reduce' });
    const steps = await page.$$eval('.step', (nodes) =>
      nodes.map((node) => ({
        id: node.id,
        view: (node as HTMLElement).dataset.view ?? '',
        visual: node.closest<HTMLElement>('section.scrolly')?.dataset.visual ?? '',
      })),
    );
    // Without the rest every section is still met, and most of them at two views.
    for (const { id, view, visual } of steps.filter((_, index) => IS_WHOLE || index % 2 === 0)) {
      await jumpTo(page, id);
      await whenAt(page, id);
      await whenReached(page, stageOf(id));
      // An open table goes with the view it belongs to.
      await page.click(`${stageOf(id)} details.visual-table summary`);
      const { text, table } = described(visual, view);
      const name = loadVisualTexts(visual, 'en').views[view]?.title;
      const shown = await page.evaluate((stage) => {
        const node = document.querySelector(stage);
        const svg = [...(node?.querySelectorAll('.drawing > svg') ?? [])].find(
          (each) => each.getClientRects().length > 0,
        );
        const named = (attribute: string) =>
          document.getElementById(svg?.getAttribute(attribute) ?? '')?.textContent;
        const details = node?.querySelector<HTMLDetailsElement>('details.visual-table');
        const cells = (row: Element) => [...row.children].map((cell) => cell.textContent);
        const box = details?.querySelector('.table-scroll')?.getBoundingClientRect();
        return {
          name: named('aria-labelledby'),
          text: named('aria-describedby'),
          isOpen: details?.open,
          isShown: (box?.height ?? 0) > 60 && (box?.top ?? -1) >= 0,
          caption: details?.querySelector('caption')?.textContent,
          label: details?.querySelector('.table-scroll')?.getAttribute('aria-label'),
          head: [...(details?.querySelectorAll('thead tr') ?? [])].flatMap(cells),
          rows: [...(details?.querySelectorAll('tbody tr') ?? [])].map(cells),
        };
      }, stageOf(id));
      expect(shown, id).toEqual({
        name,
        text,
        isOpen: true,
        isShown: true,
        caption: table.caption,
        label: table.caption,
        head: table.columns,
        rows: table.rows.map((cells) =>
          cells.map((cell) => (typeof cell === 'string' ? cell : cell.text)),
        ),
      });
    }
  });
});
