/**
 * Finds statistics that were typed into prose instead of being bound to a row of data. Dates, years,
 * times of day and the numbers of resolutions may be typed; so may a number that is part of a name,
 * and one that only says which in a row.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December';
const YEAR = '(?:1[5-9]|20)\\d{2}';
/** A year is none where people are counted: of 2000 officers. */
const NO_COUNT = '(?! (?:people|officers|police|soldiers|members|troops))';

/** Names of the glossary that hold a number: 400 Mawozo. */
const NAMES = (() => {
  const { terms } = parse(readFileSync('content/glossary.yaml', 'utf8')) as {
    terms: Record<string, { term: string }>;
  };
  return Object.values(terms)
    .map(({ term }) => term)
    .filter((term) => /\d/.test(term));
})();

const ALLOWED: readonly RegExp[] = [
  new RegExp(`(?:${NAMES.join('|')})`, 'g'),
  // 7 October 2022 · 7 and 9 October · 3–4 January 2025 · October 2022
  new RegExp(`\\b\\d{1,2}(?:(?:–| and | to | or )\\d{1,2})? (?:${MONTHS})(?: \\d{4})?\\b`, 'g'),
  new RegExp(`\\b(?:${MONTHS})(?: and (?:${MONTHS}))? \\d{4}\\b`, 'g'),
  // resolution 2699 · resolutions 2699 and 2793
  /\b[Rr]esolutions? \d{3,4}(?:(?:, | and )\d{3,4})*\b/g,
  // Years that say so by their number: 1915–1934 · between 1957 and 1986 · the 1990s
  new RegExp(`\\b${YEAR}[–-]${YEAR}\\b${NO_COUNT}`, 'g'),
  new RegExp(`\\b[Bb]etween ${YEAR} and ${YEAR}\\b${NO_COUNT}`, 'g'),
  new RegExp(`\\b${YEAR}s\\b`, 'g'),
  // A year that says so: in 2023 · since 1804 · of 2024–25. No bare four digits: 2500 is not a year.
  new RegExp(
    `\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Bb]efore|[Aa]fter|[Ff]rom|[Oo]f|[Tt]o|[Dd]uring|[Aa]round|early|late|mid-) ?${YEAR}(?:[–-]\\d{2,4})?\\b${NO_COUNT}`,
    'g',
  ),
  // 2026-04-30 · 20:30
  /\b\d{4}-\d{2}-\d{2}\b/g,
  /\b\d{1,2}:\d{2}\b/g,
  // Part of a name: G9, F-16
  /\p{L}[\p{L}-]*\d+\b/gu,
  // Which in a row: the 19th century · 1. What happened?
  /\b\d+(?:st|nd|rd|th)\b/g,
  /^\d{1,2}[.)] /g,
];

/**
 * Headings that may say a number, by their whole text: a heading is an attribute of a step and cannot
 * hold a figure. The reason stands beside each.
 */
export const HAND_TYPED: ReadonlySet<string> = new Set([
  // 200 is the figure `first-landing` in the paragraph below it; 400 is what outlets printed.
  'About 200, not 400',
]);

/** Every number in the text that is none of the exceptions, as it is typed. */
export function typedNumbers(text: string): string[] {
  const rest = ALLOWED.reduce((left, pattern) => left.replace(pattern, ' '), text);
  return rest.match(/[$€£]?\d[\d.,  ]*\d%?|[$€£]?\d%?/g) ?? [];
}
