import { describe, expect, it } from 'vitest';
import { type Page, canonicalPath, isEmbed, readSite, sharedPath, wordsOf } from '../site.ts';

const site = readSite();

/** Text a reader meets, attributes that are read out included; scripts and styles are left out. */
function textOf({ $ }: Page): string {
  const body = $('body').clone();
  // BibTeX is written with braces.
  body.find('script, style, .citations pre').remove();
  const spoken = ['aria-label', 'title', 'alt', 'data-inspect-label'].flatMap((name) =>
    $(`[${name}]`)
      .toArray()
      .map((node) => $(node).attr(name) ?? ''),
  );
  const meta = $('meta[content]')
    .toArray()
    .map(({ attribs }) => attribs['content'] ?? '');
  return [body.text(), $('title').text(), ...spoken, ...meta].join('\n');
}

/** Each match with what stands around it. */
const foundIn = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(({ 0: match, index }) =>
    text.slice(Math.max(0, index - 30), index + match.length + 30),
  );

it('has the pages that others link to', () => {
  const paths = site.pages.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining([
      '/',
      '/mission/',
      '/data/',
      '/data/strength/',
      '/sources/',
      '/glossary/',
    ]),
  );
  expect(paths).toContain('/404.html');
});

it('gives every page its own title and description', () => {
  const titles = site.pages.map(({ $ }) => $('title').text());
  expect(titles).toHaveLength(new Set(titles).size);
  const descriptions = site.pages.map(({ $ }) => $('meta[name="description"]').attr('content'));
  expect(descriptions).toHaveLength(new Set(descriptions).size);
});

describe.each(site.pages.map((page) => [page.file, page] as const))('%s', (_, page) => {
  const { $, html } = page;

  it('is one whole document', () => {
    expect(html.slice(0, 15)).toMatch(/^<!doctype html>$/i);
    expect(html.trimEnd().slice(-60)).toMatch(/<\/body><\/html>$/i);
    expect($('html').attr('lang')).toMatch(/^[a-z]{2}$/);
    expect($('meta[charset]').attr('charset')).toBe('utf-8');
    expect($('meta[name="viewport"]').attr('content')).not.toMatch(
      /maximum-scale|user-scalable=no/,
    );
  });

  it('has a script for its switches', () => {
    const scripts = page.$('script[type="module"][src]').length;
    if (!isEmbed(page)) expect(scripts).toBeGreaterThan(0);
  });

  it('says what it is', () => {
    expect(wordsOf($('title').text()).length).toBeGreaterThan(5);
    expect($('title')).toHaveLength(1 + $('svg title').length);
    expect($('head title')).toHaveLength(1);
    expect($('meta[name="description"]').attr('content')?.trim().length).toBeGreaterThan(20);
    const canonical = $('link[rel="canonical"]');
    expect(canonical).toHaveLength(1);
    const inFull = (address: string) => `${site.origin}${site.base}${address.slice(1)}`;
    expect(canonical.attr('href')).toBe(inFull(canonicalPath(page)));
    expect($('meta[property="og:url"]').attr('content')).toBe(inFull(sharedPath(page)));
  });

  it('has one h1 and skips no level', () => {
    const levels = $('h1, h2, h3, h4, h5, h6')
      .toArray()
      .map(({ name }) => Number(name.slice(1)));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
    for (const heading of $('h1, h2, h3, h4, h5, h6').toArray()) {
      expect(wordsOf($(heading).text())).not.toBe('');
    }
  });

  it('uses no id twice', () => {
    const ids = $('[id]')
      .toArray()
      .map(({ attribs }) => attribs['id']);
    expect(ids.filter((id, index) => !id || ids.indexOf(id) !== index)).toEqual([]);
  });

  it('has its landmarks, all with names', () => {
    expect($('main')).toHaveLength(1);
    // In the page of someone else a picture comes without the frame of this site.
    if (isEmbed(page)) return expect($('header, footer, nav')).toHaveLength(0);
    expect($('body > header')).toHaveLength(1);
    expect($('body > footer')).toHaveLength(1);
    expect($('main').attr('id')).toBe('main');
    expect($('a.skip-link').first().attr('href')).toBe('#main');
    expect($('header nav').length).toBeGreaterThan(0);
    const names = $('nav')
      .toArray()
      .map(({ attribs }) => attribs['aria-label']?.trim());
    expect(names.every(Boolean)).toBe(true);
    expect(names).toHaveLength(new Set(names).size);
  });

  it('names every link, button and image', () => {
    for (const node of $('a, button, summary').toArray()) {
      const name = $(node).attr('aria-label') ?? $(node).text();
      expect(wordsOf(name), $.html(node)).not.toBe('');
    }
    for (const node of $('img').toArray()) {
      expect($(node).attr('alt'), $.html(node)).toBeDefined();
    }
    for (const node of $('svg').toArray()) {
      expect(node.attribs['role'] === 'img' || node.attribs['aria-hidden'] === 'true').toBe(true);
    }
  });

  it('prints no leftovers of a program', () => {
    const text = textOf(page);
    const found = foundIn(text, /undefined|NaN|\[object|\bnull\b|\{[^}\n]*\}|\$\{/g);
    expect(found).toEqual([]);
    expect(html).not.toMatch(/="(undefined|NaN|null|\[object [^"]*)"/);
  });

  it('keeps the space between words and links', () => {
    const found = foundIn(
      html.replace(/<(script|style)[\s\S]*?<\/\1>/g, ''),
      /\p{L}<(a|strong|em|code|cite)[ >]|<\/(a|strong|em|code|cite)>\p{L}/gu,
    );
    expect(found.filter((text) => !/para-link/.test(text))).toEqual([]);
  });
});
