/** Cards to cut out: two in a row, four rows to a sheet, three under the heading of the first. */
const FIRST = 6;
const OTHERS = 8;

/**
 * Cards by sheet.
 * @param first how many stand on the first one, under the heading
 */
export function sheetsOf<T>(cards: readonly T[], first = FIRST): T[][] {
  const sheets = [cards.slice(0, first)];
  for (let from = first; from < cards.length; from += OTHERS) {
    sheets.push(cards.slice(from, from + OTHERS));
  }
  return sheets;
}
