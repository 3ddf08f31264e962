/**
 * Changes in time, one of a name for each node: d3's transitions without what they can do beyond
 * numbers. A new one takes the place of the one before, so the last thing asked for is what stays.
 */

interface Tween {
  /** Milliseconds from its first frame until anything happens, and from there to its end. */
  delay: number;
  duration: number;
  /** @param t from 0 to 1, slow at both ends */
  step: (t: number) => void;
  start: number | undefined;
}

const running = new Map<Element, Map<string, Tween>>();
let isWaiting = false;

/** Where there is no browser, as in tests, frames come by the clock. */
const nextFrame = (run: () => void): void => {
  if (typeof requestAnimationFrame === 'function') requestAnimationFrame(run);
  else setTimeout(run, 16);
};

/** Runs `step` once a frame, the last time with exactly 1. */
export function tween(
  node: Element,
  name: string,
  { delay = 0, duration }: { delay?: number; duration: number },
  step: (t: number) => void,
): void {
  const tweens = running.get(node) ?? new Map<string, Tween>();
  running.set(node, tweens.set(name, { delay, duration, step, start: undefined }));
  wait();
}

/** Leaves a node as it is now. */
export function stop(node: Element, name: string): void {
  const tweens = running.get(node);
  if (tweens?.delete(name) && tweens.size === 0) running.delete(node);
}

/** Whether anything about a node is still to change. */
export const isMoving = (node: Element): boolean => running.has(node);

function wait(): void {
  if (isWaiting || running.size === 0) return;
  isWaiting = true;
  nextFrame(() => {
    isWaiting = false;
    frame(performance.now());
    wait();
  });
}

/** Time counts from the first frame: what is slow to begin jumps over nothing. */
function frame(now: number): void {
  for (const [node, tweens] of running) {
    for (const [name, each] of tweens) {
      each.start ??= now;
      const t = Math.min((now - each.start - each.delay) / each.duration, 1);
      if (t < 0) continue;
      if (t === 1) stop(node, name);
      each.step(eased(t));
    }
  }
}

/** Cubic, as d3's own. */
const eased = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - 4 * (1 - t) ** 3);

/** What lies between two numbers. */
export const mix = (from: number, to: number, t: number): number => from * (1 - t) + to * t;
