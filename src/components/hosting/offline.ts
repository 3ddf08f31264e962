/** Writes `sw.js`, the service worker that keeps the story for reading offline, from what was built. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
// The whole of it would load a bundler of its own.
import { getManifest } from 'workbox-build/build/get-manifest.js';

/** The story and what it is made of; not tables, their pages, files to take away and what only leads elsewhere. */
const KEPT = ['**/index.html', '_astro/**', '{visual-data,cards,search}/**/*.json', 'icon.svg'];
const LEFT_OUT = ['data/*/**', '{share,embed}/**', '**/print/**'];
const HASHED = /\.[\w-]{8}\.\w+$/;

/**
 * With this in place of the other, browsers that had kept the site forget it: the way back for whoever
 * runs the site (`OFFLINE=off npm run build`).
 */
const FORGET = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.endsWith(registration.scope)) await caches.delete(name);
  }
  await registration.unregister();
})()));
`;

export interface Kept {
  count: number;
  /** Bytes before compression. */
  size: number;
}

/**
 * @param folder the built site
 * @param base the sub-path of the site, with slashes at both ends
 */
export async function writeWorker(folder: string, base: string): Promise<Kept> {
  const file = join(folder, 'sw.js');
  if (process.env.OFFLINE === 'off') {
    writeFileSync(file, FORGET);
    return { count: 0, size: 0 };
  }
  const { manifestEntries, count, size, warnings } = await getManifest({
    globDirectory: folder,
    globPatterns: KEPT,
    globIgnores: LEFT_OUT,
    dontCacheBustURLsMatching: HASHED,
    maximumFileSizeToCacheInBytes: 4_000_000,
  });
  if (warnings.length > 0) throw new Error(`offline reading: ${warnings.join('\n')}`);
  const files = manifestEntries
    .toSorted((a, b) => (a.url < b.url ? -1 : 1))
    .map(({ url, revision }) => {
      const address = base + url.replace(/(^|\/)index\.html$/, '$1');
      if (revision === null) return { url: address, revision };
      return { url: address, revision, integrity: digestOf(join(folder, url)) };
    });
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
  writeFileSync(file, await bundle({ FILES: files, VERSION: version, BASE: base }));
  return { count, size };
}

const digestOf = (file: string): string =>
  `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}`;

/** The worker with all that it imports, and these values in the place of names. */
async function bundle(values: Readonly<Record<string, unknown>>): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    mode: 'production',
    define: Object.fromEntries(
      Object.entries({ ...values, 'process.env.NODE_ENV': 'production' }).map(([name, value]) => [
        name,
        JSON.stringify(value),
      ]),
    ),
    build: {
      write: false,
      target: 'es2022',
      rollupOptions: {
        input: fileURLToPath(new URL('worker.ts', import.meta.url)),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
  const [made] = Array.isArray(result) ? result : [result];
  const chunk = made && 'output' in made ? made.output[0] : undefined;
  if (chunk?.type !== 'chunk')
    throw new Error('offline reading: the service worker was not bundled');
  return chunk.code;
}
