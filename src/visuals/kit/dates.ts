/**
 * Days and dates by language: what the axes of time need.
 *
 * Written here and not left to `Intl`, for the reasons that `format.ts` gives.
 */
import type { Precision } from '../../data/types.ts';

export const LANGUAGES = ['en', 'fr', 'ht'] as const;
export type Language = (typeof LANGUAGES)[number];

declare const ONLY_ENGLISH: true;
/** Set by a build whose pages are all in English: what other languages need stays out of their code. */
export const isEnglishOnly = typeof ONLY_ENGLISH !== 'undefined';

/** What dates are made of; months from January to December, in full and shortened for labels. */
interface Names {
  months: readonly [long: string, short: string];
  about: string;
  unknown: string;
}
const EN: Names = {
  months: [
    'January February March April May June July August September October November December',
    'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
  ],
  about: 'about',
  unknown: 'date unknown',
};
const FR: Names = {
  months: [
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.',
  ],
  about: 'vers',
  unknown: 'date inconnue',
};
const HT: Names = {
  months: [
    'janvye fevriye mas avril me jen jiyè out septanm oktòb novanm desanm',
    'jan. fev. mas avr. me jen jiy. out sept. okt. nov. des.',
  ],
  about: 'anviwon',
  unknown: 'dat pa konnen',
};

function namesIn(language: Language): Names {
  if (isEnglishOnly || language === 'en') return EN;
  return language === 'fr' ? FR : HT;
}

/** Milliseconds since 1970 at the start of an ISO day, in UTC. */
export function utc(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** Whole days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utc(to) - utc(from)) / 86_400_000);
}

export interface DateStyle {
  precision?: Precision;
  /** Three-letter months, for labels on a picture. */
  short?: boolean;
}

/**
 * An ISO day in words, no finer than it is known: 25 June 2024 · June 2024 · 2024 · about April 2025.
 * With anything but `day`, the day in the data only puts rows in order and is never shown.
 */
export function formatDate(date: string, language: Language, style: DateStyle = {}): string {
  const { precision = 'day', short = false } = style;
  const { months, about, unknown } = namesIn(language);
  if (precision === 'unknown') return unknown;
  const [year = '', month = '', day = ''] = date.split('-');
  if (precision === 'year') return year;
  const monthName = months[short ? 1 : 0].split(' ')[Number(month) - 1] ?? '';
  const monthAndYear = `${monthName} ${year}`;
  if (precision === 'month') return monthAndYear;
  if (precision === 'approx') return `${about} ${monthAndYear}`;
  const number = language === 'fr' && Number(day) === 1 ? '1er' : String(Number(day));
  return `${number} ${monthAndYear}`;
}

/** YYYY, YYYY-MM or YYYY-MM-DD in words, as much of it as there is. */
export function formatPartialDate(date: string, language: Language): string {
  const [, month, day] = date.split('-');
  const precision = month === undefined ? 'year' : day === undefined ? 'month' : 'day';
  return formatDate(`${date}-01-01`.slice(0, 10), language, { precision });
}
