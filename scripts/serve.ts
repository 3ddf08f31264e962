/** Serves a built folder as a plain static host would: for tests and screenshots. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

export interface Served {
  /** With a slash at the end. */
  url: string;
  close(): Promise<void>;
}

/**
 * @param folder a built site
 * @param base the sub-path it is served under, with slashes at both ends
 */
export function serve(folder: string, base = '/'): Promise<Served> {
  const files = sirv(folder, {
    dev: true,
    etag: true,
    // A picture in a sandboxed frame has no origin of its own: hosts have to allow any.
    setHeaders: (response) => response.setHeader('Access-Control-Allow-Origin', '*'),
  });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (!url.startsWith(base)) {
      response.writeHead(404).end();
      return;
    }
    request.url = `/${url.slice(base.length)}`;
    files(request, response, () => {
      response.writeHead(404).end('not found');
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({
        url: `http://127.0.0.1:${port}${base}`,
        close: () =>
          new Promise((done) => {
            server.closeAllConnections();
            server.close(() => done());
          }),
      });
    });
  });
}
