/** Lines do not break between the day of a date and its month. */

export const NO_BREAK = '\u00a0';

/** Names of the months, as a language has them in a date. */
export const monthsOf = (language: string): string[] => {
  const { format } = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format(Date.UTC(2000, month)));
};

const JOINS = new Map<string, RegExp>();

/** A text in which each day of a date keeps its month. */
export function joined(text: string, language: string): string {
  const spaces =
    JOINS.get(language) ?? new RegExp(`(?<=\\d) (?=(?:${monthsOf(language).join('|')})\\b)`, 'g');
  JOINS.set(language, spaces);
  return text.replace(spaces, NO_BREAK);
}
