import { fill, formatDate, formatNumber, formatShare } from '../kit/format.ts';
import type { Fact } from './data.ts';
import type { ServicesModel } from './model.ts';

type Speaking = Pick<ServicesModel, 'language' | 'words'>;

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

/** Month and year of the figure, short. */
export function monthText({ from, to }: Fact, { language }: Speaking): string {
  return formatDate(to ?? from, language, { precision: 'month', short: true });
}
