/** The one date of a lesson, as its pages and its sheets say it (build time). */
import { loadStrings, word } from '../../data/strings.ts';
import { fill, formatDate } from '../../visuals/kit/format.ts';

/** “Lesson, version 2 of 28 September 2026”; a table on the same sheet has a date of its own. */
export const lessonDate = (version: number, asOf: string): string =>
  fill(word(loadStrings('en').lesson, 'lesson-dated'), { version, date: formatDate(asOf, 'en') });
