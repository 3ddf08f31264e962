/** content/glossary.yaml + the sources → the terms of the glossary. */
import * as z from 'zod';
import { day, ID, kebab, sentence } from './formats.ts';
import type { Problem } from './problems.ts';
import type { ReadSources } from './sources.ts';
import type { Glossary, Term } from './types.ts';
import { readYaml, schemaProblems } from './yaml.ts';
import type { Yaml } from './yaml.ts';

export const GLOSSARY_FILE = 'content/glossary.yaml';

const termSchema = z.strictObject({
  term: sentence,
  lang: z.enum(['fr', 'ht']).optional(),
  in_text: sentence.optional(),
  fr: sentence.optional(),
  ht: sentence.optional(),
  definition: sentence,
  sources: z.array(kebab).min(1, 'expected one source or more'),
  unconfirmed: z.boolean().default(false),
});

const fileSchema = z.strictObject({ as_of: day, terms: z.record(z.string(), z.unknown()) });

/** What must hold between an entry, the sources and the entries above it. */
function rules(
  yaml: Yaml,
  term: Term,
  { sources, ids }: Pick<ReadSources, 'sources' | 'ids'>,
  names: ReadonlyMap<string, string>,
): Problem[] {
  const path = ['terms', term.id];
  const found: Problem[] = [];
  const other = names.get(term.term);
  if (other !== undefined) {
    found.push(
      yaml.at([...path, 'term'], `"${term.term}" is the term of "${other}" too; keep one`),
    );
  }
  term.sources.forEach((id, i) => {
    const at = [...path, 'sources', i];
    if (ids !== undefined && !ids.has(id)) {
      found.push(yaml.at(at, `unknown source "${id}"; expected an id from content/sources.csv`));
    } else if (term.sources.indexOf(id) < i) {
      found.push(yaml.at(at, `"${id}" stands in this list twice`));
    }
  });
  const kinds = term.sources.map((id) => sources.get(id)?.kind);
  if (!term.unconfirmed && kinds.every((kind) => kind === 'unconfirmed')) {
    const message = `"${term.id}" has only unconfirmed sources; add one, or "unconfirmed: true"`;
    found.push(yaml.at([...path, 'sources'], message));
  }
  return found;
}

/** Reads all terms; `glossary` is absent when the file as a whole is not as expected. */
export function readGlossary(
  root: string,
  known: Pick<ReadSources, 'sources' | 'ids'>,
): { problems: Problem[]; glossary?: Glossary } {
  const { problems, yaml } = readYaml(root, GLOSSARY_FILE);
  if (yaml === undefined) return { problems };
  const file = fileSchema.safeParse(yaml.data, { reportInput: true });
  if (!file.success) {
    return { problems: [...problems, ...schemaProblems(yaml, file.error.issues)] };
  }
  const names = new Map<string, string>();
  const terms: Record<string, Term> = {};
  for (const [id, entry] of Object.entries(file.data.terms)) {
    if (!ID.test(id)) {
      const message = `"${id}" is not an id; expected small letters, digits and single hyphens`;
      problems.push(yaml.atKey(['terms'], id, message));
    }
    const parsed = termSchema.safeParse(entry, { reportInput: true });
    if (!parsed.success) {
      problems.push(...schemaProblems(yaml, parsed.error.issues, ['terms', id]));
      continue;
    }
    const term: Term = { id, ...parsed.data };
    problems.push(...rules(yaml, term, known, names));
    names.set(term.term, id);
    terms[id] = term;
  }
  return { problems, glossary: { as_of: file.data.as_of, terms } };
}
