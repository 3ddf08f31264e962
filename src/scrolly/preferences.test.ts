// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HEAD_SCRIPT } from '../components/head-script.ts';
import { mayMove } from '../visuals/kit/may-move.ts';
import { bindSwitches } from './preferences.ts';

const state = document.documentElement.dataset;
const button = (name: string) =>
  document.querySelector<HTMLButtonElement>(`[data-switch="${name}"]`) ?? expect.fail();
const isPressed = (name: string) => button(name).getAttribute('aria-pressed');

beforeEach(() => {
  localStorage.clear();
  state.theme = 'light';
  state.motion = 'on';
  document.body.innerHTML =
    '<button data-switch="theme">Dark</button><button data-switch="motion">Motion</button>';
});
afterEach(() => vi.unstubAllGlobals());

describe('the switches', () => {
  it('show the state that the page has', () => {
    bindSwitches();
    expect([isPressed('theme'), isPressed('motion')]).toEqual(['false', 'true']);
  });

  it('turn it, show it and keep it', () => {
    bindSwitches();
    button('theme').click();
    button('motion').click();
    expect([state.theme, state.motion]).toEqual(['dark', 'off']);
    expect([isPressed('theme'), isPressed('motion')]).toEqual(['true', 'false']);
    expect([localStorage.getItem('theme'), localStorage.getItem('motion')]).toEqual([
      'dark',
      'off',
    ]);
    button('theme').click();
    expect([state.theme, isPressed('theme'), localStorage.getItem('theme')]).toEqual([
      'light',
      'false',
      'light',
    ]);
  });

  it('hold for the page where storage is blocked', () => {
    vi.stubGlobal('localStorage', {
      setItem: () => {
        throw new Error('blocked');
      },
    });
    bindSwitches();
    expect(() => button('theme').click()).not.toThrow();
    expect([state.theme, isPressed('theme')]).toEqual(['dark', 'true']);
  });

  it('say whether pictures may move', () => {
    expect(mayMove()).toBe(true);
    bindSwitches();
    button('motion').click();
    expect(mayMove()).toBe(false);
    button('motion').click();
    expect(mayMove()).toBe(true);
  });
});

describe('the script in the head', () => {
  /** Runs it as the browser does, in a system with these wishes. */
  function start(wishes: readonly string[], stored: Record<string, string> | 'blocked' = {}) {
    delete state.theme;
    delete state.motion;
    delete state.mode;
    const storage =
      stored === 'blocked'
        ? {
            getItem: () => {
              throw new Error('blocked');
            },
          }
        : { getItem: (name: string) => stored[name] ?? null };
    vi.stubGlobal('localStorage', storage);
    vi.stubGlobal('matchMedia', (query: string) => ({
      matches: wishes.some((wish) => query.includes(wish)),
    }));
    new Function(HEAD_SCRIPT)();
    return [state.theme, state.motion, state.mode];
  }

  it('takes what the system wants, unless the reader has said otherwise', () => {
    expect(start([])).toEqual(['light', 'on', 'scroll']);
    expect(start(['dark', 'reduce'])).toEqual(['dark', 'off', 'scroll']);
    expect(start(['dark', 'reduce'], { theme: 'light', motion: 'on' })).toEqual([
      'light',
      'on',
      'scroll',
    ]);
    expect(start([], { theme: 'dark', motion: 'off' })).toEqual(['dark', 'off', 'scroll']);
  });

  it('is not led astray by what else is stored, nor stopped by storage that is blocked', () => {
    expect(start(['dark'], { theme: 'pink', motion: 'maybe' })).toEqual(['dark', 'on', 'scroll']);
    expect(start(['reduce'], 'blocked')).toEqual(['light', 'off', 'scroll']);
  });

  it.each([
    ['that says nothing', undefined, true],
    ['that is quick', { rtt: 50 }, true],
    ['that is slow', { rtt: 150 }, false],
    ['that is to be spared', { rtt: 50, saveData: true }, false],
  ])('fetches fonts over a line %s: %o', (_, connection, isFetched) => {
    delete state.type;
    document.head.replaceChildren();
    state.fonts = '/a.woff2 /b.woff2';
    Object.defineProperty(navigator, 'connection', { value: connection, configurable: true });
    start([]);
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="preload"]')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(
      isFetched ? ['/a.woff2', '/b.woff2'] : [],
    );
    for (const link of links) {
      expect([link.getAttribute('as'), link.crossOrigin]).toEqual(['font', '']);
    }
    expect(state.type).toBe(isFetched ? undefined : 'system');
    delete state.fonts;
  });

  it('gives the page its printed edition back when a script cannot be loaded', () => {
    start([]);
    document.body.append(document.createElement('img'));
    document.querySelector('img')?.dispatchEvent(new Event('error'));
    expect(state.mode).toBe('scroll');
    const script = document.createElement('script');
    document.body.append(script);
    script.dispatchEvent(new Event('error'));
    expect(state.mode).toBeUndefined();
  });

  it.each([
    ['a new visit to the top of a page', 'navigate', '/', 'near'],
    ['a visit to a place of it', 'navigate', '/#peak', undefined],
    ['a visit to a state of it', 'navigate', '/?mode=steps', undefined],
    ['a reload', 'reload', '/', undefined],
    ['a way back', 'back_forward', '/', undefined],
  ])('on %s sections may wait for their layout: %s, %s, %s', (_, type, address, lay) => {
    delete state.lay;
    history.replaceState(null, '', address);
    vi.spyOn(performance, 'getEntriesByType').mockReturnValue([
      { type } as PerformanceNavigationTiming,
    ]);
    start([]);
    expect(state.lay).toBe(lay);
    document.body.append(document.createElement('script'));
    document.querySelector('script:last-of-type')?.dispatchEvent(new Event('error'));
    expect(state.lay).toBeUndefined();
  });

  it('keeps headlines back for a link to a picture without one, while there is hope of it', () => {
    start([]);
    expect(state.hush).toBeUndefined();
    history.replaceState(null, '', '?notice#peak');
    start([]);
    expect(state.hush).toBe('');
    const script = document.createElement('script');
    document.body.append(script);
    script.dispatchEvent(new Event('error'));
    expect(state.hush).toBeUndefined();
  });
});
