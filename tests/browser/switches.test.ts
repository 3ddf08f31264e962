import { describe, expect, it } from 'vitest';
import { useLibrary } from '../observe.ts';
import {
  type Reader,
  LAPTOP,
  PHONE,
  drawingAt,
  jumpTo,
  stateOf,
  whenAt,
  whenDrawn,
} from '../reader.ts';
import { IS_WHOLE } from '../whole.ts';

const { open, url } = useLibrary();

/** A switch and the state of the page that it stands for. */
function switchState({ page }: Reader, name: 'theme' | 'motion') {
  return page.evaluate((key) => {
    const button = document.querySelector<HTMLButtonElement>(`button[data-switch="${key}"]`);
    return {
      value: document.documentElement.dataset[key],
      pressed: button?.getAttribute('aria-pressed'),
      shown: button?.checkVisibility({ visibilityProperty: true }),
      name: button?.getAttribute('aria-label'),
    };
  }, name);
}

const paper = ({ page }: Reader) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

/** Whether the drawing is at once, at the very moment when the view changes, what it will be. */
async function isThereAtOnce({ page }: Reader, step: string): Promise<boolean> {
  await page.evaluate((id) => {
    const section = document.getElementById(id)?.closest('section');
    const figure = section?.querySelector<HTMLElement>('.scrolly-graphic figure');
    const state = window as unknown as { atOnce?: string; marks: () => string };
    state.marks = () =>
      [...(figure?.querySelectorAll('.drawing svg [data-key]') ?? [])]
        .map((node) => node.outerHTML)
        .join('');
    new MutationObserver((_, observer) => {
      state.atOnce = state.marks();
      observer.disconnect();
    }).observe(figure as HTMLElement, { attributeFilter: ['data-view'] });
  }, step);
  await jumpTo(page, step);
  await whenAt(page, step);
  // Longer than any transition: what moved has come to rest.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 800)));
  return page.evaluate(() => {
    const state = window as unknown as { atOnce?: string; marks: () => string };
    return state.atOnce === state.marks();
  });
}

describe('motion', () => {
  it('is off when the system asks for less, and views change at once', async () => {
    const reader = await open('mission/#vote', { ...LAPTOP, motion: 'reduce' });
    await whenAt(reader.page, 'vote');
    expect(await switchState(reader, 'motion')).toMatchObject({ value: 'off', pressed: 'false' });
    for (const step of ['court', 'accord', 'peak', 'rotation']) {
      expect(await isThereAtOnce(reader, step), step).toBe(true);
    }
  });

  it('is on otherwise, and marks travel', async () => {
    const reader = await open('mission/#court', LAPTOP);
    await whenAt(reader.page, 'court');
    expect(await switchState(reader, 'motion')).toMatchObject({ value: 'on', pressed: 'true' });
    expect(await isThereAtOnce(reader, 'accord')).toBe(false);
  });

  it('is switched in the header, for this visit and the next', async () => {
    const reader = await open('mission/#court', LAPTOP);
    const { page } = reader;
    await whenAt(page, 'court');
    expect(await switchState(reader, 'motion')).toMatchObject({ shown: true });
    await page.click('button[data-switch="motion"]');
    expect(await switchState(reader, 'motion')).toMatchObject({ value: 'off', pressed: 'false' });
    await jumpTo(page, 'court');
    await whenAt(page, 'court');
    expect(await isThereAtOnce(reader, 'accord')).toBe(true);
    await page.reload();
    await whenAt(page, 'accord');
    expect(await switchState(reader, 'motion')).toMatchObject({ value: 'off', pressed: 'false' });
    await page.click('button[data-switch="motion"]');
    expect(await switchState(reader, 'motion')).toMatchObject({ value: 'on', pressed: 'true' });
    await page.goto(`${url()}data/`);
    expect(await switchState(reader, 'motion')).toMatchObject({ value: 'on', pressed: 'true' });
  });

  it('may be switched on against the system', async () => {
    const reader = await open('', { ...PHONE, motion: 'reduce' });
    await reader.page.click('button[data-switch="motion"]');
    await reader.page.reload();
    expect(await switchState(reader, 'motion')).toMatchObject({ value: 'on', pressed: 'true' });
  });
});

describe('the theme', () => {
  it.each(['light', 'dark'] as const)('is the system’s: %s', async (theme) => {
    const reader = await open('', { theme });
    expect(await switchState(reader, 'theme')).toMatchObject({
      value: theme,
      pressed: String(theme === 'dark'),
    });
    expect(await paper(reader)).toBe(theme === 'dark' ? 'rgb(20, 22, 26)' : 'rgb(250, 247, 241)');
  });

  it.each(['futures/', 'data/strength/'])('is switched in the header of %s', async (path) => {
    const reader = await open(path);
    const { page } = reader;
    const light = await paper(reader);
    await page.click('button[data-switch="theme"]');
    expect(await switchState(reader, 'theme')).toMatchObject({ value: 'dark', pressed: 'true' });
    expect(await paper(reader)).not.toBe(light);
    await page.reload();
    expect(await switchState(reader, 'theme')).toMatchObject({ value: 'dark', pressed: 'true' });
    await page.click('button[data-switch="theme"]');
    expect(await switchState(reader, 'theme')).toMatchObject({ value: 'light', pressed: 'false' });
    expect(await paper(reader)).toBe(light);
  });

  it('is switched by the keyboard as well', async () => {
    const reader = await open('');
    await reader.page.focus('button[data-switch="theme"]');
    await reader.page.keyboard.press('Space');
    expect(await switchState(reader, 'theme')).toMatchObject({ value: 'dark', pressed: 'true' });
    await reader.page.keyboard.press('Enter');
    expect(await switchState(reader, 'theme')).toMatchObject({ value: 'light', pressed: 'false' });
  });
});

// What happens to a page holds the core of it.
describe.runIf(IS_WHOLE)('a browser that blocks storage', () => {
  const first = () => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  };

  it('shows the page and keeps a choice for as long as it is open', async () => {
    const reader = await open('mission/#peak', { ...LAPTOP, first });
    await whenAt(reader.page, 'peak');
    await reader.page.click('button[data-switch="theme"]');
    expect(await switchState(reader, 'theme')).toMatchObject({ value: 'dark', pressed: 'true' });
    await reader.page.click('button[data-switch="motion"]');
    expect(await switchState(reader, 'motion')).toMatchObject({ value: 'off', pressed: 'false' });
    await jumpTo(reader.page, 'rotation');
    await whenAt(reader.page, 'rotation');
    await whenDrawn(reader.page, 'rotation', await drawingAt(reader.page, 'rotation'));
    const { sections } = await stateOf(reader.page);
    expect(sections.find(({ visual }) => visual === 'strength')?.step).toBe('rotation');
  });
});
