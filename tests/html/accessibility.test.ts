/** What readers who do not look at the pages rely on: headings, landmarks, names, languages. */
import type { CheerioAPI } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { isEmbed, isShare, pageOf, readSite, wordsOf } from '../site.ts';

const site = readSite();
const pages = site.pages.filter((page) => !isShare(page) && !isEmbed(page));

/** Levels of headings, in the order of the page. */
const levels = ($: CheerioAPI) =>
  $('h1, h2, h3, h4, h5, h6')
    .toArray()
    .map(({ tagName }) => Number(tagName.slice(1)));

it('headings begin with the only h1 and leave no level out', () => {
  for (const { path, $ } of pages) {
    const all = levels($);
    expect(all[0], path).toBe(1);
    expect(
      all.filter((level) => level === 1),
      path,
    ).toHaveLength(1);
    all.forEach((level, index) => {
      expect(level - (all[index - 1] ?? 0), `${path} at heading ${index}`).toBeLessThanOrEqual(1);
    });
  }
});

it('every page has its landmarks, the skip link first of all', () => {
  for (const { path, $ } of pages) {
    expect($('body a, body button').first().attr('href'), path).toBe('#main');
    expect($('main'), path).toHaveLength(1);
    expect($('body > header, body > footer'), path).toHaveLength(2);
    const names = $('nav')
      .toArray()
      .map((node) => $(node).attr('aria-label') ?? $(node).attr('aria-labelledby'));
    expect(names, path).not.toContain(undefined);
    expect(new Set(names).size, path).toBe(names.length);
  }
});

it('two links lead past every picture that stays: to its text, and to the end of its section', () => {
  for (const { path, $ } of pages) {
    for (const section of $('section.scrolly').toArray()) {
      const [text = '', end = ''] = $(section)
        .children('.skip-link')
        .toArray()
        .map((link) => $(link).attr('href'));
      expect($(section).find(text).is('.scrolly-steps[tabindex="-1"]'), path).toBe(true);
      expect($(section).next().is(`${end}[tabindex="-1"]`), path).toBe(true);
    }
  }
});

it('words of other languages say which', () => {
  const marked = (path: string) =>
    pageOf(site, path)
      .$('main [lang]')
      .toArray()
      .map(({ attribs }) => attribs['lang']);
  for (const path of ['/glossary/', '/sources/', '/futures/', '/expansion/', '/search/']) {
    for (const language of marked(path)) expect(language, path).toMatch(/^[a-z]{2}$/);
  }
  expect(marked('/glossary/')).toEqual(expect.arrayContaining(['ht', 'fr']));
  expect(marked('/sources/')).toEqual(expect.arrayContaining(['fr']));
});

describe('/about/accessibility/', () => {
  const { $ } = pageOf(site, '/about/accessibility/');

  it('answers each of Chartability’s critical heuristics', () => {
    const rows = $('table').first().find('tbody tr').toArray();
    expect(rows).toHaveLength(14);
    for (const row of rows) {
      const cells = $(row).find('td').toArray();
      expect(cells.map((cell) => wordsOf($(cell).text()).length > 6)).toEqual([true, true, true]);
    }
  });

  it('is one link away from every page, and says how to tell us', () => {
    for (const page of pages) {
      const links = page.$('body > footer a[href$="/about/accessibility/"]');
      expect(links, page.path).toHaveLength(1);
    }
    expect(wordsOf($('h2').last().text())).toBe('Tell us');
  });

  it('tells machines what it tells people', () => {
    const facts: unknown = JSON.parse($('script[type="application/ld+json"]').text());
    expect(facts).toMatchObject({ '@type': 'WebSite', url: `${site.origin}${site.base}` });
    expect((facts as { accessibilitySummary: string }).accessibilitySummary).toContain('WCAG 2.2');
  });
});
