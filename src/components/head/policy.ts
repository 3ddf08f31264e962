/** What a page may load and run: its content security policy, for `<meta>` and for `_headers`. */
import { createHash } from 'node:crypto';
import { HEAD_SCRIPT } from '../head-script.ts';

/** The source expression that lets this one inline script run, and no other. */
export function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

/**
 * Everything comes from this site; nothing inline but the head script. Pictures may also be made in
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

/** The policy of every page. A `<meta>` cannot say who may frame a page: that is the header's part. */
export function contentPolicy(): string {
  return Object.entries(DIRECTIVES)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}
