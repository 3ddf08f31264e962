// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { arriveAtAddress, followAddress } from './address.ts';

const REST = 200;
const at = (address: string) => history.replaceState({ kept: 1 }, '', address);
const hash = () => window.location.hash;
/** Puts the top of an element at a height of the window. */
const place = (id: string, top: number) => {
  const node = document.getElementById(id) ?? expect.fail();
  node.getBoundingClientRect = () => ({ top, bottom: top + 80 }) as DOMRect;
};

beforeEach(() => {
  vi.useFakeTimers();
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
    'https://example.org/mission/?a=1',
  );
  document.body.innerHTML =
    '<p id="p4">Four</p><article class="step" id="landing"></article><article class="step" id="peak"></article>';
  Object.defineProperty(document.documentElement, 'scrollHeight', {
    value: 5000,
    configurable: true,
  });
});
afterEach(() => vi.useRealTimers());

describe('the address', () => {
  it('stays what it was when the page opens', () => {
    followAddress()('landing');
    vi.advanceTimersByTime(REST * 2);
    expect(hash()).toBe('');
  });

  it('names a step once it has been the current one for a moment', () => {
    const follow = followAddress();
    follow(null);
    follow('landing');
    vi.advanceTimersByTime(REST - 1);
    expect(hash()).toBe('');
    vi.advanceTimersByTime(1);
    expect(window.location.href).toBe('https://example.org/mission/?a=1#landing');
  });

  it('does not name the steps that a reader flies past', () => {
    const replace = vi.spyOn(history, 'replaceState');
    const follow = followAddress();
    follow(null);
    follow('landing');
    vi.advanceTimersByTime(REST / 2);
    follow('peak');
    vi.advanceTimersByTime(REST);
    expect(hash()).toBe('#peak');
    expect(replace).toHaveBeenCalledTimes(1);
    replace.mockRestore();
  });

  it('names nothing above the first step', () => {
    const follow = followAddress();
    follow('landing');
    at('#landing');
    follow(null);
    vi.advanceTimersByTime(REST);
    expect(window.location.href).toBe('https://example.org/mission/?a=1');
  });

  it('adds nothing to the history and keeps its state', () => {
    const before = history.length;
    at('?a=1');
    const follow = followAddress();
    follow(null);
    for (const step of ['landing', 'peak', 'landing']) {
      follow(step);
      vi.advanceTimersByTime(REST);
    }
    expect(history.length).toBe(before);
    expect(history.state).toEqual({ kept: 1 });
  });

  it('of a paragraph stays until the reader has moved on from there', () => {
    at('#p4');
    place('p4', 0);
    const follow = followAddress();
    follow(null);
    follow('landing');
    vi.advanceTimersByTime(REST);
    expect(hash()).toBe('#p4');
    place('p4', -300);
    follow('peak');
    vi.advanceTimersByTime(REST);
    expect(hash()).toBe('#peak');
  });

  it('of a paragraph at the end of the page stays while it can be seen', () => {
    Object.defineProperty(document.documentElement, 'scrollHeight', {
      value: window.innerHeight,
      configurable: true,
    });
    at('#p4');
    place('p4', window.innerHeight - 100);
    const follow = followAddress();
    follow(null);
    follow('landing');
    vi.advanceTimersByTime(REST);
    expect(hash()).toBe('#p4');
  });

  it('of a step, or of nothing that is there, gives way at once', () => {
    for (const old of ['#landing', '#nowhere']) {
      at(old);
      const follow = followAddress();
      follow(null);
      place('landing', 0);
      follow('peak');
      vi.advanceTimersByTime(REST);
      expect(hash()).toBe('#peak');
    }
  });
});

describe('a page that has loaded', () => {
  /** Whether it goes to the step of its address, which lies far below the window. */
  const goes = (type: string, during: () => void = () => undefined): boolean => {
    const entry = { type } as PerformanceNavigationTiming;
    vi.spyOn(performance, 'getEntriesByType').mockReturnValue([entry]);
    at('/mission/#peak');
    place('peak', 9000);
    const scroll = vi.fn();
    (document.getElementById('peak') ?? expect.fail()).scrollIntoView = scroll;
    arriveAtAddress();
    during();
    window.dispatchEvent(new Event('load'));
    vi.restoreAllMocks();
    return scroll.mock.calls.length > 0;
  };

  it('goes to what its address names, when the browser has left it elsewhere', () => {
    expect(goes('navigate')).toBe(true);
    expect(goes('navigate', () => place('peak', 100))).toBe(false);
  });

  it('stays where a reader has gone meanwhile, or was before', () => {
    expect(goes('navigate', () => window.dispatchEvent(new Event('wheel')))).toBe(false);
    const restored = () => vi.spyOn(window, 'scrollY', 'get').mockReturnValue(400);
    expect(goes('reload', restored)).toBe(false);
    expect(goes('back_forward', restored)).toBe(false);
    expect(goes('reload')).toBe(true);
  });
});
