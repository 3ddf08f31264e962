/** What to print for a class, in words (build time). */
import { loadStrings, word } from '../../data/strings.ts';
import { fill } from '../../visuals/kit/format.ts';
import type { LessonOutline } from './outline.ts';
import { CLASS, TICKETS, copiesFor } from './prints.ts';

export const copiesText = ({ dealt }: Pick<LessonOutline, 'dealt'>): string =>
  fill(word(loadStrings('en').lesson, 'copies'), {
    ...copiesFor(CLASS, dealt),
    dealt,
    each: TICKETS,
  });
