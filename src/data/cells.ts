import type { Row } from './types.ts';

/** The text in a cell. @throws when it is empty or holds something else */
export function cellText(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`row "${String(row.id)}": no text in "${column}"`);
  return value;
}

/** The number in a cell. @throws when it is empty or holds something else */
export function cellNumber(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') {
    throw new Error(`row "${String(row.id)}": no number in "${column}"`);
  }
  return value;
}

/** The values of a list or source cell; none when it is empty. */
export function cellTexts(row: Row, column: string): string[] {
  const value = row[column];
  return Array.isArray(value) ? [...value] : [];
}
