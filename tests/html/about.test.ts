import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { DIST, isEmbed, pageOf, readSite, wordsOf } from '../site.ts';
import { typedNumbers } from '../typed-numbers.ts';

const site = readSite();
const { $ } = pageOf(site, '/about/');
const changes = parse(readFileSync('content/changes.yaml', 'utf8')) as {
  id: string;
  kind: string;
  title: string;
  what: string;
}[];

describe('the change log', () => {
  it('has every entry, newest first, at its own address', () => {
    const ids = $('.changes li')
      .toArray()
      .map(({ attribs }) => attribs['id']);
    expect(ids).toEqual(changes.map(({ id }) => id));
    for (const { id, title, what } of changes) {
      const text = wordsOf($(`#${id}`).text());
      expect(text).toContain(title);
      expect(text).toContain(wordsOf(what));
    }
    const days = $('.changes time')
      .toArray()
      .map(({ attribs }) => attribs['datetime'] ?? '');
    expect(days).toEqual(days.toSorted().toReversed());
  });

  it('says whether anything had to be corrected', () => {
    const says = wordsOf($('main').text()).includes('had to be corrected so far');
    expect(says).toBe(!changes.some(({ kind }) => kind === 'correction'));
  });
});

describe('the feed', () => {
  const text = readFileSync(join(DIST, 'feed.xml'), 'utf8');
  const feed = load(text, { xml: true });

  it('is where every page says', () => {
    for (const page of site.pages.filter((each) => !isEmbed(each))) {
      const link = page.$('link[rel="alternate"][type="application/rss+xml"]');
      expect(link.attr('href'), page.file).toBe(`${site.base}feed.xml`);
    }
  });

  it('has every change, with an address of this site that exists', () => {
    const items = feed('rss > channel > item').toArray();
    expect(items).toHaveLength(changes.length);
    items.forEach((item, index) => {
      const textOf = (tag: string) => feed(item).children(tag).text();
      expect(textOf('title')).toBe(changes[index]?.title);
      expect(wordsOf(textOf('description'))).toBe(wordsOf(changes[index]?.what ?? ''));
      const url = new URL(textOf('link'));
      expect(url.origin).toBe(site.origin);
      expect(url.pathname).toBe(`${site.base}about/`);
      expect($(url.hash)).toHaveLength(1);
      expect(Number.isNaN(Date.parse(textOf('pubDate')))).toBe(false);
    });
  });
});

describe('the page', () => {
  it('lists every dataset under its licence', () => {
    const listed = $('.licences a[href*="/data/"]')
      .toArray()
      .map(({ attribs }) => attribs['href']);
    const pages = site.pages
      .map(({ path }) => path)
      .filter((path) => /^\/data\/[^/]+\/$/.test(path))
      .map((path) => `${site.base}${path.slice(1)}`);
    expect(listed.toSorted()).toEqual(pages.toSorted());
  });

  it('says how to cite the site and a step, in four styles each', () => {
    const citations = $('dl.citations');
    expect(citations).toHaveLength(2);
    for (const node of citations.toArray()) {
      expect($(node).find('dt').length).toBe(4);
      expect($(node).find('button').length).toBe(4);
      expect($(node).text()).toContain(`${site.origin}${site.base}`);
    }
    const step = citations.last().text();
    const [, address = ''] = step.split(`${site.origin}${site.base}`);
    const [, chapter = '', id = ''] = /^([a-z-]+\/|)#([a-z-]+)/.exec(address) ?? [];
    expect(pageOf(site, `/${chapter}`).$(`article.step#${id}`)).toHaveLength(1);
  });

  it('says where to write, and types no statistic', () => {
    expect(wordsOf($('#contact').nextAll('p').text())).toContain('issue tracker');
    const prose = $('main').clone();
    prose.find('.changes, .licences, .citations, select').remove();
    expect(typedNumbers(wordsOf(prose.text()))).toEqual([]);
  });
});
