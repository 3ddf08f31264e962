/** All of content/ → the files that the site is built from. */
import { compileGeo } from './geo/compile.ts';
import { compareText, sortProblems } from './problems.ts';
import { compileTables } from './tables.ts';
import type { Compiled } from './tables.ts';

export type { Compiled } from './tables.ts';

/**
 * Compiles the tables and the maps under `root`/content. The same content gives the same bytes.
 * @throws when two parts of the compiler claim the same output file
 */
export function compileContent(root: string): Compiled {
  const tables = compileTables(root);
  const geo = compileGeo(root);
  const problems = sortProblems([...tables.problems, ...geo.problems]);
  if (problems.length > 0) return { problems, files: new Map() };
  for (const path of geo.files.keys()) {
    if (tables.files.has(path)) throw new Error(`two parts of the compiler write ${path}`);
  }
  const files = [...tables.files, ...geo.files].toSorted(([a], [b]) => compareText(a, b));
  return { problems, files: new Map(files) };
}
