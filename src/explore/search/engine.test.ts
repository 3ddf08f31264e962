import { describe, expect, it } from 'vitest';
import { foundIn, indexRecords, search, tolerance } from './engine.ts';
import { excerptOf, inParts } from './excerpt.ts';
import type { SearchRecord } from './record.ts';
import { foldedWords, namesOf, placesOfName, wordsIn } from './words.ts';

const step = (at: string, title: string, text: string, more: Partial<SearchRecord> = {}) =>
  ({ kind: 'step', at, title, part: 'The mission', text, ...more }) satisfies SearchRecord;

const STORY: SearchRecord[] = [
  step('a/#ask', 'A government asks', 'Cholera has come back.', { textTerms: ['cholera'] }),
  step('b/#cholera', 'Cholera', 'In 2010 it breaks out.', { titleTerms: ['cholera'] }),
  step('a/#peak', 'The peak', 'At most 1,003 people of the mission, from Kenya.'),
  step('b/#paid', 'What Haiti paid', 'The indemnity, and the loans for it.'),
  { kind: 'claim', at: 'claims/#claim-1', title: 'Kenya sent people.', text: 'It did.' },
  {
    kind: 'term',
    at: 'glossary/#cholera',
    title: 'Cholera',
    text: 'A disease that spreads by water.',
    term: 'cholera',
    forms: { fr: 'choléra', ht: 'kolera' },
  },
];
const SOURCES: SearchRecord[] = [
  { kind: 'source', at: 'sources/#a', title: 'L’indemnité d’Haïti', lang: 'fr', part: 'CNRS' },
  { kind: 'source', at: 'sources/#b', title: 'Kenya in Haiti', part: 'AP, 2024' },
];
const story = indexRecords(STORY);
const both = [story, indexRecords(SOURCES, STORY)];
const found = (query: string, isWhole = true) => {
  const { hasAll, groups } = search(both, query, isWhole);
  return { hasAll, at: groups.flatMap(({ hits }) => hits.map(({ record }) => record.at)) };
};

describe('words', () => {
  it('are folded: no accents, no capitals, no commas in numbers', () => {
    expect(foldedWords('L’indemnité de 1,003 Cœurs, Viv-Ansanm!')).toEqual(
      'l indemnite de 1003 coeurs viv ansanm'.split(' '),
    );
  });

  it('know where they stand', () => {
    const text = 'Été: 1,003';
    expect(wordsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Été', '1,003']);
  });

  it.each([
    ['Haitian National Police (HNP, PNH)', ['Haitian National Police', 'HNP', 'PNH']],
    ['MRAP, MaxxPro', ['MRAP', 'MaxxPro']],
    ['Indemnity of 1825', ['Indemnity of 1825', 'Indemnity']],
    ['Ordinance of Charles X', ['Ordinance of Charles X']],
  ])('name a term: %s', (term, names) => {
    expect(namesOf(term)).toEqual(names);
  });

  it('have a name in them only when all of it is there, in the plural too', () => {
    const words = wordsIn('The trust funds, and trust');
    expect(placesOfName(words, 'Trust fund')).toEqual([[1, 2]]);
    expect(placesOfName(words, 'fund trust')).toEqual([]);
    expect(placesOfName(words, '')).toEqual([]);
  });
});

describe('the search', () => {
  it('finds with and without accents, and by the beginning of a word', () => {
    expect(found('indemnite').at).toEqual(['b/#paid', 'sources/#a']);
    expect(found('INDEMNITÉ').at).toEqual(['b/#paid', 'sources/#a']);
    expect(found('haiti').at).toContain('sources/#a');
    expect(found('d’indemnité').at).toEqual(['b/#paid', 'sources/#a']);
    expect(found('l').at).toEqual(['sources/#a']);
    expect(found('missio').at).toContain('a/#peak');
    expect(found('1003').at).toEqual(['a/#peak']);
  });

  it('bears a slip in a long word, never in a number or a short word', () => {
    expect(found('governmant').at).toEqual(['a/#ask']);
    expect(found('1004').at).toEqual([]);
    expect(['peak', 'Kenya', 'government', '20250'].map(tolerance)).toEqual([false, 1, 2, false]);
  });

  it('finds a step by the form of a term in another language, first where the title names it', () => {
    expect(found('kolera').at).toEqual(['b/#cholera', 'a/#ask', 'glossary/#cholera']);
  });

  it('puts a word of the title before one of the text, and the story before sources', () => {
    expect(found('cholera').at.slice(0, 2)).toEqual(['b/#cholera', 'a/#ask']);
    expect(found('kenya').at).toEqual(['a/#peak', 'claims/#claim-1', 'sources/#b']);
  });

  it('asks for all words, and for some only where nothing has all', () => {
    expect(found('kenya people')).toEqual({ hasAll: true, at: ['a/#peak', 'claims/#claim-1'] });
    expect(found('kenya haiti')).toEqual({ hasAll: true, at: ['sources/#b'] });
    const some = found('cholera government kenya');
    expect(some.hasAll).toBe(false);
    expect(some.at).toEqual(expect.arrayContaining(['a/#ask', 'b/#cholera', 'sources/#b']));
    expect(found('zebra')).toEqual({ hasAll: false, at: [] });
  });

  it('does not settle for some words while sources are still to come', () => {
    expect(search([story], 'kenya haiti', false)).toMatchObject({ hasAll: true, count: 0 });
  });
});

describe('what is marked', () => {
  const marked = (query: string, at: string) => {
    const hit = search(both, query)
      .groups.flatMap(({ hits }) => hits)
      .find(({ record }) => record.at === at);
    if (!hit) throw new Error(`${query} does not find ${at}`);
    const text = hit.record.text ?? '';
    return foundIn(text, hit).map(({ start, end }) => text.slice(start, end));
  };

  it('is each word that was found, as it stands in the text', () => {
    expect(marked('1003 peopl', 'a/#peak')).toEqual(['1,003', 'people']);
  });

  it('is the English name where another language was asked for', () => {
    expect(marked('kolera', 'a/#ask')).toEqual(['Cholera']);
  });
});

describe('an excerpt', () => {
  const text = `${'Before it all. '.repeat(30)}Here is Kabiru, and Kabiru again. ${'After it all. '.repeat(30)}`;
  const spans = (word: string) =>
    [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({
      start: index,
      end: index + word.length,
    }));
  const written = (found: string) =>
    excerptOf(text, spans(found))
      .map((part) => (part.isFound ? `[${part.text}]` : part.text))
      .join('');

  it('shows the words that were found, between whole words', () => {
    const excerpt = written('Kabiru');
    expect(excerpt).toContain('Here is [Kabiru], and [Kabiru] again.');
    expect(excerpt).toMatch(/^… \S+ .* \S+ …$/);
    expect(excerpt.length).toBeLessThan(250);
    const words = new Set(text.split(' '));
    for (const word of excerpt.replace(/[[\]]/g, '').split(' ').slice(1, -1)) {
      expect(words).toContain(word);
    }
  });

  it('is the beginning where nothing was found, and all of a short text', () => {
    expect(written('zebra')).toMatch(/^Before it all\. .* …$/);
    expect(excerptOf('Short.', [])).toEqual([{ text: 'Short.', isFound: false }]);
  });

  it('loses nothing when it is cut in parts', () => {
    const parts = inParts(text, spans('it'));
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.filter(({ isFound }) => isFound)).toHaveLength(60);
  });
});
