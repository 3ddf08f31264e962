/** Cards to cut out: two in a row, four rows to a sheet, three under the heading of the first. */
const FIRST = 6;
const OTHERS = 8;

/** Cards by sheet. */
export function sheetsOf<T>(cards: readonly T[]): T[][] {
  const sheets = [cards.slice(0, FIRST)];
  for (let from = FIRST; from < cards.length; from += OTHERS) {
    sheets.push(cards.slice(from, from + OTHERS));
  }
  return sheets;
}
