import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Words } from '../visuals/kit/contract.ts';
import { loadStrings, word } from './strings.ts';

const GOOD = `site:
  title: After
nav:
  skip: Skip
chapter:
  next: Next
figure:
  source: Source
fig:
  about: about {value}
claims:
  title: Claims
about:
  title: About
filters:
  clear: Show all
sources:
  title: Sources
data:
  title: Data
card:
  row: Row
share:
  on: Go on
embed:
  views: Views
glossary:
  title: Glossary
questions:
  data: Data
contents:
  title: Contents
search:
  title: Search
offline:
  kept: Kept
opening:
  read: Read
lesson:
  plan: Plan
paper:
  print: Print
modes:
  leave: Leave
`;

describe('loadStrings', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'strings-'));
    mkdirSync(join(root, 'content/i18n'), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const load = (text: string | Uint8Array) => {
    writeFileSync(join(root, 'content/i18n/en.yaml'), text);
    return loadStrings('en', root);
  };
  const edited = (from: string, to: string) => {
    expect(GOOD.split(from)).toHaveLength(2);
    return () => load(GOOD.replace(from, to));
  };

  it('reads a file anew when it has changed', () => {
    expect(load(GOOD).site).toEqual({ title: 'After' });
    expect(load(GOOD.replace('After', 'Before')).site).toEqual({ title: 'Before' });
  });

  it('reads the words', () => {
    expect(load(GOOD)).toEqual({
      site: { title: 'After' },
      nav: { skip: 'Skip' },
      chapter: { next: 'Next' },
      figure: { source: 'Source' },
      fig: { about: 'about {value}' },
      claims: { title: 'Claims' },
      about: { title: 'About' },
      filters: { clear: 'Show all' },
      sources: { title: 'Sources' },
      data: { title: 'Data' },
      card: { row: 'Row' },
      share: { on: 'Go on' },
      embed: { views: 'Views' },
      glossary: { title: 'Glossary' },
      questions: { data: 'Data' },
      contents: { title: 'Contents' },
      search: { title: 'Search' },
      offline: { kept: 'Kept' },
      opening: { read: 'Read' },
      lesson: { plan: 'Plan' },
      paper: { print: 'Print' },
      modes: { leave: 'Leave' },
    });
  });

  it.each<[string, string, string, string]>([
    ['a number', 'skip: Skip', 'skip: 12', '4:9'],
    ['nothing', 'source: Source', 'source:', '8:10'],
    ['empty words', 'title: After', "title: ''", '2:10'],
    ['a list', 'next: Next', 'next: [a]', '6:9'],
    ['words deeper than they go', 'skip: Skip', 'skip: { a: b }', '4:9'],
    ['the same key twice', 'skip: Skip', 'skip: Skip\n  skip: Again', '5:3'],
    ['text that is not YAML', 'skip: Skip', "skip: 'Skip", `${GOOD.split('\n').length}:1`],
  ])('stops at %s, with file, line and column', (_, from, to, at) => {
    expect(edited(from, to)).toThrow(new RegExp(`^content/i18n/en\\.yaml:${at}  \\S`));
  });

  it.each<[string, string, string]>([
    ['a section that is missing', 'fig:\n  about: about {value}\n', ''],
    ['a section nobody knows', 'fig:\n', 'figs:\n  a: b\nfig:\n'],
    ['words of a visual, which stand beside its titles', 'fig:\n', 'visuals:\n  a: b\nfig:\n'],
  ])('stops at %s, with file, line and column', (_, from, to) => {
    expect(edited(from, to)).toThrow(/^content\/i18n\/en\.yaml:\d+:\d+ {2}\S/);
  });

  it('reports all that is wrong, one line each', () => {
    const bad = GOOD.replace('skip: Skip', 'skip: 1').replace('next: Next', 'next: 2');
    expect(() => load(bad)).toThrow(/en\.yaml:4:9 .*\ncontent\/i18n\/en\.yaml:6:9 /);
  });

  it('stops when there is no such language', () => {
    expect(() => loadStrings('xx', root)).toThrow('content/i18n/xx.yaml:1:1  the file is missing');
  });
});

describe('word', () => {
  it('finds a phrase or says which is missing', () => {
    expect(word({ a: 'A' }, 'a')).toBe('A');
    expect(() => word({ a: 'A' }, 'b')).toThrow('content/i18n: no words for "b"');
  });
});

describe('content/i18n/en.yaml', () => {
  it('leaves no place open that nobody fills', () => {
    const open = (words: Words) =>
      Object.values(words)
        .join(' ')
        .match(/\{[^}a-z]*\}|\{\s|\s\}/g);
    const sections = Object.values(loadStrings('en'));
    expect(sections.length).toBeGreaterThan(3);
    for (const words of sections) expect(open(words)).toBeNull();
  });

  it('has every word that a page asks for by name', () => {
    const strings = loadStrings('en');
    const asked = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.astro$|content-integration\.ts$/.test(path))
      .flatMap((path) => {
        const source = readFileSync(join('src', path), 'utf8');
        return [
          ...source.matchAll(/\bword\((?:strings\.)?(\w+)(?:\('en'\)\.(\w+))?, '([\w-]+)'\)/g),
        ];
      });
    expect(asked.length).toBeGreaterThan(15);
    const known = Object.values(strings).flatMap((words) => Object.keys(words));
    for (const [, section = '', , key = ''] of asked) {
      if (section in strings) expect(strings[section as keyof typeof strings]).toHaveProperty(key);
      else expect(known).toContain(key);
    }
  });
});
