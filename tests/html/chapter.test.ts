import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageOf, readSite, wordsOf } from '../site.ts';

/** Steps that others link to: none of these addresses may ever go. */
const PERMANENT = [
  'request',
  'offer',
  'vote',
  'court',
  'accord',
  'first-contingent',
  'others-arrive',
  'peak',
  'plateau',
  'rotation',
];

const site = readSite();
const { $ } = pageOf(site, '/mission/');
const steps = $('section.scrolly article.step[id][data-view]')
  .toArray()
  .map(({ attribs }) => attribs['id'] ?? '');

/** A picture that moves: both drawings, or an image in their place until the code has come. */
function stageIsWhole(selector: string, isDrawn: boolean): void {
  const figure = $(selector);
  expect(figure).toHaveLength(1);
  const svgs = figure.find('.drawing > svg').toArray();
  expect(svgs.map(({ attribs }) => attribs['data-form'])).toEqual(['narrow', 'wide']);
  for (const svg of svgs) {
    expect(svg.attribs['role']).toBe('img');
    for (const [attribute, tag] of [
      ['aria-labelledby', 'title'],
      ['aria-describedby', 'desc'],
    ] as const) {
      const named = $(svg).children(`${tag}[id="${svg.attribs[attribute]}"]`);
      expect(named, attribute).toHaveLength(1);
      expect(wordsOf(named.text()).length, tag).toBeGreaterThan(10);
    }
    const marks = $(svg).find('line, rect, circle, path').length;
    if (isDrawn) {
      const [, , width, height] = (svg.attribs['viewBox'] ?? '').split(' ');
      expect(Number(width)).toBeGreaterThan(100);
      expect(Number(height)).toBeGreaterThan(100);
      expect(marks).toBeGreaterThan(5);
      expect($(svg).find('text').length).toBeGreaterThan(2);
    } else {
      expect(marks).toBe(0);
    }
  }
  expect(figure.find('.drawing > .placeholder')).toHaveLength(isDrawn ? 0 : 1);
  if (!isDrawn) imageIsWhole(selector, '');
  const shown = figure.find('.view-texts.is-shown');
  expect(shown).toHaveLength(1);
  expect(shown.attr('data-for-view')).toBe(figure.attr('data-view'));
  wordsAreThere(selector, '.view-texts.is-shown', '.view-credit.is-shown');
  const table = figure.find('details.visual-table table');
  expect(table).toHaveLength(1);
  expect(wordsOf(table.children('caption').text()).length).toBeGreaterThan(10);
  const heads = table.find('thead th[scope="col"]');
  expect(heads.length).toBeGreaterThan(2);
  const rows = table.find('tbody tr').toArray();
  // The code that a reader's first touch brings fills it, and tells of each view in turn.
  expect(rows).toHaveLength(0);
}

/** An image that is fetched when it is to be seen, in two forms whose files are there. */
function imageIsWhole(selector: string, alt: string): void {
  const figure = $(selector);
  const images = figure.find('picture > img');
  expect(images).toHaveLength(1);
  expect(images.attr('loading')).toBe('lazy');
  expect(wordsOf(images.attr('alt') ?? 'none')).toBe(alt);
  const view = `${figure.attr('data-visual')}/${figure.attr('data-view')}`;
  expect(images.attr('src')).toBe(`${site.base}drawings/${view}.narrow.svg`);
  const wide = figure.find('picture > source');
  expect(wide.attr('srcset')).toBe(`${site.base}drawings/${view}.wide.svg`);
  for (const node of [images, wide]) {
    expect(Number(node.attr('width'))).toBeGreaterThan(100);
    expect(Number(node.attr('height'))).toBeGreaterThan(100);
  }
}

/** Title and subtitle over a picture, sources and date below it. */
function wordsAreThere(selector: string, head: string, credit: string): void {
  const figure = $(selector);
  for (const part of ['.visual-title', '.visual-subtitle']) {
    expect(wordsOf(figure.find(`${head} ${part}`).text()).length, part).toBeGreaterThan(10);
  }
  const caption = figure.children('figcaption');
  expect(caption).toHaveLength(1);
  const credits = caption.find(credit);
  const names = credits
    .find('.cite')
    .toArray()
    .map((node) => $(node).text());
  expect(names.length).toBeGreaterThan(0);
  expect(new Set(names).size, names.join()).toBe(names.length);
  expect(wordsOf(credits.find('.visual-as-of').text())).toMatch(
    /^Table as of \d{1,2} [A-Z][a-z]+ \d{4}\.$/,
  );
  expect(caption.find('a.visual-data[href*="/data/"]').attr('href')).toMatch(/\/data\/[a-z-]+\/$/);
}

it('has every step that was ever published, in order', () => {
  expect(steps.filter((id) => PERMANENT.includes(id))).toEqual(PERMANENT);
  expect($('.step')).toHaveLength(steps.length);
});

