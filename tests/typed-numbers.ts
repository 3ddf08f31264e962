/**
 * Finds statistics that were typed into prose instead of being bound to a row of data. Dates, years
 * and the numbers of resolutions may be typed; so may a number that is part of a name.
 */
const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December';

const ALLOWED: readonly RegExp[] = [
  // 7 October 2022 · 7 and 9 October · 3–4 January 2025 · October 2022
  new RegExp(`\\b\\d{1,2}(?:(?:–| and | to | or )\\d{1,2})? (?:${MONTHS})(?: \\d{4})?\\b`, 'g'),
  new RegExp(`\\b(?:${MONTHS})(?: and (?:${MONTHS}))? \\d{4}\\b`, 'g'),
  // resolution 2699 · resolutions 2699 and 2793
  /\b[Rr]esolutions? \d{4}(?:(?:, | and )\d{4})*\b/g,
  // A year that says so: in 2023 · since 1804 · of 2024–25. No bare four digits: 2500 is not a year.
  /\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Bb]efore|[Aa]fter|[Ff]rom|[Oo]f|[Tt]o|[Dd]uring|early|late|mid-) ?(?:1[5-9]|20)\d{2}(?:[–-]\d{2,4})?\b(?! (?:people|officers|police|soldiers|members|troops))/g,
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
