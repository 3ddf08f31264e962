/** The words of a text, as they are compared: folded, each with its place in the text. */
import { folded } from '../list-filter.ts';

export interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

/** Letters and digits; a comma between thousands belongs to its number. */
const WORD = /\d{1,3}(?:,\d{3})+|[\p{L}\p{M}\p{N}]+/gu;

export function wordsIn(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    folded: folded(word),
  }));
}

export const foldedWords = (text: string): string[] => wordsIn(text).map((word) => word.folded);

/**
 * The names under which running text speaks of a term:
 * "Haitian National Police (HNP, PNH)" → that, HNP and PNH; "Indemnity of 1825" → that and the indemnity.
 */
export function namesOf(term: string): string[] {
  const [, whole = term, short = ''] = /^(.*?)\s*\((.*)\)$/u.exec(term) ?? [];
  const names = [...whole.split(', '), ...short.split(', ')].filter(Boolean);
  return names.flatMap((name) => [...new Set([name, name.replace(/ of \d{4}$/u, '')])]);
}

/** Where a text has a name: the words at which it begins and ends. */
export function placesOfName(words: readonly Word[], name: string): [number, number][] {
  const wanted = foldedWords(name);
  if (wanted.length === 0) return [];
  return words.flatMap((_, at): [number, number][] =>
    wanted.every((each, index) => isSame(words[at + index]?.folded, each))
      ? [[at, at + wanted.length - 1]]
      : [],
  );
}

/** A name stands in the plural too. */
const isSame = (word: string | undefined, wanted: string): boolean =>
  word === wanted || word === `${wanted}s`;
