/** Addresses that programs read: canonical, cards, feeds, the sitemap, JSON-LD, and data files. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Site, filesOf } from './site.ts';

const READ = /\.(html|xml|txt|json|webmanifest|js|css)$/;

/**
 * What names a page, a file or an element of this site that is not there. Looks at every address in
 * full, wherever it stands, and at every text of a data file that begins like an address.
 */
export function fullAddressProblems(site: Site): string[] {
  const ids = new Map(
    site.pages.map(({ path, html }) => [
      path,
      new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)),
    ]),
  );
  const problems: string[] = [];
  const check = (file: string, address: string): void => {
    const url = new URL(address, site.origin);
    const path = decodeURIComponent(`/${url.pathname.slice(site.base.length)}`);
    const target = join(site.folder, path);
    const isThere = ids.has(path) || (existsSync(target) && statSync(target).isFile());
    const id = decodeURIComponent(url.hash.slice(1));
    // A host leads from a folder without its slash to the folder; feeds name it so.
    if (!`${url.pathname}/`.startsWith(site.base)) problems.push(`${file}: ${address} is outside`);
    else if (!isThere) problems.push(`${file}: ${address} leads nowhere`);
    else if (id && !ids.get(path)?.has(id)) problems.push(`${file}: ${address} names no element`);
  };
  const escaped = site.origin.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const inFull = new RegExp(`${escaped}/[^\\s"'<>\\\\)}|]*`, 'g');
  for (const file of filesOf(site.folder).filter((each) => READ.test(each))) {
    const text = readFileSync(join(site.folder, file), 'utf8');
    const found = new Set<string>();
    for (const [address] of text.matchAll(inFull)) {
      // A sentence or an attribute may end with an address; the page for errors has no address of its own.
      const [before = ''] = address.split(/&(?:quot|#39|#x27|lt|gt);/);
      const plain = before.replaceAll('&amp;', '&').replace(/[.,;]+$/, '');
      if (!(file === '404.html' && plain.endsWith('/404/'))) found.add(plain);
    }
    if (/\.(json|webmanifest)$/.test(file)) {
      for (const [, address = ''] of text.matchAll(/"(\/[a-z][^"\s\\]*)"/g)) found.add(address);
    }
    for (const address of found) check(file, address);
  }
  return problems;
}
