/** Full screen, where the browser allows it; without it a mode fills the window. */

let isChanging = false;

/** Whether the change that is told of now was asked for by a button or a key of the site. */
export const isOwnChange = (): boolean => isChanging;

export async function toggleFullscreen(): Promise<void> {
  isChanging = true;
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen?.();
  } catch {
    // Not allowed here: the mode fills the window as it did.
  } finally {
    setTimeout(() => (isChanging = false));
  }
}
