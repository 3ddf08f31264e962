/**
 * Numbers and filled-in phrases by language, and the dates that all pictures need.
 *
 * Written here and not left to `Intl`: that knows no Haitian Creole (`ht` falls back to English), and the
 * first formatter a page makes holds a slow phone up for 80 ms while its data is read. The tests hold
 * English and French to what `Intl` says.
 */
import type { Language } from './dates.ts';

export {
  type DateStyle,
  LANGUAGES,
  type Language,
  daysBetween,
  formatDate,
  formatPartialDate,
  isEnglishOnly,
  utc,
} from './dates.ts';

/** Between thousands, and before decimals. */
const SEPARATORS: Record<Language, readonly [thousands: string, decimals: string]> = {
  en: [',', '.'],
  fr: ['\u202f', ','],
  ht: ['\u202f', ','],
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
