/** The shape of content/datasets/<id>/about.yaml, key by key. `about-rules.ts` has the rest. */
import * as z from 'zod';
import { COLUMN_NAME, day, kebab, semver, sentence } from './formats.ts';
import { LICENCES } from './licences.ts';
import { COLUMN_TYPES, TOPICS } from './types.ts';

const columnName = z
  .string()
  .regex(COLUMN_NAME, 'expected a column name: small letters, digits and single underscores');

const value = z
  .string()
  .regex(/^\S(?:.*\S)?$/u, 'expected a value without spaces before or after it');

const column = z.strictObject({
  name: columnName,
  title: sentence,
  description: sentence,
  type: z.enum(COLUMN_TYPES),
  required: z.boolean().default(false),
  unit: sentence.optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  low: columnName.optional(),
  high: columnName.optional(),
  precision: columnName.optional(),
  of: kebab.optional(),
  not_before: columnName.optional(),
  point_unless: columnName.optional(),
  values: z.array(value).min(1, 'expected one value or more').optional(),
});

const change = z.strictObject({ version: semver, date: day, what: sentence });

export const aboutSchema = z.strictObject({
  title: sentence,
  topic: z.enum(TOPICS),
  description: sentence,
  as_of: day,
  review_by: day,
  version: semver,
  licence: z.enum(Object.keys(LICENCES) as [string, ...string[]]),
  key: columnName,
  order: columnName.optional(),
  spatial: sentence.optional(),
  columns: z.array(column).min(1, 'expected one column or more'),
  conflicts: z.array(sentence),
  gaps: z.array(sentence),
  changes: z.array(change).min(1, 'expected one change or more'),
});
