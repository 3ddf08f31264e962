import { fill, formatDate } from '../kit/format.ts';
import { roughText } from '../kit/people.ts';
import type { Analysis } from './data.ts';
import type { HungerModel } from './model.ts';

type Speaking = Pick<HungerModel, 'language' | 'words'>;

/** A number of people with the doubt it was published with. */
export function peopleText(
  { people, qualifier }: Pick<Analysis, 'people' | 'qualifier'>,
  speaking: Speaking,
): string {
  const count = roughText(people, speaking);
  return fill(speaking.words[`count-${qualifier}`] ?? '', { count });
}

/** The months of an analysis: "March 2026 to June 2026", or "Mar–Jun 2026" on a picture. */
export function monthsText(
  { from, to }: Pick<Analysis, 'from' | 'to'>,
  { language, words }: Speaking,
  short = false,
): string {
  const month = (date: string) => formatDate(date, language, { precision: 'month', short });
  if (!short) return fill(words.months ?? '', { from: month(from), to: month(to) });
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  return `${isOneYear ? month(from).replace(/ \d{4}$/, '') : month(from)} – ${month(to)}`;
}
