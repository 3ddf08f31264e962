/**
 * Keeps the story on the reader's device, so that it opens without a connection. The service worker
 * fetches it once a page has long been shown, never on a line that is slow or that the reader spares,
 * and not at all after the reader has said no (on the page About).
 */
const CHOICE = 'offline';

interface Line {
  saveData?: boolean;
  /** Of the Network Information API: `slow-2g`, `2g`, `3g`, `4g`. */
  effectiveType?: string;
}

/**
 * Whether this browser can keep the site here. `localhost` belongs to whoever tries something out on
 * this device, and what is kept there would stand in the way of the next thing.
 */
export function canKeep(
  browser: Navigator = navigator,
  hostname: string = location.hostname,
): boolean {
  return 'serviceWorker' in browser && !/^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
}

/** Whether the reader has said no. */
export function isRefused(): boolean {
  try {
    return localStorage.getItem(CHOICE) === 'off';
  } catch {
    return true;
  }
}

/** Whether the line should be spared what nobody has asked for. */
export function isSpared(line: Line | undefined = lineOf(navigator)): boolean {
  return line?.saveData === true || /^(slow-2g|2g|3g)$/.test(line?.effectiveType ?? '');
}

const lineOf = (browser: Navigator): Line | undefined =>
  'connection' in browser ? (browser.connection as Line) : undefined;

const root = (): string => import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** Registers the worker, if nothing speaks against it. */
export async function keepIfWanted(): Promise<void> {
  if (canKeep() && !isRefused() && !isSpared()) await keep();
}

/** @returns the registration, once all is kept */
async function keep(): Promise<ServiceWorkerRegistration> {
  await navigator.serviceWorker.register(`${root()}sw.js`, { scope: root() });
  return navigator.serviceWorker.ready;
}

/** Whether a version of the story is kept now. */
export async function isKept(): Promise<boolean> {
  const registration = await navigator.serviceWorker.getRegistration(root());
  return registration?.active?.state === 'activated';
}

/** The reader asks for it, whatever the line. */
export async function turnOn(): Promise<void> {
  try {
    localStorage.removeItem(CHOICE);
  } catch {
    // Storage is blocked: the choice holds until the site is closed.
  }
  await keep();
}

/** The reader wants nothing kept: what is there goes, and nothing comes again. */
export async function turnOff(): Promise<void> {
  try {
    localStorage.setItem(CHOICE, 'off');
  } catch {
    // As above.
  }
  const registration = await navigator.serviceWorker.getRegistration(root());
  await registration?.unregister();
  const ending = new URL(root(), location.href).href;
  for (const name of await caches.keys()) {
    if (name.endsWith(ending)) await caches.delete(name);
  }
}

/** Megabytes that the browser counts for this site's origin. */
export async function megabytesKept(): Promise<number> {
  const { usage = 0 } = await navigator.storage.estimate();
  return usage / 1e6;
}
