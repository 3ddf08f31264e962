import { fill, formatDate } from '../kit/format.ts';
import type { Proposal } from './data.ts';
import type { ProposalsModel } from './model.ts';

type Context = Pick<ProposalsModel, 'words' | 'language'>;

export const dateText = ({ date, precision }: Proposal, { language }: Context): string =>
  formatDate(date, language, { precision });

/** Month and year, short. */
export const monthText = ({ date }: Proposal, { language }: Context): string =>
  formatDate(date, language, { precision: 'month', short: true });

/** "18–24 months", "to 7 February 2024", or that no length was found. */
export function lengthText(
  { monthsLow, monthsHigh, until }: Proposal,
  { words, language }: Context,
  isShort = false,
): string {
  if (until) {
    const style = isShort ? ({ precision: 'month', short: true } as const) : {};
    return fill(words.until ?? '', { date: formatDate(until, language, style) });
  }
  if (monthsLow === null || monthsHigh === null) return words['no-length'] ?? '';
  const months =
    monthsLow === monthsHigh
      ? String(monthsLow)
      : fill(words.range ?? '', { low: monthsLow, high: monthsHigh });
  return fill(words.months ?? '', { months });
}

export const fateText = ({ fate }: Proposal, { words }: Context): string =>
  words[`fate-${fate}`] ?? '';
