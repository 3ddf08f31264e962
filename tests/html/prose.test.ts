/** What readers can pull on: every number, citation and term of the built pages leads to its ground. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { loadFigures, loadGlossary } from '../../src/data/load.ts';
import type { Cards } from '../../src/scrolly/card.ts';
import { proseFiles, proseOf } from '../prose.ts';
import { DIST, type Page, elementOf, filesOf, pageOf, readSite, wordsOf } from '../site.ts';
import { HAND_TYPED, typedNumbers } from '../typed-numbers.ts';

const site = readSite();
const sources = pageOf(site, '/sources/');
const glossary = pageOf(site, '/glossary/');

/** Everything of this kind on all pages, with where it stands; sheets of paper repeat other pages. */
const all = (selector: string) =>
  site.pages
    .filter(({ $ }) => !$('body').is('[data-paper]'))
    .flatMap((page) =>
      page
        .$(selector)
        .toArray()
        .map((node) => ({ page, node: page.$(node) })),
    );

/** The cell of a downloaded table. */
function cell(dataset: string, row: string, column: string): string | undefined {
  const text = readFileSync(join(DIST, 'data', `${dataset}.csv`), 'utf8');
  const rows = parse(text, { columns: true }) as Record<string, string>[];
  const key = Object.keys(rows[0] ?? {})[0] ?? '';
  return rows.find((each) => each[key] === row)?.[column];
}

/** What a printed number stands for: 1,003 · 40% · US$13.3 million · €30 billion · 90 million francs. */
function amount(printed: string): number {
  const [, digits = '', scale = ''] =
    /^(?:US\$|€)?([\d,.]+)%?(?:\s(thousand|million|billion))?(?:\sfrancs)?$/.exec(printed) ?? [];
  const factor = { thousand: 1e3, million: 1e6, billion: 1e9 }[scale] ?? 1;
  return digits === '' ? NaN : Number(digits.replaceAll(',', '')) * factor;
}

describe('numbers in prose', () => {
  const figures = loadFigures();
  const bound = all('[data-fig]').map(({ page, node }) => ({
    page,
    node,
    id: node.attr('data-fig') ?? '',
    name: `${node.attr('data-fig')} on ${page.path}`,
  }));

  it('are there', () => expect(bound.length).toBeGreaterThan(20));

  it.each(bound)('$name', ({ id, node }) => {
    const figure = figures[id];
    if (!figure) throw new Error(`content/figures.yaml has no ${id}`);
    const value = node.attr('value') ?? '';
    const printed = wordsOf(node.text());
    expect(node.is('data')).toBe(true);
    expect(value).toBe(String(figure.value));

    const expected = figure.unit === 'share' ? Math.round(Number(value) * 100) : Number(value);
    // Sums of money are printed to three or four digits.
    const rounding = /USD|FRF|EUR/.test(figure.unit) ? expected * 0.002 : 1e-4;
    expect(Math.abs(amount(printed) - expected)).toBeLessThanOrEqual(rounding);
    expect(/US\$/.test(printed)).toBe(figure.unit === 'USD');
    expect(printed.endsWith('%')).toBe(figure.unit === 'share');

    const link = node.parent('a.fig');
    const [ref] = figure.refs;
    // What is reckoned from several cells leads to the place that says how.
    const target = figure.kind === 'cell' ? (ref?.row ?? '') : `figure-${id}`;
    expect(link.attr('href')).toBe(`${site.base}data/${ref?.dataset}/#${target}`);
    const shown = elementOf(pageOf(site, `/data/${ref?.dataset}/`), target);
    expect(shown).toHaveLength(1);
    expect(shown.is('tr')).toBe(figure.kind === 'cell');
    if (figure.kind !== 'cell') expect(wordsOf(shown.text())).toContain(printed);
    expect(link.attr('title')).toContain(figure.label);
    for (const { dataset, row, column } of figure.refs) {
      const found = cell(dataset, row, column);
      expect(found, `${dataset} ${row} ${column}`).toBeTruthy();
      const isNumber = typeof figure.value === 'number';
      if (figure.kind === 'cell') expect(isNumber ? String(Number(found)) : found).toBe(value);
    }
  });

  it('are never typed by hand', () => {
    const found = all(
      '.chapter :is(h1, h2, h3), .chapter-summary, .content-note, .para, .term-entry :is(h3, p:not(.term-facts))',
    ).flatMap(({ page, node }) => {
      const copy = node.clone();
      copy.find('data, .cite, .para-link, .step-link').remove();
      const text = wordsOf(copy.text());
      if (HAND_TYPED.has(text)) return [];
      return typedNumbers(text).map((number) => `${page.path}: ${number} in “${text}”`);
    });
    expect(found).toEqual([]);
  });

  it('are never typed into the texts of chapters and lessons', () => {
    const files = proseFiles();
    expect(files).toContain('content/chapters/en/mission.mdx');
    const found = files.flatMap((file) =>
      proseOf(readFileSync(file, 'utf8'))
        .filter(({ text }) => !HAND_TYPED.has(text))
        .flatMap(({ line, text }) =>
          typedNumbers(text).map((number) => `${file}:${line}  ${number} in “${text}”`),
        ),
    );
    expect(found).toEqual([]);
  });
});

