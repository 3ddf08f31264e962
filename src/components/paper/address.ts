/** Addresses as they stand on paper, where nobody can press them. */
import { withBase } from '../../data/site.ts';

/** The whole address of a path of the site, for a QR code or a link on another machine. */
export const fullAddress = (path: string, site: URL | undefined): string =>
  new URL(withBase(path), site).href;

/** The same, as people type it: `example.org/mission/#peak`. */
export const shortAddress = (path: string, site: URL | undefined): string =>
  fullAddress(path, site).replace(/^https?:\/\//, '');
