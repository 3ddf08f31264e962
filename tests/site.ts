/** Reads a built site as files: its pages, what they link to, and what is wrong with their links. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type CheerioAPI, load } from 'cheerio';
import { chapterPath } from '../src/data/site.ts';

/** The folder under test; `DIST` names another than `npm run build` writes to. */
export const DIST = process.env.DIST ?? 'dist';

export interface Page {
  /** Path in the folder, such as `mission/index.html`. */
  file: string;
  /** Path of its address without the base, such as `/mission/`. */
  path: string;
  html: string;
  /** Parsed when first asked for: the site has hundreds of pages, and most tests look at a few. */
  readonly $: CheerioAPI;
}

export interface Site {
  folder: string;
  /** Read from the canonical address of the opening: `http://localhost:4321`, `/`. */
  origin: string;
  base: string;
  pages: Page[];
}

/** All files of a folder, by relative path with forward slashes, sorted. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();
}

const read = new Map<string, Site>();

/** The site in a folder; read once, so a test that changes pages changes a copy. */
export function readSite(folder = DIST): Site {
  const site = read.get(folder) ?? readFolder(folder);
  read.set(folder, site);
  return site;
}

function readFolder(folder: string): Site {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`${folder}: there is no built site; run npm run build`);
  }
  const pages = filesOf(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file): Page => {
      const html = readFileSync(join(folder, file), 'utf8');
      let parsed: CheerioAPI | undefined;
      return {
        file,
        path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
        html,
        get $() {
          return (parsed ??= load(html));
        },
      };
    });
  const opening = pages.find(({ path }) => path === '/');
  const { origin, pathname } = new URL(opening?.$('link[rel="canonical"]').attr('href') ?? '');
  return { folder, origin, base: pathname, pages };
}

/** The page of this path. @throws when it was not built */
export function pageOf(site: Site, path: string): Page {
  const page = site.pages.find((each) => each.path === path);
  if (!page) throw new Error(`${site.folder}: no page ${path}`);
  return page;
}

const named = ($: CheerioAPI) => $('[id]');
type Elements = ReturnType<typeof named>;
const elements = new WeakMap<Page, Map<string, Elements>>();

/** The element with this id, else an empty selection; the ids of a page are looked up once. */
export function elementOf(page: Page, id: string): Elements {
  const { $ } = page;
  const known =
    elements.get(page) ??
    new Map(
      named($)
        .toArray()
        .map((node) => [node.attribs['id'] ?? '', $(node)]),
    );
  elements.set(page, known);
  return known.get(id) ?? named($).slice(0, 0);
}

/** A page that only leads on to a section of a chapter; its canonical address is the chapter's. */
export const isShare = ({ path }: Page): boolean => path.startsWith('/share/');

/** The print edition of a chapter; search engines are shown the chapter. */
const isPrint = ({ $ }: Page): boolean => $('body').attr('data-paper') === 'print';

/** A picture alone, for the pages of others; its canonical address is that of a chapter or a table. */
export const isEmbed = ({ path }: Page): boolean => path.startsWith('/embed/');

/** The path that a page gives as its canonical address. */
export function canonicalPath(page: Page): string {
  if (page.path === '/404.html') return '/404/';
  if (isPrint(page)) return chapterPath(page.path.split('/')[1] ?? '');
  if (isEmbed(page)) {
    const { $ } = page;
    const base = $('.embed-version a').attr('href') ?? '';
    return `/${$('.embed-back a').attr('href')?.slice(base.length).replace(/#.*$/, '')}`;
  }
  if (!isShare(page)) return page.path;
  const [, , chapter = ''] = page.path.split('/');
  return chapterPath(chapter);
}

/** The path that a page gives for sharing: its own, also where its canonical address is another. */
export const sharedPath = (page: Page): string =>
  isShare(page) || isPrint(page) || isEmbed(page) ? page.path : canonicalPath(page);

/** Visible words of a page or a part of it, spaces folded. */
export function wordsOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Attributes that hold an address, by tag, and whether a browser fetches what they name. */
const ADDRESSES: readonly (readonly [selector: string, attribute: string, isFetched: boolean])[] = [
  ['a[href]', 'href', false],
  ['area[href]', 'href', false],
  ['form[action]', 'action', false],
  ['link[href]', 'href', true],
  ['script[src]', 'src', true],
  ['img[src]', 'src', true],
  ['iframe[src]', 'src', true],
  ['source[src]', 'src', true],
  ['video[src]', 'src', true],
  ['audio[src]', 'src', true],
  ['embed[src]', 'src', true],
  ['object[data]', 'data', true],
  ['video[poster]', 'poster', true],
  ['use[href]', 'href', true],
  ['image[href]', 'href', true],
  ['[data-payload]', 'data-payload', true],
  ['[data-cards]', 'data-cards', true],
  ['[data-words]', 'data-words', true],
  ['[data-lesson]', 'data-lesson', false],
  ['[data-edition]', 'data-edition', true],
  ['[data-entries]', 'data-entries', true],
];

