/** Interface words by language, from `content/i18n/<lang>.yaml` (build time). */
import * as z from 'zod';
import { formatProblem } from './problems.ts';
import { type Yaml, readYaml } from './yaml.ts';

const words = z.record(z.string(), z.string().min(1));
const schema = z.strictObject({
  site: words,
  nav: words,
  opening: words,
  chapter: words,
  figure: words,
  fig: words,
  claims: words,
  about: words,
  filters: words,
  sources: words,
  data: words,
  card: words,
  share: words,
  embed: words,
  glossary: words,
  questions: words,
  contents: words,
  search: words,
  lesson: words,
  paper: words,
  modes: words,
  offline: words,
});

export type Strings = z.infer<typeof schema>;

/** What was found to be as expected, by the file as it was read. */
const known = new WeakMap<Yaml, Strings>();

/**
 * Reads the words of one language.
 * @throws with file, line and column when the file is missing or not as expected
 */
export function loadStrings(language: string, root = process.cwd()): Strings {
  const file = `content/i18n/${language}.yaml`;
  const { problems, yaml } = readYaml(root, file);
  if (!yaml || problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
  const before = known.get(yaml);
  if (before) return before;
  const parsed = schema.safeParse(yaml.data);
  if (parsed.success) {
    known.set(yaml, parsed.data);
    return parsed.data;
  }
  const found = parsed.error.issues.map((issue) =>
    formatProblem(yaml.at(issue.path as (string | number)[], issue.message)),
  );
  throw new Error(found.join('\n'));
}

/** One word or phrase. @throws when the language file has no such key */
export function word(strings: Readonly<Record<string, string>>, key: string): string {
  const found = strings[key];
  if (found === undefined) throw new Error(`content/i18n: no words for "${key}"`);
  return found;
}
