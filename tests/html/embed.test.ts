/** Pictures alone, for the pages of others; and what machines are told of texts. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pictureAddress } from '../../src/data/site.ts';
import { readFacts } from '../embeds.ts';
import { DIST, canonicalPath, isEmbed, pageOf, readSite, wordsOf } from '../site.ts';

const site = readSite();
const visuals = readdirSync('src/visuals', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'kit')
  .map(({ name }) => name);
const embeds = site.pages.filter(isEmbed);
const withBase = (path: string) => `${site.base}${path.slice(1)}`;

interface Described {
  '@type': string;
  url?: string;
}

const facts = readFacts();
const versionOf = (id: string) => facts.pictures[id]?.version;

it('every picture has a page for its newest data, and one for the version of today', () => {
  expect(visuals.length).toBeGreaterThan(30);
  expect(Object.keys(facts.pictures).toSorted()).toEqual(visuals.toSorted());
  const paths = embeds.map(({ path }) => path);
  for (const id of visuals) {
    expect(paths).toContain(`/embed/${id}/`);
    expect(paths).toContain(`/embed/${id}/${versionOf(id)}/`);
  }
});

describe.each(embeds.map((page) => [page.path, page] as const))('%s', (path, page) => {
  const { $, html } = page;
  const [, , id = '', version] = path.split('/');
  const figure = $('figure.visual-embed');
  const editionFile = figure.attr('data-edition')?.slice(site.base.length) ?? '';
  const edition = JSON.parse(readFileSync(join(DIST, editionFile), 'utf8')) as {
    version: string;
    content: {
      payload: { visual: string };
      views: { name: string; short: string; title: string }[];
    };
  };
  const views = edition.content.views;

  it('has a button for each view with its short name, and without a script a picture of each', () => {
    expect(figure.attr('data-visual')).toBe(id);
    expect(edition.content.payload.visual).toBe(id);
    const buttons = $('.embed-views button').toArray();
    const named = buttons.map((node) => [
      node.attribs['data-view'],
      wordsOf($(node).text()),
      node.attribs['title'],
    ]);
    expect(named).toEqual(
      views.length > 1 ? views.map(({ name, short, title }) => [name, short, title]) : [],
    );
    const pressed = buttons.map(({ attribs }) => attribs['aria-pressed']);
    expect(pressed).toEqual(buttons.map((_, at) => String(at === 0)));
    const pictures = $('.embed-static a').toArray();
    expect(pictures.map(({ attribs }) => attribs['href'])).toEqual(
      views.map(({ name }) => withBase(pictureAddress(id, name))),
    );
  });

  it('says for each view what it is, from whom and where it stands in the story', () => {
    for (const { name, title } of views) {
      const of = (selector: string) => $(`${selector} [data-for-view="${name}"]`);
      expect(wordsOf(of('.visual-head').find('.visual-title').text())).toBe(wordsOf(title));
      expect(of('.visual-source').find('a').length, name).toBeGreaterThan(0);
      expect(of('.visual-source').text()).toMatch(/as of \d/i);
      const back = of('.embed-back').find('a').attr('href') ?? '';
      expect(back.startsWith(site.base)).toBe(true);
    }
    expect($('figure svg[role="img"]')).toHaveLength(2);
    expect($('details.visual-table tbody tr').length).toBeGreaterThan(0);
  });

  it('is in no index, stores nothing and says which data it shows', () => {
    expect($('meta[name="robots"]').attr('content')).toBe('noindex');
    expect(canonicalPath(page)).not.toContain('/embed/');
    expect(() => pageOf(site, canonicalPath(page))).not.toThrow();
    expect(edition.version).toBe(version || versionOf(id));
    expect(wordsOf($('.embed-version').text())).toContain(edition.version);
    const isOlder = Boolean(version) && version !== versionOf(id);
    expect($(`.embed-version a[href="${withBase(`/embed/${id}/`)}"]`)).toHaveLength(
      isOlder ? 1 : 0,
    );
    expect(html).not.toMatch(/<(style|iframe)\b| style="/);
  });
});

describe('what machines are told', () => {
  const described = site.pages.filter(({ $ }) => $('script[type="application/ld+json"]').length);

  it('parses, with the address of the page', () => {
    expect(described.length).toBeGreaterThan(30);
    for (const { path, $ } of described) {
      const texts = $('script[type="application/ld+json"]').toArray();
      for (const node of texts) {
        const found = JSON.parse($(node).text()) as Described & { '@graph'?: Described[] };
        const work = found['@graph']?.[0] ?? found;
        if (!['Article', 'Dataset'].includes(work['@type'])) continue;
        expect(work.url).toBe(`${site.origin}${withBase(path)}`);
      }
    }
  });

  it.each(['/', '/mission/', '/expansion/', '/interventions/', '/futures/', '/claims/'])(
    'of %s: an article of the site, and the fields of a reference',
    (path) => {
      const { $ } = pageOf(site, path);
      const text = $('script[type="application/ld+json"]').text();
      const [article, crumbs] = (JSON.parse(text) as { '@graph': Record<string, unknown>[] })[
        '@graph'
      ];
      const inFull = `${site.origin}${withBase(path)}`;
      expect(article).toMatchObject({ '@type': 'Article', url: inFull, inLanguage: 'en' });
      expect(article?.['dateModified']).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(crumbs?.['@type']).toBe('BreadcrumbList');
      const field = (name: string) => $(`meta[name="citation_${name}"]`).attr('content');
      expect(field('title')).toBe(article?.['headline']);
      expect(field('public_url')).toBe(inFull);
      expect(field('publication_date')).toMatch(/^\d{4}\/\d\d\/\d\d$/);
    },
  );
});

it('a chapter gives a way to embed each of its pictures without a script', () => {
  const { $ } = pageOf(site, '/mission/');
  const shown = $('section.scrolly')
    .toArray()
    .map((node) => $(node).attr('data-visual'));
  expect(shown.length).toBeGreaterThan(3);
  for (const id of shown) {
    expect($(`.visual-plate a[href^="${withBase(`/embed/${id}/`)}"]`).length, id).toBeGreaterThan(
      0,
    );
  }
});
