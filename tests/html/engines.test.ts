import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DIST, filesOf } from '../site.ts';
import { youngInScript, youngInStyles } from '../young-features.ts';

const read = (ending: string) =>
  filesOf(DIST)
    .filter((file) => file.endsWith(ending))
    .map((file) => [file, readFileSync(join(DIST, file), 'utf8')] as const);

describe('the last two and a half years of Safari, Chrome and Firefox', () => {
  it('read every script and have all that it calls', () => {
    const scripts = read('.js');
    expect(scripts.length).toBeGreaterThan(10);
    const young = scripts.flatMap(([file, source]) =>
      youngInScript(source).map((found) => `${file}: ${found}`),
    );
    expect(young).toEqual([]);
  });

  it('have all that the style sheets need', () => {
    const young = read('.css').flatMap(([file, css]) =>
      youngInStyles(css).map((found) => `${file}: ${found}`),
    );
    expect(young).toEqual([]);
  });
});

describe('the check', () => {
  it.each([
    ['new Set(a).union(b)', 'union (Firefox 127)'],
    ['addEventListener("load", () => window.requestIdleCallback(run))', 'requestIdleCallback'],
    ['const all = map.values().map((each) => each.id)', 'map of an iterator'],
    ['[...text.matchAll(word)].map(String); text.matchAll(word).toArray()', 'toArray'],
  ])('finds what is too young in %s', (source, found) => {
    expect(youngInScript(source).join()).toContain(found);
  });

  it('reads no syntax that one of them would not', () => {
    expect(() => youngInScript('const word = /(?i:a)b/')).toThrow();
    expect(() => youngInScript('import data from "./a.json" with { type: "json" }')).toThrow();
    expect(() => youngInScript('using file = open()')).toThrow();
  });

  it('lets arrays and what all have pass', () => {
    const source =
      'Object.values(a).map(f); [...m.values()].map(f); Map.groupBy(a, f); a.toSorted()';
    expect(youngInScript(source)).toEqual([]);
    expect(
      youngInStyles('a{text-wrap:balance}b:has(i){color:color-mix(in srgb,red,blue)}'),
    ).toEqual([]);
  });

  it.each([
    ['a{color:light-dark(#000,#fff)}', 'light-dark()'],
    ['@starting-style{a{opacity:0}}', '@starting-style'],
    ['a{color:rgb(from red r g b)}', 'relative colours'],
  ])('finds what is too young in %s', (css, found) => {
    expect(youngInStyles(css).join()).toContain(found);
  });
});
