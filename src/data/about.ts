/** content/datasets/<id>/about.yaml → About, or what is wrong with it. */
import type * as z from 'zod';
import { aboutRules } from './about-rules.ts';
import { aboutSchema } from './about-schema.ts';
import type { Problem } from './problems.ts';
import type { About, Column } from './types.ts';
import { readYaml, schemaProblems } from './yaml.ts';
import type { Yaml } from './yaml.ts';

/** Units that cannot be negative: their columns have the minimum 0 unless they say otherwise. */
const COUNTED = new Set(['people', 'USD', 'days', 'votes', 'vehicles']);

type Raw = z.output<typeof aboutSchema>;

/** Fills in the defaults and puts the keys in the order in which they are published. */
function column(raw: Raw['columns'][number], key: string): Column {
  const minimum = raw.minimum ?? (raw.unit !== undefined && COUNTED.has(raw.unit) ? 0 : undefined);
  return {
    name: raw.name,
    title: raw.title,
    description: raw.description,
    type: raw.type,
    required: raw.required || raw.name === key,
    unit: raw.unit,
    minimum,
    maximum: raw.maximum,
    low: raw.low,
    high: raw.high,
    precision: raw.precision,
    of: raw.of,
    not_before: raw.not_before,
    point_unless: raw.point_unless,
    values: raw.values,
  };
}

function about(raw: Raw): About {
  return {
    title: raw.title,
    topic: raw.topic,
    description: raw.description,
    as_of: raw.as_of,
    review_by: raw.review_by,
    version: raw.version,
    licence: raw.licence,
    key: raw.key,
    order: raw.order,
    spatial: raw.spatial,
    columns: raw.columns.map((c) => column(c, raw.key)),
    conflicts: raw.conflicts,
    gaps: raw.gaps,
    changes: raw.changes.map(({ version, date, what }) => ({ version, date, what })),
  };
}

export interface ReadAbout {
  readonly problems: Problem[];
  readonly about?: About;
  /** For problems that show only later, in the light of other files. */
  readonly yaml?: Yaml;
}

/** Reads one about.yaml; `about` is absent when there is any problem with its shape or rules. */
export function readAbout(root: string, file: string): ReadAbout {
  const { problems, yaml } = readYaml(root, file);
  if (yaml === undefined) return { problems };
  const parsed = aboutSchema.safeParse(yaml.data, { reportInput: true });
  const shape = parsed.success ? [] : schemaProblems(yaml, parsed.error.issues);
  const rules = aboutRules(yaml);
  const found = [...problems, ...shape, ...rules];
  return parsed.success && rules.length === 0
    ? { problems: found, about: about(parsed.data), yaml }
    : { problems: found };
}
