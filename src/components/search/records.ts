/** What the search knows: a record for each step, claim, term, lesson, dataset and source. Pure. */
import { cellText } from '../../data/cells.ts';
import { shortPublisher } from '../../data/sources-text.ts';
import type { Dataset, Row, Source, Term } from '../../data/types.ts';
import type { SearchRecord } from '../../explore/search/record.ts';
import { namesOf, placesOfName, wordsIn } from '../../explore/search/words.ts';
import { formatPartialDate } from '../../visuals/kit/format.ts';
import type { Claim } from '../claims/claims.ts';
import type { Passage } from '../prose/passages.ts';

/** A chapter as the search reads it. */
export interface SearchedChapter {
  /** `/mission/` */
  address: string;
  title: string;
  passages: readonly Passage[];
  /** Ids of its headings, by their text. */
  headings: ReadonlyMap<string, string>;
}

const fromRoot = (address: string): string => address.replace(/^\//, '');

/** Steps, the text between them, under the heading it stands under, and headings that steps follow at once. */
export function chapterRecords(
  { address, title: part, passages, headings }: SearchedChapter,
  terms: readonly Term[],
): SearchRecord[] {
  return passages.map(({ place, title, text, terms: explained }) => {
    const id = place || (headings.get(title) ?? '');
    const titleTerms = termsIn(title, terms);
    const textTerms = [...new Set([...explained, ...termsIn(text, terms)])];
    return {
      kind: 'step',
      at: fromRoot(`${address}${id ? `#${id}` : ''}`),
      title: title || part,
      ...(title && { part }),
      ...(text && { text }),
      ...(titleTerms.length > 0 && { titleTerms }),
      ...(textTerms.length > 0 && { textTerms }),
    };
  });
}

/** What a picture shows at a step: its finding, and what it is drawn of. */
export const pictureRecord = (picture: {
  address: string;
  /** Id of the step, or of the picture that the reader steers. */
  place: string;
  title: string;
  /** What the picture is called. */
  name: string;
  subtitle: string;
}): SearchRecord => ({
  kind: 'picture',
  at: fromRoot(`${picture.address}#${picture.place}`),
  title: picture.title,
  part: picture.name,
  text: picture.subtitle,
});

/** @param address of the page that lists what could not be answered */
export const questionRecord = (address: string, row: Row): SearchRecord => ({
  kind: 'question',
  at: fromRoot(`${address}#question-${cellText(row, 'id')}`),
  title: cellText(row, 'question'),
  text: cellText(row, 'found'),
});

/** The terms that a text names and that have forms in other languages, so that those find it too. */
function termsIn(text: string, terms: readonly Term[]): string[] {
  const words = wordsIn(text);
  return terms
    .filter(({ fr, ht }) => fr !== undefined || ht !== undefined)
    .filter(({ term }) => namesOf(term).some((name) => placesOfName(words, name).length > 0))
    .map(({ id }) => id);
}

/** @param partOf what is said above a claim: its number and its verdict */
export const claimRecord = (claim: Claim, partOf: (claim: Claim) => string): SearchRecord => ({
  kind: 'claim',
  at: `claims/#${claim.id}`,
  title: claim.text,
  part: partOf(claim),
  text: [claim.record, claim.note].filter(Boolean).join(' '),
});

export const termRecord = ({ id, term, lang, fr, ht, definition }: Term): SearchRecord => ({
  kind: 'term',
  at: `glossary/#${id}`,
  title: term,
  ...(lang && { lang }),
  text: definition,
  term: id,
  forms: { ...(fr && { fr }), ...(ht && { ht }) },
});

/** @param lesson as its file begins, with its address and the title of its chapter */
export const lessonRecord = (lesson: {
  slug: string;
  title: string;
  chapter: string;
  essential: string;
  summary: string;
}): SearchRecord => ({
  kind: 'lesson',
  at: `classroom/${lesson.slug}/`,
  title: lesson.title,
  part: lesson.chapter,
  text: `${lesson.essential} ${lesson.summary}`,
});

export const datasetRecord = ({ id, about }: Dataset, topic: string): SearchRecord => ({
  kind: 'dataset',
  at: `data/${id}/`,
  title: about.title,
  part: topic,
  text: about.description,
});

/** A title in brackets is ours, in English, for a page without one. */
export const sourceRecord = ({ id, publisher, title, date, lang }: Source): SearchRecord => ({
  kind: 'source',
  at: `sources/#${id}`,
  title,
  ...(lang !== 'en' && !title.startsWith('[') && { lang }),
  part: [shortPublisher(publisher), date && formatPartialDate(date, 'en')]
    .filter(Boolean)
    .join(', '),
});
