import { fill, formatDate, formatNumber, formatShare } from '../kit/format.ts';
import type { Fact } from './data.ts';
import type { ServicesModel } from './model.ts';

type Speaking = Pick<ServicesModel, 'language' | 'words'>;

/** Whether a fact ends after the day of the table: such an end is announced. */
export function isAhead({ to }: Fact, { asOf }: Pick<ServicesModel, 'asOf'>): boolean {
  return to !== null && to > asOf;
}

/** "41%", "about 900": the figure with the doubt it was published with, without what it counts. */
export function figureText({ figure, qualifier }: Fact, { language, words }: Speaking): string {
  if (!figure) return '';
  const { measure, value } = figure;
  const number =
    measure === 'percent' ? formatShare(value / 100, language) : formatNumber(value, language);
  return fill(words[`count-${qualifier}`] ?? '', { count: number });
}

/** The figure with what it counts: "41% of health facilities", "about 900 schools". */
export function countedText(fact: Fact, speaking: Speaking): string {
  if (!fact.figure) return '';
  return fill(speaking.words[`unit-${fact.figure.measure}`] ?? '', {
    count: figureText(fact, speaking),
    whole: fact.shareOf ?? '',
  });
}

/** "200,000", or "156,000 to 300,000" where sources differ. */
export function childrenText({ children }: Fact, { language, words }: Speaking): string {
  if (!children) return '';
  const [low, high] = [children.low, children.high].map((each) => formatNumber(each, language));
  return low === high ? (low ?? '') : fill(words.range ?? '', { low: low ?? '', high: high ?? '' });
}

export function fromText({ from, fromPrecision }: Fact, { language }: Speaking): string {
  return formatDate(from, language, { precision: fromPrecision });
}

export function toText(fact: Fact, { language, words }: Speaking): string {
  const { to, toPrecision } = fact;
  return to === null
    ? (words['end-not-found'] ?? '')
    : formatDate(to, language, { precision: toPrecision });
}

/** "4 Mar – 20 May 2024", "from 7 Mar 2024", "21 Nov 2024": the days of a fact, or only its months. */
export function daysText(
  fact: Fact,
  { language, words, asOf }: Speaking & Pick<ServicesModel, 'asOf'>,
  isRough = false,
): string {
  const { from, fromPrecision, to, toPrecision, kind } = fact;
  const precisionOf = (precision: Fact['toPrecision']) =>
    isRough || precision === 'approx' ? 'month' : precision;
  const start = formatDate(from, language, { precision: precisionOf(fromPrecision), short: true });
  if (kind === 'reopening' || from === to) return start;
  if (to === null) return fill(words['days-open'] ?? '', { from: start });
  const year = ` ${to.slice(0, 4)}`;
  const isOneYear = start.endsWith(year);
  const isAnnounced = isAhead(fact, { asOf });
  return fill(words[isAnnounced ? 'days-announced' : 'days'] ?? '', {
    from: isOneYear ? start.slice(0, -year.length) : start,
    to: formatDate(to, language, {
      precision: precisionOf(toPrecision),
      short: true,
    }),
  });
}

/** Month and year of the figure, short. */
export function monthText({ from, to }: Fact, { language }: Speaking): string {
  return formatDate(to ?? from, language, { precision: 'month', short: true });
}
