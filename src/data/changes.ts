/** content/changes.yaml → the change log of the site, newest first. */
import * as z from 'zod';
import { compareText } from './problems.ts';
import type { Problem } from './problems.ts';
import { day, kebab, sentence } from './formats.ts';
import { CHANGE_KINDS } from './types.ts';
import type { SiteChange } from './types.ts';
import { readYaml, schemaProblems } from './yaml.ts';
import type { Yaml } from './yaml.ts';

export const CHANGES_FILE = 'content/changes.yaml';

const schema = z
  .array(
    z.strictObject({
      id: kebab,
      date: day,
      kind: z.enum(CHANGE_KINDS),
      title: sentence,
      what: sentence,
      where: z
        .string()
        .regex(/^\/\S*$/u, 'expected an address on this site, such as /claims/#claim-01'),
    }),
  )
  .min(1, 'expected one change or more');

/** What must hold between the entries. */
function rules(yaml: Yaml, changes: readonly SiteChange[]): Problem[] {
  return changes.flatMap(({ id, date }, i) => {
    const before = changes[i - 1];
    const found: Problem[] = [];
    if (changes.findIndex((change) => change.id === id) < i) {
      found.push(yaml.at([i, 'id'], `the id "${id}" stands above too; ids must differ`));
    }
    if (before !== undefined && compareText(before.date, date) < 0) {
      const message = `${date} is after ${before.date} above it; expected the newest first`;
      found.push(yaml.at([i, 'date'], message));
    }
    return found;
  });
}

/** Reads the change log; `files` is what it compiles to, empty when there are problems. */
export function compileChanges(root: string): { problems: Problem[]; files: Map<string, string> } {
  const { problems, yaml } = readYaml(root, CHANGES_FILE);
  if (yaml === undefined) return { problems, files: new Map() };
  const parsed = schema.safeParse(yaml.data, { reportInput: true });
  const found = parsed.success
    ? rules(yaml, parsed.data)
    : schemaProblems(yaml, parsed.error.issues);
  const all = [...problems, ...found];
  if (all.length > 0) return { problems: all, files: new Map() };
  const text = `${JSON.stringify(parsed.data, undefined, 2)}\n`;
  return { problems: [], files: new Map([['changes.json', text]]) };
}
