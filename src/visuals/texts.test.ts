/** Texts of a visual that are wrong in one place: each is told with file, line and column. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadFigures } from '../data/load.ts';
import { formatNumber } from './kit/format.ts';
import { VISUAL_IDS } from './registry.ts';
import { loadVisualTexts } from './texts.ts';
import { viewInWords } from './words.ts';

const FILE = 'content/visuals/en/road-to-landing.yaml';
const GOOD = `reading: Time runs down.
credit:
  - unscr-2699
  - scr-wib-2024-09-29
views:
  request:
    short: Short
    title: Haiti asks
    subtitle: Decisions
  offer:
    short: Short
    title: It takes {days-request-to-offer} days
    subtitle: Decisions
  vote:
    short: Short
    title: Yes
    subtitle: Decisions
  court:
    short: Short
    title: No
    subtitle: Decisions
  accord:
    short: Short
    title: They land after {days-to-landing} days
    subtitle: Decisions since {first-landing} and {first-landing}
words:
  name: The road
  days: '{days} days'
`;

describe('loadVisualTexts', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'texts-'));
    mkdirSync(join(root, 'content/visuals/en'), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const load = (text: string) => {
    writeFileSync(join(root, FILE), text);
    return loadVisualTexts('road-to-landing', 'en', root);
  };
  const edited = (from: string, to: string) => {
    expect(GOOD.split(from)).toHaveLength(2);
    return GOOD.replace(from, to);
  };
  const problems = (text: string): string[] => {
    try {
      load(text);
    } catch (error) {
      return (error as Error).message.split('\n');
    }
    return [];
  };

  it('reads a good file, figures filled into titles and subtitles, words left as they are', () => {
    const figure = (id: string) => formatNumber(Number(loadFigures()[id]?.value), 'en');
    const { reading, credit, views, words } = load(GOOD);
    expect(reading).toBe('Time runs down.');
    expect(credit).toEqual(['unscr-2699', 'scr-wib-2024-09-29']);
    expect(views.offer?.title).toBe(`It takes ${figure('days-request-to-offer')} days`);
    const people = figure('first-landing');
    expect(views.accord?.subtitle).toBe(`Decisions since ${people} and ${people}`);
    expect(words).toEqual({ name: 'The road', days: '{days} days' });
  });

  it.each<[string, string, string, string]>([
    [
      'a figure that does not exist',
      '{days-to-landing} days',
      '{days-to-nowhere} days',
      '24:12  "They land after {days-to-nowhere} days": nothing given for {days-to-nowhere}',
    ],
    [
      'a figure that does not exist, in a subtitle',
      'title: No\n    subtitle: Decisions',
      'title: No\n    subtitle: Of {no-such}',
      '21:15  "Of {no-such}": nothing given for {no-such}',
    ],
    [
      'a source that does not exist',
      '- scr-wib-2024-09-29',
      '- scr-none',
      '4:5  no source "scr-none"',
    ],
    [
      'a view without texts',
      '  vote:\n    short: Short\n    title: Yes\n    subtitle: Decisions\n',
      '',
      '6:3  no texts for the view "vote"',
    ],
    [
      'texts without a view',
      '  vote:\n',
      '  votes:\n    short: Short\n    title: Yes\n    subtitle: Decisions\n  vote:\n',
      '15:5  no view "votes" in road-to-landing',
    ],
  ])('stops at %s', (_, from, to, problem) => {
    expect(problems(edited(from, to))).toEqual([`${FILE}:${problem}`]);
  });

  it.each<[string, string, string, string]>([
    ['a title that is missing', '    title: Yes\n', '', '15:5'],
    ['an empty title', 'title: Yes', "title: ''", '16:12'],
    ['a title that is a number', 'title: Yes', 'title: 12', '16:12'],
    ['no sources', '  - unscr-2699\n  - scr-wib-2024-09-29\n', '  []\n', '3:3'],
    ['a key nobody knows', 'reading: Time', 'readings: a\nreading: Time', '1:1'],
    ['a word that is a list', 'name: The road', 'name: [a]', '27:9'],
    ['no words at all', "words:\n  name: The road\n  days: '{days} days'\n", '', '1:1'],
    ['the same view twice', '  court:\n', '  vote:\n', '18:3'],
    ['text that is not YAML', 'title: Yes', "title: 'Yes", '16:16'],
  ])('stops at %s', (_, from, to, at) => {
    const [first = '', ...others] = problems(edited(from, to));
    expect(first).toMatch(new RegExp(`^${FILE}:${at}  \\S`));
    expect(others).toEqual([]);
  });

  it('tells all that is wrong at once', () => {
    const bad = edited('- unscr-2699', '- no-such').replace('{days-to-landing}', '{none}');
    expect(problems(bad.replace('  vote:', '  votes:')).map((each) => each.split('  ')[0])).toEqual(
      [`${FILE}:3:5`, `${FILE}:6:3`, `${FILE}:15:5`, `${FILE}:24:12`],
    );
  });

  it('stops where there is no file, or no such visual', () => {
    expect(() => loadVisualTexts('road-to-landing', 'en', root)).toThrow(
      `${FILE}:1:1  the file is missing`,
    );
    writeFileSync(join(root, 'content/visuals/en/none.yaml'), GOOD);
    expect(() => loadVisualTexts('none', 'en', root)).toThrow('no visual "none"');
  });
});

describe.each(VISUAL_IDS)('%s', (id) => {
  const { views, words } = loadVisualTexts(id, 'en');

  it('says each view in words, with its title and a short name of its own', () => {
    expect(Object.keys(views).length).toBeGreaterThan(0);
    const shorts = Object.values(views).map(({ short }) => short);
    expect(new Set(shorts).size).toBe(shorts.length);
    for (const [view, { title }] of Object.entries(views)) {
      const inWords = viewInWords(id, view, 'en');
      expect(inWords.title).toBe(title);
      expect(inWords.text).not.toBe('');
      expect(`${title} ${inWords.text}`, view).not.toMatch(/[{}]/);
    }
  });

  it('has a name, and no text twice among its titles', () => {
    expect(words.name?.trim()).toBeTruthy();
    const titles = Object.values(views).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(readFileSync(`content/visuals/en/${id}.yaml`, 'utf8')).not.toContain('\t');
  });
});
