/** Faster than this, in windows a second, nobody reads. */
const READABLE = 2;
/** A frame that comes late counts what the page has moved meanwhile to the next: one alone says little. */
const FRAMES = 2;

const nextFrame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));

/**
 * When the page stands or moves no faster than it can be read, two frames from now at the soonest. What
 * is drawn in the middle of a fling is seen by nobody and takes from a slow phone the frames of the fling.
 */
export async function whenReadable(): Promise<void> {
  let calm = 0;
  // No frames come to a page that is not seen.
  while (calm < FRAMES && !document.hidden) {
    const [from, start] = [window.scrollY, performance.now()];
    await nextFrame();
    const seconds = (performance.now() - start) / 1000;
    const most = READABLE * window.innerHeight * seconds;
    calm = Math.abs(window.scrollY - from) <= most ? calm + 1 : 0;
  }
}

/** A function that runs `run` when the page is readable, once however often it is called until then. */
export function onceReadable(run: () => void): () => void {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    void whenReadable().then(() => {
      isDue = false;
      run();
    });
  };
}
