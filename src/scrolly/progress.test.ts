// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bindProgress } from './progress.ts';

const bar = () => document.querySelector<HTMLElement>('.progress');
const shown = () => bar()?.style.getPropertyValue('--progress');
/** Where the chapter stands in the window. */
const place = (top: number, height: number) => {
  const main = document.querySelector('main') ?? expect.fail();
  main.getBoundingClientRect = () => ({ top, height }) as DOMRect;
};

beforeEach(() => {
  document.body.innerHTML = '<div class="progress"></div><main></main>';
  Object.defineProperty(window, 'innerHeight', { value: 800, configurable: true });
});

describe('bindProgress', () => {
  it.each([
    [100, 2800, '0.0000'],
    [0, 2800, '0.0000'],
    [-500, 2800, '0.2500'],
    [-2000, 2800, '1.0000'],
    [-2600, 2800, '1.0000'],
    [0, 600, '1.0000'],
  ])('with the chapter at %d of %d shows %s', (top, height, share) => {
    place(top, height);
    bindProgress();
    expect(shown()).toBe(share);
  });

  it('follows the page, once a frame', () => {
    const frames: (() => void)[] = [];
    vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
    place(0, 2800);
    bindProgress();
    place(-1000, 2800);
    window.dispatchEvent(new Event('scroll'));
    window.dispatchEvent(new Event('scroll'));
    const [own = expect.fail()] = frames.slice(-1);
    own();
    expect(shown()).toBe('0.5000');
    vi.unstubAllGlobals();
  });

  it('does nothing on a page without a bar', () => {
    bar()?.remove();
    expect(() => bindProgress()).not.toThrow();
  });
});
