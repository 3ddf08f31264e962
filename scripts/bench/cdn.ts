/** Serves built folders as a CDN would: text in Brotli, hashed files for ever, nothing else. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** What is compressed already, so that Brotli would only cost time. */
const PACKED = new Set(['.png', '.jpg', '.webp', '.avif', '.woff2', '.woff', '.zip']);

interface Answer {
  headers: Record<string, string>;
  body: Buffer;
}

export interface Cdn {
  /** Without a slash at the end. */
  origin: string;
  close(): Promise<void>;
}

/**
 * @param folder a built site
 * @param extra pages that are not in the folder, by path: their HTML
 * @param base sub-path that the site was built for, with slashes at both ends
 */
export async function openCdn(
  folder: string,
  extra: ReadonlyMap<string, string> = new Map(),
  base = '/',
): Promise<Cdn> {
  const answers = new Map<string, Answer | null>();
  const answerTo = (path: string): Answer | null => {
    const known = answers.get(path);
    if (known !== undefined) return known;
    const page = extra.get(path);
    const answer =
      page === undefined ? fileAt(folder, path, base) : packed(Buffer.from(page), '.html');
    answers.set(path, answer);
    return answer;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const answer = answerTo(decodeURIComponent(pathname));
    if (answer) response.writeHead(200, answer.headers).end(answer.body);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

function fileAt(folder: string, path: string, base: string): Answer | null {
  if (!path.startsWith(base)) return null;
  const root = resolve(folder);
  const found = [path.slice(base.length), `${path.slice(base.length)}/index.html`]
    .map((each) => join(root, each))
    .find((each) => each.startsWith(root + sep) && existsSync(each) && statSync(each).isFile());
  return found ? packed(readFileSync(found), extname(found)) : null;
}

function packed(bytes: Buffer, extension: string): Answer {
  const isPacked = PACKED.has(extension);
  const body = isPacked ? bytes : brotliCompressSync(bytes);
  return {
    body,
    headers: {
      'content-type': TYPES[extension] ?? 'application/octet-stream',
      'content-length': String(body.length),
      'cache-control': 'no-store',
      ...(isPacked ? {} : { 'content-encoding': 'br' }),
    },
  };
}
