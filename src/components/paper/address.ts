/** Addresses as they stand on paper, where nobody can press them. */
import { withBase } from '../../data/site.ts';

/** Whether the site has an address that other machines can open; a build without `SITE` has none. */
export const hasAddress = (site: URL | undefined): boolean =>
  site !== undefined && !/^(localhost|127\.0\.0\.1|\[::1\])$/.test(site.hostname);

/** The whole address of a path of the site, for a QR code or a link on another machine. */
export const fullAddress = (path: string, site: URL | undefined): string =>
  new URL(withBase(path), site).href;

/** The same, as people type it: `example.org/mission/#peak`. */
export const shortAddress = (path: string, site: URL | undefined): string =>
  fullAddress(path, site).replace(/^https?:\/\//, '');
