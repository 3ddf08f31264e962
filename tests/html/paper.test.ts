/** Pages that are meant for a printer, as files. */
import { describe, expect, it } from 'vitest';
import { loadSources } from '../../src/data/load.ts';
import { paperPages, readQr } from '../paper.ts';
import { canonicalPath, pageOf, readSite, wordsOf } from '../site.ts';

const site = readSite();
const sources = loadSources();
const pages = paperPages(site);
const prints = pages.filter(({ kind }) => kind === 'print');
const inFull = (path: string) => `${site.origin}${site.base}${path.slice(1)}`;

it('has a print edition of every chapter and of the opening, and cards', () => {
  expect(prints.map(({ path }) => path).sort()).toEqual(
    ['expansion', 'futures', 'interventions', 'mission', 'opening'].map(
      (name) => `/${name}/print/`,
    ),
  );
  const cards = pages.filter(({ kind }) => kind === 'cards').map(({ path }) => path);
  expect(cards).toEqual(
    expect.arrayContaining(['/classroom/cards/glossary/', '/classroom/cards/timeline/']),
  );
});

describe.each(prints.map((page) => [page.path, page] as const))('%s', (_, page) => {
  const { $ } = page;
  const chapter = pageOf(site, canonicalPath(page)).$;

  it('has every step of the chapter under its own id, with its picture and the whole table', () => {
    const steps = chapter('.step').toArray();
    const titles = steps.map((node) => [
      node.attribs['id'],
      wordsOf(chapter(node).find('h3').text()),
    ]);
    const printed = $('.paper-step').toArray();
    expect(printed.map((node) => [node.attribs['id'], wordsOf($(node).find('h3').text())])).toEqual(
      titles,
    );
    for (const node of printed) {
      const id = node.attribs['id'] ?? '';
      const step = $(node);
      expect(step.find('figure.visual svg[role="img"]').length, id).toBe(1);
      expect(step.find(`#${id}-table tbody tr`).length, id).toBeGreaterThan(0);
      expect(step.find('.paper-source .cite').length, id).toBeGreaterThan(0);
    }
  });

  it('has every paragraph of the chapter under its number, but those about the screen', () => {
    const idsOf = (all: typeof $) =>
      all('.para')
        .toArray()
        .map(({ attribs }) => attribs['id'] ?? '');
    const own = idsOf($);
    expect(idsOf(chapter)).toEqual(expect.arrayContaining(own));
    expect(idsOf(chapter).length - own.length).toBeLessThanOrEqual(1);
  });

  it('numbers its sources and gives the address of each', () => {
    const notes = $('.notes > li').toArray();
    const numberOf = new Map(notes.map(({ attribs }, index) => [`#${attribs['id']}`, index + 1]));
    for (const node of $('a.note').toArray()) {
      expect(numberOf.get(node.attribs['href'] ?? '')).toBe(Number($(node).text()));
    }
    expect(
      new Set(
        $('a.note')
          .toArray()
          .map(({ attribs }) => attribs['href']),
      ).size,
    ).toBe(
      new Set(
        chapter('.chapter :is(.para, li) .cite')
          .toArray()
          .map(({ attribs }) => attribs['data-cite']),
      ).size,
    );
    for (const node of notes) {
      const { url } = sources[node.attribs['id']?.slice('note-'.length) ?? ''] ?? {};
      expect($(node).find('.note-address').attr('href')).toBe(url || undefined);
    }
  });

  it('speaks of nothing that only a screen can do', () => {
    const text = wordsOf($('.sheet').text());
    expect(text.match(/.{0,30}\b(tap|scroll|click|swipe|hover|slider|drag)\b.{0,30}/gi)).toBeNull();
  });

  it('is linked to from the head of its chapter or from the contents', () => {
    const links = (all: typeof $) =>
      all('main a')
        .toArray()
        .map(({ attribs }) => attribs['href']);
    const href = `${site.base.slice(0, -1)}${page.path}`;
    expect(links(pageOf(site, '/contents/').$)).toContain(href);
    if (page.path !== '/opening/print/') expect(links(chapter)).toContain(href);
  });
});

it('puts terms on cards that are confirmed, in all their forms, and events without their dates', () => {
  const terms = pageOf(site, '/classroom/cards/glossary/').$;
  const glossary = pageOf(site, '/glossary/').$;
  const confirmed = glossary('.term-entry').filter((_, node) => {
    const facts = glossary(node).find('p.term-facts').first().text();
    return !/general knowledge/.test(facts);
  });
  expect(terms('.cut-card')).toHaveLength(confirmed.length);
  for (const node of confirmed.toArray()) {
    const name = wordsOf(glossary(node).find('dfn').text());
    const card = terms('.cut-card').filter(
      (_, each) => wordsOf(terms(each).find('dfn').text()) === name,
    );
    for (const form of glossary(node).find('dd').toArray()) {
      expect(wordsOf(card.text()), name).toContain(wordsOf(glossary(form).text()));
    }
  }
  for (const page of pages.filter(({ path }) => path.startsWith('/classroom/cards/timeline/'))) {
    const { $ } = page;
    const cards = $('.cut-card').toArray();
    expect(cards.length).toBeGreaterThan(8);
    expect($('.cards-answers tbody tr')).toHaveLength(cards.length);
    for (const card of cards) expect($(card).text()).not.toMatch(/\b(18|19|20)\d\d\b/);
    const order = $('.cards-answers td.number')
      .toArray()
      .map((node) => Number($(node).text()));
    expect(order).not.toEqual(order.toSorted((a, b) => a - b));
  }
});

it('has the vote of the Security Council among the events, whose number is no year', () => {
  const { $ } = pageOf(site, '/classroom/cards/timeline/');
  expect(wordsOf($('.cut-event h2').text())).toMatch(/resolution 2699/);
  expect(wordsOf($('.cards-answers').text())).toContain('2 October 2023');
});

it('has QR codes that an independent decoder reads as the address printed beside them', async () => {
  for (const { $, path } of pages) {
    const codes = $('.qr').toArray();
    expect(codes.length, path).toBeGreaterThan(0);
    for (const node of codes) {
      const link = $(node).find('.qr-words a');
      const href = new URL(link.attr('href') ?? '', site.origin).href;
      const svg = $.html($(node).find('svg')).replace(
        '<svg',
        '<svg xmlns="http://www.w3.org/2000/svg"',
      );
      expect(await readQr(svg), path).toBe(href);
      expect(wordsOf(link.text()), path).toBe(href.replace(/^https?:\/\//, ''));
    }
  }
  expect(await readQr(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>`)).toBeNull();
});

it('leads search engines from a print edition to its chapter', () => {
  for (const page of prints) {
    expect(page.$('link[rel="canonical"]').attr('href')).toBe(
      inFull(page.path === '/opening/print/' ? '/' : page.path.replace('print/', '')),
    );
  }
});
