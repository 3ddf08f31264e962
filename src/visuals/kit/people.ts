import type { Words } from './contract.ts';
import { type Language, fill, formatNumber } from './format.ts';

const MILLION = 1e6;
/** A number that ends in this many zeros was published rounded, and is said in millions. */
const ROUNDED_TO = 1e4;

/** "1,041,229", or "1.47 million" where a number of people was published rounded. */
export function roughText(
  people: number,
  { language, words }: { language: Language; words: Words },
): string {
  if (people < MILLION || people % ROUNDED_TO !== 0) return formatNumber(people, language);
  return fill(words.million ?? '', { value: formatNumber(people / MILLION, language, 2) });
}
