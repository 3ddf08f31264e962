/** All of content/ → the files that the site is built from. */
import { compileChanges } from './changes.ts';
import { compileGeo } from './geo/compile.ts';
import { compareText, sortProblems } from './problems.ts';
import { compileTables } from './tables.ts';
import type { Compiled } from './tables.ts';

export type { Compiled } from './tables.ts';

/**
 * Compiles the tables, the maps and the change log under `root`/content. The same content gives the same bytes.
 * @throws when two parts of the compiler claim the same output file
 */
export function compileContent(root: string): Compiled {
  const tables = compileTables(root);
  const parts = [tables, compileGeo(root), compileChanges(root)];
  const problems = sortProblems(parts.flatMap((part) => part.problems));
  if (problems.length > 0) return { problems, files: new Map() };
  const files = parts.flatMap((part) => [...part.files]).toSorted(([a], [b]) => compareText(a, b));
  const twice = files.find(([path], i) => path === files[i - 1]?.[0]);
  if (twice !== undefined) throw new Error(`two parts of the compiler write ${twice[0]}`);
  return { problems, files: new Map(files) };
}
