// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenReadable } from './pace.ts';

let frames: (() => void)[] = [];
let now = 0;
/** A frame, 20 ms after the one before, in which the page has moved by some pixels. */
const frame = async (pixels: number) => {
  now += 20;
  window.scrollY += pixels;
  for (const run of frames.splice(0)) run();
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  Object.defineProperty(window, 'innerHeight', { value: 800, configurable: true });
  Object.defineProperty(window, 'scrollY', { value: 0, configurable: true, writable: true });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('waits two frames where the page stands', async () => {
  const done = vi.fn();
  void whenReadable().then(done);
  await frame(0);
  expect(done).not.toHaveBeenCalled();
  await frame(0);
  expect(done).toHaveBeenCalledOnce();
});

it.each([1, -1])('waits for the end of a fling, in direction %d', async (direction) => {
  const done = vi.fn();
  void whenReadable().then(done);
  // 2,500 pixels a second in a window of 800 are more than two windows.
  for (let count = 0; count < 10; count += 1) await frame(50 * direction);
  // A frame that came late.
  await frame(10 * direction);
  await frame(90 * direction);
  await frame(30 * direction);
  expect(done).not.toHaveBeenCalled();
  await frame(30 * direction);
  expect(done).toHaveBeenCalledOnce();
});

it('waits for no frame of a page that is not seen', async () => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  await whenReadable();
  expect(frames).toHaveLength(0);
});
