/** How a sum is written: with the doubt and the exactness it was published with. */
import { fill, formatDate } from '../kit/format.ts';
import { formatMoney, formatMoneyRange } from '../kit/money.ts';
import type { Sum } from './data.ts';
import type { MoneyModel } from './model.ts';

type Context = Pick<MoneyModel, 'language' | 'words'>;

/** US$110 million · more than US$620 million · US$3.2–3.3 million · C$80.5m, as it was printed. */
export function amountText(sum: Sum, { language, words }: Context, short = false): string {
  const { amount, low, high, isMore, printed } = sum;
  if (low !== null && high !== null) return formatMoneyRange(low, high, language, { short });
  if (amount === null) return printed;
  const text = formatMoney(amount, language, { short });
  return isMore ? fill(words['more-than'] ?? '', { amount: text }) : text;
}

/** The date no finer than it is known: the day of an approximate date only puts sums in order. */
export function dateText(
  { date, precision }: Sum,
  { language, words }: Context,
  style: { short?: boolean; month?: boolean } = {},
): string {
  if (precision === 'day' && !style.month)
    return formatDate(date, language, { short: style.short });
  const month = formatDate(date, language, { precision: 'month', short: style.short });
  return precision === 'approx' ? fill(words['about-date'] ?? '', { date: month }) : month;
}

/** How firm the money was, and whether the figure is not the preferred one. */
export function statusText({ status, isRival }: Sum, { words }: Context): string {
  const text = words[`status-${slug(status)}`] ?? status;
  return isRival ? fill(words.rival ?? '', { status: text }) : text;
}

/** What the sum is: the running total of the fund, the share of one donor … */
export function whatText({ type, donor }: Sum, { words }: Context): string {
  return fill(words[`what-${slug(type)}`] ?? '', {
    donor: words[`donor-${slug(donor)}`] ?? donor,
  });
}

/** A value of the table as a key of words: “pledged, conditional” → pledged-conditional. */
function slug(value: string): string {
  return value.toLowerCase().replaceAll(/[^a-z]+/g, '-');
}
