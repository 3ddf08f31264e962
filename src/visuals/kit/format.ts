/**
 * Numbers, dates and filled-in phrases by language.
 *
 * Written here and not left to `Intl`: that knows no Haitian Creole (`ht` falls back to English), and the
 * first formatter a page makes holds a slow phone up for 80 ms while its data is read. The tests hold
 * English and French to what `Intl` says.
 */
import type { Precision } from '../../data/types.ts';

export const LANGUAGES = ['en', 'fr', 'ht'] as const;
export type Language = (typeof LANGUAGES)[number];

declare const ONLY_ENGLISH: true;
/** Set by a build whose pages are all in English: what other languages need stays out of their code. */
export const isEnglishOnly = typeof ONLY_ENGLISH !== 'undefined';

/** Between thousands, and before decimals. */
const SEPARATORS: Record<Language, readonly [thousands: string, decimals: string]> = {
  en: [',', '.'],
  fr: ['\u202f', ','],
  ht: ['\u202f', ','],
};

/** January to December, in full and shortened for labels; of the other languages see `monthsOf`. */
const EN_MONTHS: Months = [
  'January February March April May June July August September October November December',
  'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
];
const FR_MONTHS: Months = [
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.',
];
const HT_MONTHS: Months = [
  'janvye fevriye mas avril me jen jiyè out septanm oktòb novanm desanm',
  'jan. fev. mas avr. me jen jiy. out sept. okt. nov. des.',
];
type Months = readonly [long: string, short: string];

const ABOUT: Record<Language, string> = { en: 'about', fr: 'vers', ht: 'anviwon' };
const UNKNOWN: Record<Language, string> = {
  en: 'date unknown',
  fr: 'date inconnue',
  ht: 'dat pa konnen',
};

/**
 * A number with the language's separators: 1,003 · 1 003 · 1 003; halves are rounded away from zero.
 * @param digits decimal places at most
 */
export function formatNumber(value: number, language: Language, digits = 0): string {
  const [thousands, decimals] = SEPARATORS[language];
  const [whole = '', part = ''] = rounded(Math.abs(value), digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  const rest = part.replace(/0+$/, '');
  const number = rest ? grouped + decimals + rest : grouped;
  return value < 0 && /[1-9]/.test(number) ? `-${number}` : number;
}

/**
 * `toFixed` rounds what a number is in binary, in which 13.35 is a little less: the exponent moves the
 * point of the number as it is written.
 */
function rounded(value: number, digits: number): string {
  const [mantissa, exponent = '0'] = String(value).split('e');
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + digits}`));
  return Number(`${shifted}e-${digits}`).toFixed(digits);
}

/** A share between 0 and 1 as a percentage, to `digits` decimal places. */
export function formatShare(share: number, language: Language, digits = 0): string {
  const number = formatNumber(share * 100, language, digits);
  return language === 'en' ? `${number}%` : `${number}\u00a0%`;
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
  if (precision === 'unknown') return UNKNOWN[language];
  const [year = '', month = '', day = ''] = date.split('-');
  if (precision === 'year') return year;
  const monthName = nameOfMonth(Number(month), language, short);
  const monthAndYear = `${monthName} ${year}`;
  if (precision === 'month') return monthAndYear;
  if (precision === 'approx') return `${ABOUT[language]} ${monthAndYear}`;
  const number = language === 'fr' && Number(day) === 1 ? '1er' : String(Number(day));
  return `${number} ${monthAndYear}`;
}

/** YYYY, YYYY-MM or YYYY-MM-DD in words, as much of it as there is. */
export function formatPartialDate(date: string, language: Language): string {
  const [, month, day] = date.split('-');
  const precision = month === undefined ? 'year' : day === undefined ? 'month' : 'day';
  return formatDate(`${date}-01-01`.slice(0, 10), language, { precision });
}

function nameOfMonth(month: number, language: Language, short: boolean): string {
  return monthsOf(language)[short ? 1 : 0].split(' ')[month - 1] ?? '';
}

function monthsOf(language: Language): Months {
  if (isEnglishOnly || language === 'en') return EN_MONTHS;
  return language === 'fr' ? FR_MONTHS : HT_MONTHS;
}

/**
 * Fills `{name}` places of a phrase.
 * @throws when the phrase names a place that is not given, so that no reader ever sees braces.
 */
export function fill(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/\{([a-z0-9-]+)\}/gi, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`"${phrase}": nothing given for {${name}}`);
    return String(value);
  });
}

/** Joins words as a list: "a, b and c". */
export function formatList(items: readonly string[], language: Language): string {
  const and = { en: 'and', fr: 'et', ht: 'ak' }[language];
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;
}

/** A phrase as the beginning of a sentence: "About 1.47 million people …". */
export function sentence(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
