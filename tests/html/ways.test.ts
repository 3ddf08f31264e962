/** The contents, the records of the search, and the way on at the end of each chapter. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { datasetIds, loadDataset, loadGlossary } from '../../src/data/load.ts';
import { indexRecords, search } from '../../src/explore/search/engine.ts';
import type { SearchRecord } from '../../src/explore/search/record.ts';
import { DIST, elementOf, isShare, pageOf, readSite, wordsOf } from '../site.ts';

const site = readSite();
const root = site.base.slice(0, -1);
/** The opening is told in steps too, but it is no chapter. */
const chapters = site.pages.filter(
  ({ path, $ }) => path !== '/' && $('article.chapter').length > 0,
);
/** Every step that a page has, the opening's too: its address, and its title. */
const steps = site.pages.flatMap(({ path, $ }) =>
  $('article.step')
    .toArray()
    .map((node) => [`${path}#${node.attribs['id']}`, wordsOf($(node).find('h3').text())] as const),
);
const fileOf = (name: string) => {
  const found = readdirSync(join(DIST, 'search')).filter((file) => file.startsWith(`${name}.en.`));
  expect(found).toHaveLength(1);
  return readFileSync(join(DIST, 'search', found[0] ?? ''));
};
const read = (name: string) => JSON.parse(fileOf(name).toString()) as SearchRecord[];
const story = read('story');
const sources = read('sources');

describe('the contents', () => {
  const { $ } = pageOf(site, '/contents/');
  const links = $('main a')
    .toArray()
    .map((node) => [node.attribs['href'] ?? '', wordsOf($(node).text())] as const);
  const addresses = links.map(([href]) => href);

  it('list every step under its title, in the order of the story', () => {
    const listed = links.filter(([href]) => steps.some(([at]) => href === `${root}${at}`));
    expect(steps.length).toBeGreaterThan(60);
    expect(listed).toHaveLength(steps.length);
    expect(new Map(listed)).toEqual(new Map(steps.map(([at, title]) => [`${root}${at}`, title])));
    for (const { path } of chapters) {
      const own = (all: readonly string[]) => all.filter((at) => at.startsWith(`${root}${path}#`));
      const onPage = steps.map(([at]) => `${root}${at}`);
      expect(own(addresses).filter((at) => onPage.includes(at))).toEqual(own(onPage));
    }
  });

  it('list every chapter, with the minutes it says itself, and every section', () => {
    for (const page of chapters) {
      const section = $(`.contents-chapter:has(h2 a[href="${root}${page.path}"])`);
      expect(section, page.path).toHaveLength(1);
      const [minutes] = /\d+ minutes/.exec(page.$('.chapter-facts').text()) ?? [];
      expect(section.find('.chapter-facts').text()).toContain(minutes ?? 'no minutes');
      for (const heading of page.$('article.chapter > h2').toArray()) {
        expect(addresses).toContain(`${root}${page.path}#${heading.attribs['id']}`);
      }
    }
  });

  it('list every other page of the site but those of single datasets and single sets of cards', () => {
    const others = site.pages
      .filter((page) => !isShare(page))
      // Pages that search engines pass by are reached from the page that they belong to.
      .filter(({ $ }) => !$('meta[name="robots"][content="noindex"]').length)
      .map(({ path }) => path)
      .filter((path) => !['/', '/contents/', '/404.html'].includes(path))
      // Tables, and the cards of one chapter, are listed on the page that has them all.
      .filter((path) => !/^\/data\/.|^\/classroom\/cards\/\w+\/./.test(path));
    expect(addresses).toEqual(expect.arrayContaining(others.map((path) => `${root}${path}`)));
  });
});

