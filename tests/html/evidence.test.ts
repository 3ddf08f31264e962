/** Every citation has its entry in the list of sources, every entry leads back to all that cites it. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { loadFigures } from '../../src/data/load.ts';
import { type Page, pageOf, readSite, wordsOf } from '../site.ts';

const site = readSite();
const figures = loadFigures();
const chapters = site.pages.filter(({ $ }) => $('article.chapter').length > 0);
const listed = pageOf(site, '/sources/');
const entries = new Map(
  listed
    .$('.source-list > li')
    .toArray()
    .map((node) => [node.attribs['id'] ?? '', listed.$(node)] as const),
);

/** The sources that a part of a page names: by citations, and by the rows of its numbers. */
function sourcesIn({ $ }: Page, selector: string): Set<string> {
  const part = $(selector);
  const named = (attribute: string) =>
    [...part.filter(`[${attribute}]`), ...part.find(`[${attribute}]`)].map(
      ({ attribs }) => attribs[attribute] ?? '',
    );
  return new Set([
    ...named('data-cite'),
    ...named('data-fig').flatMap((id) => figures[id]?.sources ?? []),
  ]);
}

/** For each table, the ids of the rows that name a source. */
const rowsOf = new Map(
  site.pages
    .filter(({ path }) => path.startsWith('/data/'))
    .map(({ path, $ }) => {
      const rows = new Map<string, string[]>();
      for (const { attribs } of $('.data-table tbody tr').toArray()) {
        for (const source of (attribs['data-source'] ?? '').split(' ')) {
          rows.set(source, [...(rows.get(source) ?? []), attribs['id'] ?? '']);
        }
      }
      return [path, rows] as const;
    }),
);

describe('the list of sources', () => {
  it('has an entry for whatever a page cites', () => {
    for (const page of site.pages) {
      const missing = [...sourcesIn(page, 'body')].filter((id) => !entries.has(id));
      expect(missing, page.path).toEqual([]);
      for (const { attribs } of page.$('[data-cite]').toArray()) {
        expect(attribs['href'], page.path).toBe(`${site.base}sources/#${attribs['data-cite']}`);
      }
    }
  });

  it('has no entry that nothing cites', () => {
    const cited = new Set(site.pages.flatMap((page) => [...sourcesIn(page, 'body')]));
    expect([...entries.keys()].filter((id) => !cited.has(id))).toEqual([]);
    expect(entries.size).toBe(cited.size);
    const all = readFileSync('content/sources.csv', 'utf8').split('\n').length - 2;
    expect(entries.size).toBeGreaterThan(100);
    expect(entries.size).toBeLessThan(all);
  });

  it('leads from each entry to places that cite it, all of them', () => {
    for (const [id, entry] of entries) {
      const links = entry.find('p a').toArray();
      expect(links.length, id).toBeGreaterThan(0);
      for (const link of links) {
        const { pathname, search, hash } = new URL(link.attribs['href'] ?? '', site.origin);
        const page = pageOf(site, `/${pathname.slice(site.base.length)}`);
        const where = `${id}: ${link.attribs['href']}`;
        const rows = Number(/^ \((\d+) rows?\)/.exec(nextText(link))?.[1] ?? 0);
        if (page.path.startsWith('/data/')) {
          const citing = rowsOf.get(page.path)?.get(id) ?? [];
          expect(citing, where).toHaveLength(rows);
          expect(search, where).toBe(rows === 1 ? '' : `?source=${id}`);
          expect(hash, where).toBe(rows === 1 ? `#${citing[0]}` : '#rows');
        } else {
          expect(rows, where).toBe(0);
          const selector = hash ? `[id="${hash.slice(1)}"]` : 'main';
          expect(sourcesIn(page, selector).has(id), where).toBe(true);
        }
      }
    }
  });

  it('leaves out no place of a chapter that cites a source', () => {
    for (const page of chapters) {
      for (const node of page.$('.step, .chapter > .para').toArray()) {
        const address = `${site.base.slice(0, -1)}${page.path}#${node.attribs['id']}`;
        for (const id of sourcesIn(
          page,
          `[id="${node.attribs['id']}"] .step-text, .para[id="${node.attribs['id']}"]`,
        )) {
          const back = entries.get(id)?.find(`p a[href="${address}"]`);
          expect(back?.length, `${id} at ${address}`).toBeGreaterThan(0);
        }
      }
    }
  });

  it('leaves out no picture that credits a source', () => {
    const shown = chapters.flatMap((page) =>
      page
        .$('.step > figure.visual, .explorer > figure.visual')
        .toArray()
        .map((node) => [page, page.$(node)] as const),
    );
    expect(shown.length).toBeGreaterThan(5);
    /** Every place that shows a picture. */
    const placesOf = (visual: string | undefined) =>
      shown
        .filter(([, figure]) => figure.attr('data-visual') === visual)
        .map(
          ([page, figure]) => `${site.base.slice(0, -1)}${page.path}#${figure.parent().attr('id')}`,
        );
    for (const [page, figure] of shown) {
      const places = placesOf(figure.attr('data-visual'));
      for (const { attribs } of figure.find('.visual-source [data-cite]').toArray()) {
        const links =
          entries
            .get(attribs['data-cite'] ?? '')
            ?.find('p a')
            .toArray() ?? [];
        const pictures = links.filter((link) => /^picture: /.test(listed.$(link).text()));
        const leadTo = pictures.map((link) => link.attribs['href'] ?? '');
        expect(
          leadTo.some((to) => places.includes(to)),
          `${page.path} ${attribs['data-cite']}`,
        ).toBe(true);
      }
    }
  });

  it('prints what is known of each source, and nothing that is not', () => {
    const sources = parse(readFileSync('content/sources.csv', 'utf8'), {
      columns: true,
    }) as Record<string, string>[];
    for (const { id = '', publisher = '', title = '', date = '', url, lang, note } of sources) {
      const entry = entries.get(id);
      if (!entry) continue;
      const text = wordsOf(entry.clone().find('p').remove().end().text());
      expect(text.startsWith(`${wordsOf(publisher)}. ${wordsOf(title)}, `), id).toBe(true);
      const rest = text.slice(wordsOf(`${publisher}. ${title}`).length);
      expect(rest, id).toMatch(DATES[date.length] ?? expect.fail(date));
      if (url) expect(entry.children('a').attr('href'), id).toBe(url);
      else expect(rest, id).toMatch(/No address known\.|address/i);
      expect(/, in [A-Z][a-z]+/.test(rest), id).toBe(lang !== 'en');
      const isOurTitle = title.startsWith('[');
      expect(entry.find('cite').attr('lang'), id).toBe(
        lang === 'en' || isOurTitle ? undefined : lang,
      );
      if (/via |repost/i.test(publisher)) expect(rest, id).toContain('read in a repost');
      if (note) expect(rest.toLowerCase(), id).toContain(wordsOf(note).toLowerCase());
    }
  });

  it('stays light for its length', () => {
    const weight = brotliCompressSync(listed.html).length;
    expect(weight / entries.size).toBeLessThan(95);
  });
});

/** How a date looks in words, by the length of what is known of it. */
const DATES: Readonly<Record<number, RegExp>> = {
  0: /^, undated/,
  4: /^, \d{4}\b/,
  7: /^, [A-Z][a-z]+ \d{4}\b/,
  10: /^, \d{1,2} [A-Z][a-z]+ \d{4}\b/,
};

/** The text that follows an element at once. */
function nextText(node: { next: unknown }): string {
  const next = node.next as { type?: string; data?: string } | null;
  return next?.type === 'text' ? (next.data ?? '') : '';
}
