/** What messengers and networks show of a link: a card of its own for each chapter and section. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { OPENING, chapterPath } from '../../src/data/site.ts';
import { type Page, filesOf, isShare, pageOf, readSite, wordsOf } from '../site.ts';

const site = readSite();
/** The pages that are told in steps; the card of the opening is that of the site. */
const stories = site.pages.filter(({ $ }) => $('section.scrolly').length > 0);
const isChapter = ({ path }: Page) => stories.some((page) => page.path === path) && path !== '/';
const shares = site.pages.filter(isShare);
const cards = filesOf(site.folder).filter((file) => /^social\/.*\.png$/.test(file));

const meta = ({ $ }: Page, name: string) =>
  $(`meta[property="${name}"], meta[name="${name}"]`)
    .toArray()
    .map(({ attribs }) => attribs['content'] ?? '');

/** The file of a page's card, relative to the site's folder. */
function cardOf(page: Page): string {
  const [image = '', ...more] = meta(page, 'og:image');
  expect(more, page.file).toEqual([]);
  const root = `${site.origin}${site.base}`;
  expect(image.startsWith(root), `${page.file}: ${image}`).toBe(true);
  return image.slice(root.length);
}

/** Width and height from the head of a PNG, and how many colours stand in its rows of pixels. */
function readPng(file: string) {
  const bytes = readFileSync(join(site.folder, file));
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const [width, height, depth, kind] = [
    bytes.readUInt32BE(16),
    bytes.readUInt32BE(20),
    bytes[24],
    bytes[25],
  ];
  expect([depth, kind], 'eight bits, red green blue alpha').toEqual([8, 6]);
  const data: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') {
      data.push(bytes.subarray(at + 8, at + 8 + length));
    }
  }
  const rows = inflateSync(Buffer.concat(data));
  return { width, height, rows };
}

/** Rows are stored as differences from their neighbours: a blank card has hardly any two that differ. */
function distinctRows({ width, height, rows }: ReturnType<typeof readPng>): number {
  const length = 1 + 4 * width;
  expect(rows).toHaveLength(length * height);
  return new Set(
    Array.from({ length: height }, (_, row) =>
      rows.toString('latin1', row * length, (row + 1) * length),
    ),
  ).size;
}

describe('cards', () => {
  it('are there for the site, each chapter and each section, and for nothing else', () => {
    const expected = stories.flatMap((page) => {
      const { path, $ } = page;
      const chapter = path.replaceAll('/', '') || OPENING;
      const firsts = $('section.scrolly')
        .toArray()
        .map((section) => $(section).find('article.step').first().attr('id'));
      const own = isChapter(page) ? [`social/${chapter}.png`] : [];
      return [...own, ...firsts.map((id) => `social/${chapter}/${id}.png`)];
    });
    expect(expected.length).toBeGreaterThan(10);
    expect(cards).toEqual(['social/site.png', ...expected].toSorted());
  });

  it.each(cards)('%s has the size that is asked for, and something on it', (file) => {
    const png = readPng(file);
    expect([png.width, png.height]).toEqual([1200, 630]);
    expect(distinctRows(png)).toBeGreaterThan(200);
    expect(readFileSync(join(site.folder, file)).length).toBeLessThan(300_000);
  });

  it('differ from each other but where a chapter has the picture of a section', () => {
    const bytes = cards.map((file) => readFileSync(join(site.folder, file)).toString('latin1'));
    expect(new Set(bytes).size).toBe(cards.length);
  });
});

describe.each(site.pages.map((page) => [page.path, page] as const))('%s', (path, page) => {
  it('names a card that exists, with its size and in words', () => {
    expect(cards).toContain(cardOf(page));
    expect(meta(page, 'og:image:width')).toEqual(['1200']);
    expect(meta(page, 'og:image:height')).toEqual(['630']);
    expect(meta(page, 'twitter:card')).toEqual(['summary_large_image']);
    const [alt = ''] = meta(page, 'og:image:alt');
    expect(alt.length).toBeGreaterThan(40);
    expect(alt.length).toBeLessThanOrEqual(300);
    expect(alt).toMatch(/[.…]$/);
  });

  it('has its own card where it is a chapter or a section, and else that of the site', () => {
    const own = path.replace(/^\/(share\/)?/, '').replace(/\/$/, '');
    expect(cardOf(page)).toBe(
      isChapter(page) || isShare(page) ? `social/${own}.png` : 'social/site.png',
    );
  });
});

describe('pages to share', () => {
  it.each(shares.map((page) => [page.path, page] as const))('%s leads on', (path, page) => {
    const { $ } = page;
    const [, , chapter = '', step = ''] = path.split('/');
    const target = `${site.base}${chapterPath(chapter).slice(1)}#${step}`;
    expect($('meta[http-equiv="refresh"]').attr('content')).toBe(`0; url=${target}`);
    expect(pageOf(site, chapterPath(chapter)).$(`article.step[id="${step}"]`)).toHaveLength(1);
    expect($('main a').attr('href')).toBe(target);
    expect($('meta[name="robots"]').attr('content')).toBe('noindex');
    expect(meta(page, 'og:title').map(wordsOf)).toEqual([wordsOf($('h1').text())]);
  });

  it('stand in no list: only messages lead to them', () => {
    const leading = site.pages.flatMap(({ file, $ }) =>
      $('a[href*="/share/"]')
        .toArray()
        .map(({ attribs }) => `${file}: ${attribs['href']}`),
    );
    expect(leading).toEqual([]);
  });
});
