/**
 * What a drawing writes into the page, layer by layer. All at once it can take a slow phone several
 * frames; where nobody sees the picture yet, it is done in as many frames as it needs.
 */

let kept: (() => void)[] | undefined;

/** Writes now, or hands the work to {@link keepWrites}. */
export function write(work: () => void): void {
  if (kept) kept.push(work);
  else work();
}

/** Runs `draw` and puts what it would have written on a list, to be done in that order. */
export function keepWrites(writes: (() => void)[], draw: () => void): void {
  kept = writes;
  try {
    draw();
  } finally {
    kept = undefined;
  }
}

/** Milliseconds of a frame for writing: the browser then still has to lay out what has been written. */
const SLICE = 8;

/** Does as much as there is time for, one piece at least, and takes it off the list. */
export function writeSome(writes: (() => void)[], most = SLICE): void {
  const end = performance.now() + most;
  do writes.shift()?.();
  while (writes.length > 0 && performance.now() < end);
}