it('lists every step in its contents, by its heading', () => {
  const links = $('.chapter-contents a')
    .toArray()
    .map((link) => [link.attribs['href'] ?? '', wordsOf($(link).text())] as const)
    .filter(([href]) => $(`article.step${href}`).length > 0);
  expect(links).toEqual(steps.map((id) => [`#${id}`, wordsOf($(`#${id} h3`).text())]));
});

describe.each($('section.scrolly').toArray())('a section', (node) => {
  const section = $(node);

  it('has a picture, a first step and a way past it', () => {
    const first = section.find('.step').first();
    expect(section.attr('data-active-step')).toBe(first.attr('id'));
    const stage = section.find('.scrolly-graphic > figure.visual');
    expect(stage).toHaveLength(1);
    expect(stage.attr('data-visual')).toBe(section.attr('data-visual'));
    expect(stage.attr('data-view')).toBe(first.attr('data-view'));
    const isFirst = section.is($('section.scrolly').first());
    stageIsWhole(`figure[id="${stage.attr('id')}"]`, isFirst);
    const [skip] = section
      .find('a.skip-link')
      .toArray()
      .map((link) => $(link));
    if (!skip) throw new Error('no way past the picture');
    const target = $(skip.attr('href') ?? '');
    expect(target).toHaveLength(1);
    expect(target.attr('tabindex')).toBe('-1');
    const order = section.find('*').toArray();
    const graphic = order.indexOf(stage.get(0) as (typeof order)[number]);
    expect(order.indexOf(skip.get(0) as (typeof order)[number])).toBeLessThan(graphic);
    const at = order.indexOf(target.get(0) as (typeof order)[number]);
    expect(at === -1 || at > graphic).toBe(true);
    expect(target.closest('.scrolly-graphic')).toHaveLength(0);
  });

  it('has texts on its stage for the views of all its steps', () => {
    const texts = section
      .find('.scrolly-graphic .view-texts')
      .toArray()
      .map(({ attribs }) => attribs['data-for-view']);
    const views = section
      .find('.step')
      .toArray()
      .map(({ attribs }) => attribs['data-view']);
    expect(texts).toEqual(expect.arrayContaining(views));
    expect(texts).toHaveLength(new Set(texts).size);
  });

  it('can say, once, that its moving picture is missing', () => {
    const words = section.find('.step .visual-failed');
    expect(words).toHaveLength(1);
    expect(words.closest('.step').is(section.find('.step').first())).toBe(true);
    expect(wordsOf(words.text()).length).toBeGreaterThan(10);
  });
});

describe.each(steps)('the step %s', (id) => {
  const step = $(`article.step[id="${id}"]`);

  it('has a heading, paragraphs and a link to itself', () => {
    expect(step.find('h3')).toHaveLength(1);
    expect(step.find('a.step-link')).toHaveLength(1);
    expect(step.find('a.step-link').attr('href')).toBe(`#${id}`);
    expect(step.find('.step-text > p.para').length).toBeGreaterThan(0);
  });

  it('is followed by its own picture', () => {
    const figure = step.children('figure.visual');
    expect(figure).toHaveLength(1);
    expect(figure.prev().is('.step-text')).toBe(true);
    expect(figure.attr('data-visual')).toBe(step.closest('section').attr('data-visual'));
    expect(figure.attr('data-view')).toBe(step.attr('data-view'));
    const selector = `article.step[id="${id}"] > figure`;
    imageIsWhole(selector, wordsOf(figure.find('.visual-title').text()));
    wordsAreThere(selector, '', '.visual-source');
    const words = $(`[id="${figure.find('img').attr('aria-describedby')}"]`);
    expect(wordsOf(words.text()).length).toBeGreaterThan(60);
    // The print edition has each step with its table.
    const table = `${site.base}mission/print/#${id}-table`;
    expect(figure.find('a.visual-data').first().attr('href')).toBe(table);
    expect(step.find('a.step-table').attr('href')).toBe(table);
  });
});

it('shows a different picture, with different words, for every view', () => {
  const files = $('.step > figure.visual img')
    .toArray()
    .map(({ attribs }) => attribs['src']?.slice(site.base.length) ?? '');
  const drawings = files.map((file) => readFileSync(join(site.folder, file), 'utf8'));
  expect(new Set(drawings).size).toBe(steps.length);
  const words = $('.picture-words').toArray();
  expect(new Set(words.map((node) => $(node).text())).size).toBe(steps.length);
});

it('numbers its paragraphs without a gap, each with a link to itself', () => {
  const paragraphs = $('main p.para').toArray();
  expect(paragraphs.length).toBeGreaterThan(20);
  paragraphs.forEach((node, index) => {
    const number = String(index + 1);
    expect(node.attribs['id']).toBe(`p${number}`);
    const link = $(node).children('a.para-link');
    expect(link.attr('href')).toBe(`#p${number}`);
    expect(wordsOf(link.text())).toBe(number);
  });
  const unnumbered = $(
    '.step-text > p:not(.para, .picture-words), article.chapter > p:not(.para, [role])',
  );
  expect(unnumbered).toHaveLength(0);
});