describe('citations', () => {
  const cites = all('[data-cite]');

  it('name a source and lead to it', () => {
    expect(cites.length).toBeGreaterThan(20);
    for (const { node } of cites) {
      const id = node.attr('data-cite') ?? '';
      expect(node.attr('href')).toBe(`${site.base}sources/#${id}`);
      const entry = elementOf(sources, id);
      expect(entry, id).toHaveLength(1);
      expect(wordsOf(entry.text()).length).toBeGreaterThan(10);
    }
  });

  it('print a short name in chapters', () => {
    for (const { node } of all('.chapter [data-cite]')) {
      const name = wordsOf(node.text());
      expect(name).not.toBe('');
      expect(name).not.toMatch(/\((?:text )?(?:via|citing|quoted|reposted)/);
    }
  });
});

describe('terms', () => {
  const { terms } = loadGlossary();
  const used = all('[data-term]');

  it('name an entry, lead to it, and are led back to', () => {
    expect(used.length).toBeGreaterThan(5);
    for (const { page, node } of used) {
      const id = node.attr('data-term') ?? '';
      expect(node.attr('href')).toBe(`${site.base}glossary/#${id}`);
      const entry = elementOf(glossary, id);
      expect(entry.is('.term-entry'), id).toBe(true);
      const paragraph = node.closest('.para').attr('id');
      const place = node.closest('article.step').attr('id') ?? paragraph;
      const back = `${site.base}${page.path.slice(1)}#${place}`;
      const links = entry
        .find('a')
        .toArray()
        .map(({ attribs }) => attribs['href']);
      expect(links, id).toContain(back);
      expect(wordsOf(node.text())).not.toBe('');
    }
  });

  it('are marked once in a chapter, and not in headings', () => {
    for (const { path, $ } of site.pages) {
      const ids = $('[data-term]')
        .toArray()
        .map(({ attribs }) => attribs['data-term']);
      expect(ids, path).toHaveLength(new Set(ids).size);
      expect($(':is(h1, h2, h3, summary, figcaption) [data-term]'), path).toHaveLength(0);
    }
  });

  it('stand in the glossary, each with its forms in their languages', () => {
    const entries = glossary.$('.term-entry').toArray();
    expect(entries.map(({ attribs }) => attribs['id'] ?? '').sort()).toEqual(
      Object.keys(terms).sort(),
    );
    for (const { id, term, definition, fr, ht, lang, sources: named } of Object.values(terms)) {
      const entry = glossary.$(`.term-entry[id="${id}"]`);
      expect(wordsOf(entry.find('h3').text())).toBe(term);
      expect(entry.find('dfn').attr('lang')).toBe(lang);
      expect(wordsOf(entry.children('p').first().text())).toBe(wordsOf(definition));
      expect(wordsOf(entry.find('dd[lang="fr"]').text())).toBe(fr ?? '');
      expect(wordsOf(entry.find('dd[lang="ht"]').text())).toBe(ht ?? '');
      const cited = entry
        .find('[data-cite]')
        .toArray()
        .map(({ attribs }) => attribs['data-cite'] ?? '');
      expect(named).toEqual(expect.arrayContaining(cited));
      // Whoever is not shown a source is told that there is none.
      if (cited.length === 0) expect(entry.text()).toMatch(/no source/i);
    }
  });

  it('stand in the order of the alphabet, each letter with a link to it', () => {
    const names = glossary
      .$('.term-entry h3')
      .toArray()
      .map((node) => wordsOf(glossary.$(node).text()));
    const { compare } = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
    expect(names).toEqual(names.toSorted(compare));
    const letters = glossary.$('main section > h2').toArray();
    const links = glossary.$('.letters a').toArray();
    expect(links.map(({ attribs }) => attribs['href'])).toEqual(
      letters.map(({ attribs }) => `#${attribs['id']}`),
    );
  });

  it('are told to machines as they are told to readers', () => {
    const text = glossary.$('script[type="application/ld+json"]').text();
    const set = JSON.parse(text) as {
      '@type': string;
      hasDefinedTerm: { name: string; description: string; url: string }[];
    };
    expect(set['@type']).toBe('DefinedTermSet');
    const told = Object.values(terms).map(({ id, term, definition }) => ({
      name: term,
      description: definition,
      url: `${site.origin}${site.base}glossary/#${id}`,
    }));
    expect(set.hasDefinedTerm).toHaveLength(told.length);
    for (const each of told)
      expect(set.hasDefinedTerm).toContainEqual(expect.objectContaining(each));
  });
});

describe('cards', () => {
  const pages = site.pages.filter(({ $ }) => $('body[data-cards]').length > 0);
  const cardsOf = ({ $ }: Page): Cards => {
    const address = $('body').attr('data-cards') ?? '';
    return JSON.parse(readFileSync(join(DIST, address.slice(site.base.length)), 'utf8')) as Cards;
  };

  it.each(pages.map((page) => [page.path, page] as const))(
    'of %s speak of every number, source and term of the page',
    (_, page) => {
      const cards = cardsOf(page);
      for (const [attribute, kind] of [
        ['data-fig', 'fig'],
        ['data-cite', 'cite'],
        ['data-term', 'term'],
      ] as const) {
        for (const node of page.$(`[${attribute}]`).toArray()) {
          const key = `${kind}:${node.attribs[attribute]}`;
          expect(cards[key], key).toBeDefined();
        }
      }
    },
  );

  it('of numbers begin with the number that the page prints, and lead where its link does', () => {
    for (const page of pages) {
      const cards = cardsOf(page);
      for (const node of page.$('[data-fig]').toArray()) {
        const card = cards[`fig:${node.attribs['data-fig']}`];
        expect(wordsOf(card?.heading ?? '')).toContain(wordsOf(page.$(node).text()));
        expect(card?.links.at(-1)?.href).toBe(page.$(node).parent().attr('href'));
        expect(card?.from?.links.length).toBeGreaterThan(0);
      }
    }
  });

  it('lead to elements of the site that exist', () => {
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
    for (const { heading, links, from } of pages.flatMap((page) => Object.values(cardsOf(page)))) {
      for (const { href } of [...links, ...(from?.links ?? [])]) {
        if (/^https?:/.test(href)) continue;
        const [path = '', id = ''] = href.slice(site.base.length - 1).split('#');
        expect(ids.get(path)?.has(id), `${heading}: ${href}`).toBe(true);
      }
    }
  });

  it('leave no words unfilled', () => {
    for (const page of pages) {
      const text = JSON.stringify(Object.values(cardsOf(page)));
      expect(text).not.toMatch(/undefined|NaN|\[object|[^:,[]\{[a-z]+\}/);
    }
  });

  it('cost little: the page is small, their code smaller', () => {
    const size = (text: string) => brotliCompressSync(text).length;
    // The style sheet in a page has a budget of its own.
    for (const { file, html } of pages) {
      expect(size(html.replace(/<style>.*?<\/style>/s, '')), file).toBeLessThan(60_000);
    }
    const [code = ''] = filesOf(DIST).filter((file) => /_astro\/cards\.[^/]*\.js$/.test(file));
    expect(size(readFileSync(join(DIST, code), 'utf8'))).toBeLessThan(3000);
  });
});
