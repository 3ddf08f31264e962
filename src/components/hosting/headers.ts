/**
 * `_headers`, which Netlify and Cloudflare Pages read: how long each part of the site may be kept, and
 * what a page may load, run and be framed by. Written after the build, from what was built.
 */
import { contentPolicy } from '../head/policy.ts';

/** Names with a hash of their content never mean anything else. */
const HASHED = /\.[\w-]{8}\.(js|css|json|woff2|svg|png|webp)$/;
const FOREVER = 'public, max-age=31536000, immutable';
const FRESH = 'public, max-age=0, must-revalidate';
/** Scripts, styles and data that embedded pages fetch: a sandboxed frame counts as another site. */
const FOR_ALL = 'Access-Control-Allow-Origin: *';

/**
 * Both hosts join the values of a header that several rules set, so each path gets such a header from
 * one rule only: `/*` has just what no other rule says.
 * @param files paths in the built folder, with forward slashes
 * @param base the sub-path of the site, with slashes at both ends
 * @param styles hashes of the style sheets that stand in pages
 */
export function headersFile(
  files: readonly string[],
  base: string,
  styles: readonly string[],
): string {
  const rules: [path: string, headers: string[]][] = [
    [
      '/*',
      [
        'X-Content-Type-Options: nosniff',
        'Referrer-Policy: strict-origin-when-cross-origin',
        'Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      ],
    ],
  ];
  const page = (framedBy: string) => [
    `Cache-Control: ${FRESH}`,
    `Content-Security-Policy: ${contentPolicy(styles)}; frame-ancestors ${framedBy}`,
  ];
  rules.push([base, page("'self'")]);
  const folders = new Set(files.filter((file) => file.includes('/')).map(topOf));
  for (const folder of [...folders].sort()) {
    const own = files.filter((file) => topOf(file) === folder);
    const path = `${base}${folder}/*`;
    // Anyone may put a picture into a page of their own.
    if (folder === 'embed') rules.push([path, page('*')]);
    else if (own.some((file) => file.endsWith('.html'))) rules.push([path, page("'self'")]);
    else {
      const isHashed = own.every((file) => HASHED.test(file));
      rules.push([path, [`Cache-Control: ${isHashed ? FOREVER : FRESH}`, FOR_ALL]]);
    }
  }
  for (const file of files.filter((each) => !each.includes('/') && !/^[._]/.test(each)).sort()) {
    const isPage = file.endsWith('.html') && file !== 'index.html';
    if (file === 'index.html') continue;
    rules.push([`${base}${file}`, isPage ? page("'self'") : [`Cache-Control: ${FRESH}`]]);
  }
  return rules.map(([path, headers]) => [path, ...headers].join('\n  ')).join('\n') + '\n';
}

const topOf = (file: string): string => file.split('/')[0] ?? '';
