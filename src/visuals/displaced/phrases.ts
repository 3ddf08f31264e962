import { fill, formatDate } from '../kit/format.ts';
import { roughText } from '../kit/people.ts';
import type { Count } from './data.ts';
import type { DisplacedModel } from './model.ts';

type Speaking = Pick<DisplacedModel, 'language' | 'words'>;

/** A number of people with the doubt it was published with. */
export function peopleText(
  { people, qualifier }: Pick<Count, 'people' | 'qualifier'>,
  speaking: Speaking,
): string {
  const count = roughText(people, speaking);
  return fill(speaking.words[`count-${qualifier}`] ?? '', { count });
}

export function fullDate(
  { date, precision }: Pick<Count, 'date' | 'precision'>,
  { language }: Speaking,
): string {
  return formatDate(date, language, { precision });
}

/** Month and year, short, for labels on a picture. */
export function monthText(date: string, { language }: Speaking): string {
  return formatDate(date, language, { precision: 'month', short: true });
}

/** Day and short month, which no line break parts. */
export function dayText(date: string, { language }: Speaking): string {
  return formatDate(date, language, { short: true })
    .replace(/ \d{4}$/, '')
    .replaceAll(' ', '\u00a0');
}
