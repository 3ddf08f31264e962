/**
 * Numbers, dates and filled-in phrases by language.
 *
 * Node's and browsers' `Intl` know no Haitian Creole (`ht` falls back to English), so its months and
 * its separators are written here; English and French go through `Intl`.
 */
import type { Precision } from '../../data/types.ts';

export const LANGUAGES = ['en', 'fr', 'ht'] as const;
export type Language = (typeof LANGUAGES)[number];

declare const ONLY_ENGLISH: true;
/** Set by a build whose pages are all in English: what other languages need stays out of their code. */
export const isEnglishOnly = typeof ONLY_ENGLISH !== 'undefined';

const LOCALES: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR', ht: 'fr-FR' };

const HT_MONTHS = [
  'janvye',
  'fevriye',
  'mas',
  'avril',
  'me',
  'jen',
  'jiyè',
  'out',
  'septanm',
  'oktòb',
  'novanm',
  'desanm',
];
const HT_SHORT_MONTHS = [
  'jan.',
  'fev.',
  'mas',
  'avr.',
  'me',
  'jen',
  'jiy.',
  'out',
  'sept.',
  'okt.',
  'nov.',
  'des.',
];

const ABOUT: Record<Language, string> = { en: 'about', fr: 'vers', ht: 'anviwon' };
const UNKNOWN: Record<Language, string> = {
  en: 'date unknown',
  fr: 'date inconnue',
  ht: 'dat pa konnen',
};

const formatters = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

/** `Intl` formatters are slow to make and cheap to use: each is made once. */
function cached<F extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => F): F {
  const known = formatters.get(key) as F | undefined;
  if (known) return known;
  const made = make();
  formatters.set(key, made);
  return made;
}

/**
 * A number with the language's separators: 1,003 · 1 003 · 1 003.
 * @param digits decimal places at most
 */
export function formatNumber(value: number, language: Language, digits = 0): string {
  const locale = LOCALES[language];
  return cached(
    `n:${locale}:${digits}`,
    () => new Intl.NumberFormat(locale, { maximumFractionDigits: digits }),
  ).format(value);
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
  if (!isEnglishOnly && language === 'ht')
    return (short ? HT_SHORT_MONTHS : HT_MONTHS)[month - 1] ?? '';
  const locale = LOCALES[language];
  const style = short ? 'short' : 'long';
  const name = cached(
    `m:${locale}:${style}`,
    () => new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' }),
  ).format(Date.UTC(2001, month - 1, 15));
  // en-GB shortens September to "Sept" in newer ICU data and to "Sep" in older: one form everywhere.
  return language === 'en' && short ? name.slice(0, 3) : name;
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
