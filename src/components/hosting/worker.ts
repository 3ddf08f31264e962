/**
 * The service worker: the whole story without a connection. `offline.ts` bundles it after the build
 * and gives it the list of files. An import from the site's other code would not belong here.
 *
 * How versions are kept apart:
 * - All files of a version are fetched before any is used; one that changed on the way (an upload in
 *   between) does not match its digest, and the whole version waits for the next visit.
 * - A page and what it names by hash go together. A new version takes over at once, but the hashed
 *   files of the version before it stay for tabs that are open.
 * - Pages that are not in the list are asked of the network first; what is kept of them goes with the
 *   version.
 */
import { cacheNames, clientsClaim, setCacheNameDetails } from 'workbox-core';
import { type PrecacheEntry, matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';

/** What `offline.ts` puts in the place of these names. */
declare const FILES: PrecacheEntry[];
declare const VERSION: string;
declare const BASE: string;

interface ExtendableEvent extends Event {
  waitUntil(done: Promise<unknown>): void;
}
interface Scope {
  registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', on: (event: ExtendableEvent) => void): void;
}
const scope = self as unknown as Scope;

/** Several sites may share an origin and its caches: ours end with the address of the site. */
const suffix = scope.registration.scope;
setCacheNameDetails({ prefix: 'site', suffix });
const formerName = `site-former-${VERSION}-${suffix}`;
const visitedName = `site-visited-${VERSION}-${suffix}`;

const HASHED = /\.[\w-]{8}\.\w+$/;
const addressOf = (path: string) => new URL(path, suffix).href;
const listed = new Set(FILES.map(({ url }) => addressOf(url)));

/** Puts aside the hashed files of the version that is in use now and will be cleared away. */
async function keepFormer(): Promise<void> {
  const [now, former] = await Promise.all([
    caches.open(cacheNames.precache),
    caches.open(formerName),
  ]);
  for (const request of await now.keys()) {
    if (!HASHED.test(new URL(request.url).pathname) || listed.has(request.url)) continue;
    const response = await now.match(request);
    if (response) await former.put(request, response);
  }
}

async function clearAway(): Promise<void> {
  const kept = [cacheNames.precache, formerName, visitedName];
  const names = await caches.keys();
  await Promise.all(
    names
      .filter((name) => name.endsWith(suffix) && !kept.includes(name))
      .map((name) => caches.delete(name)),
  );
}

scope.addEventListener('install', (event) => event.waitUntil(keepFormer()));
scope.addEventListener('activate', (event) => event.waitUntil(clearAway()));
void scope.skipWaiting();
clientsClaim();

// What stands after the question mark is the state of a page's controls, for its scripts alone.
precacheAndRoute(FILES, { ignoreURLParametersMatching: [/./], cleanURLs: false });

const visited = new CacheFirst({ cacheName: visitedName });
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && HASHED.test(url.pathname),
  async (options) =>
    (await caches.match(options.url.href, { cacheName: formerName })) ?? visited.handle(options),
);

const isOurs = (url: URL) =>
  url.href.startsWith(suffix) && !url.pathname.startsWith(`${BASE}social/`);
registerRoute(
  ({ url }) => isOurs(url),
  new NetworkFirst({ cacheName: visitedName, networkTimeoutSeconds: 8 }),
);

// Neither kept nor to be had: the page that says so.
setCatchHandler(async ({ request }) => {
  const page = request.mode === 'navigate' ? await matchPrecache(`${BASE}offline/`) : undefined;
  return page ?? Response.error();
});
