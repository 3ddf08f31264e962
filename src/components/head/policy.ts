/** What a page may load and run: its content security policy, for `<meta>` and for `_headers`. */
import { createHash } from 'node:crypto';
import { HEAD_SCRIPT } from '../head-script.ts';

/** The source expression that lets this one inline script or style sheet in, and no other. */
export function hashOf(inline: string): string {
  return `'sha256-${createHash('sha256').update(inline).digest('base64')}'`;
}

/**
 * Everything comes from this site; nothing inline but the head script and the style sheet of a story. Pictures may also be made in
 * the browser (`blob:`, `data:`), as downloads of them are.
 */
const DIRECTIVES: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'self'"],
  'script-src': ["'self'", hashOf(HEAD_SCRIPT)],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
};

/**
 * The policy of every page. A `<meta>` cannot say who may frame a page: that is the header's part.
 * @param styles hashes of style sheets that may stand in a page
 */
export function contentPolicy(styles: readonly string[] = []): string {
  return Object.entries(DIRECTIVES)
    .map(([name, sources]) => [name, ...sources, ...(name === 'style-src' ? styles : [])].join(' '))
    .join('; ');
}

/**
 * A built page whose policy lets these style sheets in.
 * @throws when the page does not have the policy of every page
 */
export function allowStyle(html: string, hashes: readonly string[]): string {
  const [before, after] = [contentPolicy(), contentPolicy(hashes)];
  if (!html.includes(`content="${before}"`)) throw new Error('a page without its content policy');
  return html.replace(before, () => after);
}
