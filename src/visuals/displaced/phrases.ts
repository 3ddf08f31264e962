import { fill, formatDate, formatNumber } from '../kit/format.ts';
import type { Count } from './data.ts';
import type { DisplacedModel } from './model.ts';

type Speaking = Pick<DisplacedModel, 'language' | 'words'>;

const MILLION = 1e6;
/** From here on a rounded number is said in millions. */
const ROUNDED_TO = 1e4;

/** "1,041,229", or "1.47 million" where the number was published rounded. */
export function roughText(people: number, { language, words }: Speaking): string {
  if (people < MILLION || people % ROUNDED_TO !== 0) return formatNumber(people, language);
  return fill(words.million ?? '', { value: formatNumber(people / MILLION, language, 2) });
}

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
