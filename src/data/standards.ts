/** Standards that lessons suggest, from `content/standards.yaml` (build time). */
import * as z from 'zod';
import { kebab, sentence } from './formats.ts';
import { formatProblem } from './problems.ts';
import { readYaml, schemaProblems } from './yaml.ts';

const FILE = 'content/standards.yaml';

const schema = z.strictObject({
  frameworks: z.record(
    kebab,
    z.strictObject({ name: sentence, owner: sentence, url: z.url({ protocol: /^https$/ }) }),
  ),
  standards: z.record(kebab, z.strictObject({ framework: kebab, code: sentence, text: sentence })),
});

export interface Framework {
  readonly name: string;
  /** Whose text it is; we paraphrase it. */
  readonly owner: string;
  readonly url: string;
}

export interface Standard {
  readonly id: string;
  /** As the owner writes it: `D2.His.14.9-12`. */
  readonly code: string;
  /** What it asks for, in our words. */
  readonly text: string;
  readonly framework: Framework;
}

/**
 * Every standard by its id.
 * @throws with file, line and column where the file is not as expected
 */
export function loadStandards(root = process.cwd()): Readonly<Record<string, Standard>> {
  const { problems, yaml } = readYaml(root, FILE);
  if (!yaml || problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
  const parsed = schema.safeParse(yaml.data, { reportInput: true });
  if (!parsed.success) {
    throw new Error(schemaProblems(yaml, parsed.error.issues).map(formatProblem).join('\n'));
  }
  const { frameworks, standards } = parsed.data;
  return Object.fromEntries(
    Object.entries(standards).map(([id, { framework, ...rest }]) => {
      const owner = frameworks[framework];
      if (owner) return [id, { id, ...rest, framework: owner }];
      const at = ['standards', id, 'framework'];
      throw new Error(formatProblem(yaml.at(at, `no framework "${framework}" in this file`)));
    }),
  );
}
