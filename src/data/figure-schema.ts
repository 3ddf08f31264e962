/** The shapes of the entries of content/figures.yaml, one for each kind of figure. */
import * as z from 'zod';
import { COLUMN_NAME, ID, sentence } from './formats.ts';
import type { FigureKind } from './types.ts';

const id = z.string().regex(ID, 'expected an id: small letters, digits and single hyphens');
const columnName = z
  .string()
  .regex(COLUMN_NAME, 'expected a column name: small letters, digits and single underscores');

const base = { label: sentence, unconfirmed: z.boolean().default(false) };
const cell = { dataset: id, row: id, column: columnName };
const cellObject = z.strictObject(cell);
/** A row of places; what is read of it are its coordinates. */
const rowObject = z.strictObject({ dataset: id, row: id });

export const figureSchemas = {
  cell: z.strictObject({ ...cell, ...base }),
  days: z.strictObject({ days: z.strictObject({ from: cellObject, to: cellObject }), ...base }),
  share: z.strictObject({ share: z.strictObject({ of: cellObject, in: cellObject }), ...base }),
  sum: z.strictObject({
    sum: z.strictObject({
      dataset: id,
      column: columnName,
      rows: z.array(id).min(2, 'expected two rows or more'),
    }),
    ...base,
  }),
  difference: z.strictObject({
    difference: z.strictObject({ from: cellObject, minus: cellObject }),
    ...base,
  }),
  distance: z.strictObject({
    distance: z.strictObject({ from: rowObject, to: rowObject }),
    ...base,
  }),
} as const satisfies Record<FigureKind, z.ZodType>;

const COMPUTED = ['days', 'share', 'sum', 'difference', 'distance'] as const;

/** The kind that an entry is meant to be, from the keys it has. */
export function kindOfEntry(entry: unknown): FigureKind {
  const has = (key: string): boolean =>
    typeof entry === 'object' && entry !== null && Object.hasOwn(entry, key);
  return COMPUTED.find(has) ?? 'cell';
}
