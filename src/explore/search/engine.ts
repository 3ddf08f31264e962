/** Finds records by words. The one module that knows MiniSearch. */
import MiniSearch from 'minisearch';
import { RECORD_KINDS, type RecordKind, type SearchRecord } from './record.ts';
import { foldedWords, namesOf, placesOfName, wordsIn } from './words.ts';

/** A record that was found, and the words of it, folded, by which it was. */
export interface Hit {
  readonly record: SearchRecord;
  readonly words: ReadonlySet<string>;
  /** English names of terms that were asked for in another language. */
  readonly names: readonly string[];
}

export interface Group {
  readonly kind: RecordKind;
  readonly hits: readonly Hit[];
}

export interface Result {
  /** Whether every hit has all words of the query; else each has some. */
  readonly hasAll: boolean;
  readonly count: number;
  /** Kinds without a hit are left out. */
  readonly groups: readonly Group[];
}

export interface SearchIndex {
  find(query: string, combineWith: 'AND' | 'OR'): Hit[];
}

interface Fields {
  id: number;
  title: string;
  titleForms: string;
  part: string;
  text: string;
  forms: string;
}

const WEIGHTS = { title: 4, titleForms: 3, forms: 1.5, text: 1, part: 0.5 };
const FORMS = ['titleForms', 'forms'];

/** Letters that may be wrong or missing. A number is another number when a digit is. */
export function tolerance(word: string): number | false {
  if (word.length < 5 || /\d/u.test(word)) return false;
  return word.length < 10 ? 1 : 2;
}

/** Letters that stand alone, as in "l’indemnité", are not asked for where there are words. */
function askedOf(query: string): string {
  const all = foldedWords(query);
  const words = all.filter((word) => !/^\p{L}$/u.test(word));
  return (words.length > 0 ? words : all).join(' ');
}

/**
 * Makes records searchable.
 * @param glossary records with the terms that these may name
 */
export function indexRecords(
  records: readonly SearchRecord[],
  glossary: readonly SearchRecord[] = records,
): SearchIndex {
  const terms = new Map(glossary.flatMap((each) => (each.term ? [[each.term, each]] : [])));
  const formsOf = (ids: readonly string[] = []): string =>
    ids.flatMap((id) => Object.values(terms.get(id)?.forms ?? {})).join(' · ');

  const index = new MiniSearch<Fields>({
    fields: Object.keys(WEIGHTS),
    tokenize: foldedWords,
    processTerm: (word) => word,
    searchOptions: {
      boost: WEIGHTS,
      prefix: (word) => word.length > 2,
      fuzzy: tolerance,
    },
  });
  index.addAll(
    records.map(({ title, part = '', text = '', forms, titleTerms, textTerms }, id) => ({
      id,
      title,
      part,
      text,
      titleForms: forms ? Object.values(forms).join(' · ') : formsOf(titleTerms),
      forms: formsOf(textTerms),
    })),
  );

  /** The names by which a record speaks of what was asked for in another language. */
  const namesBy = ({ titleTerms = [], textTerms = [] }: SearchRecord, words: readonly string[]) =>
    [...titleTerms, ...textTerms].flatMap((id) => {
      const term = terms.get(id);
      const own = new Set(foldedWords(Object.values(term?.forms ?? {}).join(' ')));
      return term && words.some((word) => own.has(word)) ? namesOf(term.title) : [];
    });

  return {
    find: (query, combineWith) =>
      index.search(askedOf(query), { combineWith }).flatMap(({ id, match }) => {
        const record = records[Number(id)];
        if (!record) return [];
        const inForms = Object.entries(match)
          .filter(([, fields]) => fields.some((field) => FORMS.includes(field)))
          .map(([word]) => word);
        return [{ record, words: new Set(Object.keys(match)), names: namesBy(record, inForms) }];
      }),
  };
}

/**
 * What has all words of a query; where nothing does, what has some of them.
 * @param isWhole whether no other index is still to come
 */
export function search(indexes: readonly SearchIndex[], query: string, isWhole = true): Result {
  const findWith = (how: 'AND' | 'OR') => indexes.flatMap((index) => index.find(query, how));
  const all = findWith('AND');
  const hasAll = all.length > 0 || !isWhole;
  const hits = hasAll ? all : findWith('OR');
  return {
    hasAll,
    count: hits.length,
    groups: RECORD_KINDS.map((kind) => ({
      kind,
      hits: hits.filter(({ record }) => record.kind === kind),
    })).filter(({ hits: found }) => found.length > 0),
  };
}

/** The parts of a text that a hit was found by, as positions; in order, none within another. */
export function foundIn(text: string, { words, names }: Pick<Hit, 'words' | 'names'>) {
  const all = wordsIn(text);
  const isFound = all.map((word) => words.has(word.folded));
  for (const name of names) {
    for (const [from, to] of placesOfName(all, name)) isFound.fill(true, from, to + 1);
  }
  return all.filter((_, at) => isFound[at]).map(({ start, end }) => ({ start, end }));
}