describe('what the search knows', () => {
  const at = (kind: string) =>
    [...story, ...sources].filter((each) => each.kind === kind).map((each) => each.at);

  it('is every step, claim, term, dataset and cited source', () => {
    expect(at('step')).toEqual(expect.arrayContaining(steps.map(([address]) => address.slice(1))));
    expect(at('claim')).toEqual(
      loadDataset('claims').rows.map(({ id }) => `claims/#${String(id)}`),
    );
    expect(at('term')).toEqual(Object.keys(loadGlossary().terms).map((id) => `glossary/#${id}`));
    expect(at('dataset')).toEqual(datasetIds().map((id) => `data/${id}/`));
    const listed = pageOf(site, '/sources/').$('.source-list > li').toArray();
    expect(at('source').sort()).toEqual(
      listed.map(({ attribs }) => `sources/#${attribs['id']}`).sort(),
    );
    expect(at('source').length).toBeGreaterThan(500);
  });

  it('has the text of each step as the page prints it, numbers included', () => {
    const records = new Map(
      story.filter(({ kind }) => kind === 'step').map((each) => [each.at, each]),
    );
    for (const { path, $ } of chapters) {
      for (const node of $('article.step').toArray()) {
        const text = $(node).find('.step-text > p.para, .step-text > ul, .step-text > ol').clone();
        text.find('.cite, .para-link').remove();
        const record = records.get(`${path.slice(1)}#${node.attribs['id']}`);
        const bare = (words = '') => words.replace(/\s+/g, '');
        expect(bare(record?.text), record?.at).toBe(bare(text.text()));
        expect(record?.title).toBe(wordsOf($(node).find('h3').text()));
      }
    }
  });

  it('is the finding of each picture, once, and what could not be answered', () => {
    const pictures = story
      .filter(({ kind }) => kind === 'picture')
      .map((each) => ({ ...each, title: wordsOf(each.title) }));
    const title = (address: string) => pictures.find(({ at: where }) => where === address)?.title;
    const said = chapters.flatMap(({ path, $ }) =>
      $('article.step')
        .toArray()
        .map((node) => [
          title(`${path.slice(1)}#${node.attribs['id']}`),
          wordsOf($(node).find('.visual-plate .visual-title').text()),
        ]),
    );
    const shown = new Set(said.map(([, words]) => words));
    expect(said.filter(([found, words]) => found && found !== words)).toEqual([]);
    expect(new Set(pictures.map((each) => each.title)).isSupersetOf(shown)).toBe(true);
    expect(new Set(pictures.map(({ part, title: words }) => `${part}: ${words}`)).size).toBe(
      pictures.length,
    );
    expect(at('question')).toEqual(
      loadDataset('open-questions').rows.map(({ id }) => `futures/#question-${String(id)}`),
    );
  });

  it('leads nowhere that does not exist', () => {
    for (const { at: address } of [...story, ...sources]) {
      const [path = '', id] = address.split('#');
      const page = site.pages.find((each) => each.path === `/${path}`);
      expect(page, address).toBeDefined();
      if (id && page) expect(elementOf(page, id).length, address).toBe(1);
    }
  });

  it.each([
    ['Kabiru', ['#officer', 'mission/#three-deaths', 'expansion/#ambush']],
    ['indemnité', ['interventions/#paid', 'interventions/#ended']],
    ['Viv Ansanm', ['expansion/#viv-ansanm']],
    ['kolera', ['interventions/#cholera']],
  ])('answers “%s” with a step that is about it', (query, right) => {
    const indexes = [indexRecords(story), indexRecords(sources, story)];
    const [first] = search(indexes, query).groups;
    expect(first?.kind).toBe('step');
    expect(right).toContain(first?.hits[0]?.record.at);
  });

  it('stays light', () => {
    const weight = (name: string) => brotliCompressSync(fileOf(name)).length;
    expect(weight('story')).toBeLessThan(64_000);
    expect(weight('sources')).toBeLessThan(64_000);
  });

  it('is fetched and read by one page alone', () => {
    const scriptsOf = (path: string) =>
      pageOf(site, path)
        .$('script[src]')
        .toArray()
        .map(({ attribs }) => readFileSync(join(DIST, (attribs['src'] ?? '').slice(root.length))))
        .join('\n');
    const knows = /combineWith/;
    expect(scriptsOf('/search/')).toMatch(knows);
    for (const { path } of site.pages.filter((each) => each.path !== '/search/')) {
      expect(scriptsOf(path), path).not.toMatch(knows);
    }
  });
});

describe.each(chapters.map((page) => [page.path, page] as const))('the end of %s', (path, page) => {
  const { $ } = page;
  const links = $('.way-on a')
    .toArray()
    .map(({ attribs }) => attribs['href'] ?? '');
  const order = pageOf(site, '/contents/')
    .$('.contents-chapter h2 a')
    .toArray()
    .map(({ attribs }) => attribs['href'] ?? '');
  const place = order.indexOf(`${root}${path}`);

  it('leads on to the next chapter, back, to the claims and to the data', () => {
    const [next, before] = [order[place + 1], order[place - 1]];
    if (next) {
      const first = $('.way-on a').first();
      expect(first.attr('href')).toBe(next);
      expect(wordsOf(first.text())).toMatch(/^Next .*\. \d+ minutes$/);
    }
    expect(links).toEqual([
      ...(next ? [next] : [`${root}/claims/`]),
      ...(before ? [before] : []),
      ...(next ? [`${root}/claims/`] : []),
      `${root}/data/`,
      `${root}/contents/`,
    ]);
    expect($('article.chapter').children().last().is('.way-on')).toBe(true);
  });

  it('says so at the head of the page too', () => {
    expect($('link[rel="next"]').attr('href')).toBe(order[place + 1]);
    expect($('link[rel="prev"]').attr('href')).toBe(order[place - 1] ?? `${root}/`);
  });
});
