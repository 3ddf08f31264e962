/**
 * What a reader of a chapter has to fetch, in bytes of brotli, from an empty cache. These budgets are the
 * promise of the site to readers on slow lines: what breaks one is too large.
 */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { scriptOf, withNeeds } from '../code.ts';
import { DIST, type Page, readSite } from '../site.ts';

const KB = 1024;

interface Budget {
  /**
   * Code until the first picture responds to steps, by the drawings of its views that the build has made,
   * and until it moves; `tests/browser/bytes.test.ts` sees both.
   */
  first: number;
  moves: number;
  /**
   * All code of a chapter that is read to its end. What explorers and other things need that come when a
   * reader first uses them is not among it, nor are their data below.
   */
  code: number;
  /** Data and geometry of a chapter that is read to its end. */
  data: number;
  css: number;
  fonts: number;
  /** What the page asks for by itself, the page among it. */
  requests: number;
}

const BUDGET: Budget = {
  first: 12 * KB,
  moves: 20 * KB,
  code: 35 * KB,
  data: 60 * KB,
  css: 12 * KB,
  fonts: 70 * KB,
  requests: 6,
};

const site = readSite();
const STORIES = site.pages.filter(({ $ }) => $('section.scrolly').length > 0);

const unique = (names: readonly (string | undefined)[]): string[] => [
  ...new Set(names.flatMap((name) => (name ? [posix.basename(name)] : []))),
];
const weigh = (folder: string, names: Iterable<string>): number =>
  [...names].reduce((sum, name) => {
    const body = readFileSync(join(DIST, folder, name));
    return sum + (name.endsWith('.woff2') ? body.length : brotliCompressSync(body).length);
  }, 0);
const attributes = ({ $ }: Page, selector: string, name: string): string[] =>
  unique(
    $(selector)
      .toArray()
      .map((node) => $(node).attr(name)),
  );

/** What a script loads for a pattern of the source. */
function laterOf(names: Iterable<string>, pattern: RegExp): string {
  for (const name of names) {
    for (const [source, file] of scriptOf(name).later) if (pattern.test(source)) return file;
  }
  throw new Error(`nothing loads ${pattern.source}`);
}

function fetchedBy(page: Page): Budget {
  const entries = attributes(page, 'script[type="module"]', 'src');
  const start = withNeeds(entries);
  const rest = laterOf(start, /^later\./);
  const kit = laterOf(start, /^kit\./);
  const chunkOf = (id: string) => laterOf(start, new RegExp(`^\\./${id}/draw\\.ts$`));
  const pictures = attributes(page, 'section.scrolly', 'data-visual').map(chunkOf);
  const [first = ''] = pictures;
  // The style sheet of a story is in its page.
  const css = page.$('style').text();
  return {
    first: weigh('_astro', start),
    moves: weigh('_astro', withNeeds([...entries, kit, first])),
    code: weigh('_astro', withNeeds([...entries, kit, rest, ...pictures])),
    data: weigh('visual-data', attributes(page, '.visual-stage', 'data-payload')),
    css: brotliCompressSync(css).length,
    fonts: weigh('_astro', unique(css.match(/[\w.-]+\.woff2/g) ?? [])),
    requests: 1 + page.$('link[rel="stylesheet"], link[rel="preload"], script[src]').length,
  };
}

it('looks at every chapter and at the opening', () => {
  expect(STORIES.length).toBeGreaterThanOrEqual(5);
});

describe.each(STORIES.map((page) => [page.path, page] as const))('%s', (_, page) => {
  const fetched = fetchedBy(page);
  it.each(Object.keys(BUDGET) as (keyof Budget)[])('keeps its budget: %s', (kind) => {
    expect(fetched[kind]).toBeGreaterThan(0);
    expect(fetched[kind]).toBeLessThanOrEqual(BUDGET[kind]);
  });
});