/** Everything in the pages, styles and scripts that leads nowhere or leads off the site unasked. */
export function linkProblems(site: Site): string[] {
  const problems: string[] = [];
  const ids = new Map(
    site.pages.map(({ path, $ }) => [
      path,
      new Set(
        $('[id]')
          .toArray()
          .map(({ attribs }) => attribs['id']),
      ),
    ]),
  );

  /** Says what is wrong with an address that stands at `from`, an address of this site. */
  const check = (where: string, address: string, from: URL, isFetched: boolean): void => {
    const report = (what: string): void => {
      problems.push(`${where}: ${address} ${what}`);
    };
    if (address.startsWith('data:')) return;
    if (!URL.canParse(address, from)) return report('is no address');
    const url = new URL(address, from);
    if (url.protocol === 'mailto:' && !isFetched) return;
    if (!/^https?:$/.test(url.protocol)) return report('has an odd protocol');
    if (url.origin !== site.origin) {
      if (isFetched) report('is fetched from another site');
      return;
    }
    if (/^https?:|^\/\//.test(address)) return report('names this site in full');
    if (!url.pathname.startsWith(site.base)) return report(`is not under ${site.base}`);
    const path = `/${url.pathname.slice(site.base.length)}`;
    const page = ids.get(path);
    const file = join(site.folder, decodeURIComponent(path));
    if (!page && !(existsSync(file) && statSync(file).isFile())) return report('leads nowhere');
    const id = decodeURIComponent(url.hash.slice(1));
    if (id && !page?.has(id)) report('names no element of that page');
  };

  for (const { file, path, html, $ } of site.pages) {
    const from = new URL(`${site.base}${path.slice(1)}`, site.origin);
    for (const [selector, attribute, isFetched] of ADDRESSES) {
      for (const node of $(selector).toArray()) {
        const isName = /^(canonical|alternate)$/.test($(node).attr('rel') ?? '');
        if (!isName) check(file, $(node).attr(attribute) ?? '', from, isFetched);
      }
    }
    for (const { attribs } of $('[srcset]').toArray()) {
      for (const candidate of (attribs['srcset'] ?? '').split(',')) {
        check(file, candidate.trim().split(/\s/)[0] ?? '', from, true);
      }
    }
    for (const { attribs } of $('[aria-labelledby], [aria-describedby], label[for]').toArray()) {
      const named = `${attribs['aria-labelledby'] ?? ''} ${attribs['aria-describedby'] ?? ''} ${attribs['for'] ?? ''}`;
      for (const id of named.split(' ').filter(Boolean)) {
        if (!ids.get(path)?.has(id)) problems.push(`${file}: nothing has the id ${id}`);
      }
    }
    const styles = `${$('style').text()} ${html.match(/style="[^"]*"/g)?.join(' ') ?? ''}`;
    for (const address of styleAddresses(styles)) check(file, address, from, true);
    for (const [, id = ''] of html.matchAll(/url\(#([^)]+)\)/g)) {
      if (!ids.get(path)?.has(id)) problems.push(`${file}: url(#${id}) names no element`);
    }
  }
  for (const file of filesOf(site.folder)) {
    const from = new URL(`${site.base}${file}`, site.origin);
    const text = /\.(css|js)$/.test(file) ? readFileSync(join(site.folder, file), 'utf8') : '';
    if (file.endsWith('.css')) {
      for (const address of styleAddresses(text)) check(file, address, from, true);
    }
    for (const [, address = ''] of text.matchAll(/(?:import|from|import\()\s*["']([^"']+)["']/g)) {
      if (file.endsWith('.js')) check(file, address, from, true);
    }
  }
  return problems;
}

/** What a style sheet fetches; fragments of the page itself are left out. */
function styleAddresses(css: string): string[] {
  return [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']/g)]
    .map(([, url, imported]) => url ?? imported ?? '')
    .filter((address) => !address.startsWith('#'));
}
