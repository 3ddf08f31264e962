/** Everything in content/ that is a table: sources, datasets, figures, glossary. */
import { readDatasets } from './datasets.ts';
import { readFigures } from './figures.ts';
import { readGlossary } from './glossary.ts';
import { outputFiles } from './outputs.ts';
import { sortProblems } from './problems.ts';
import type { Problem } from './problems.ts';
import { readSources } from './sources.ts';

export interface Compiled {
  /** In the order of file, line, column. */
  readonly problems: Problem[];
  /** Text by path from the output folder; empty when there are problems. */
  readonly files: Map<string, string>;
}

/** Reads and checks all tables under `root`/content. Reads files; writes nothing. */
export function compileTables(root: string): Compiled {
  const { sources, ids, problems: wrongSources } = readSources(root);
  const { datasets, problems: wrongDatasets } = readDatasets(root, ids);
  const { figures, problems: wrongFigures } = readFigures(root, { datasets, sources });
  const { glossary, problems: wrongTerms } = readGlossary(root, { sources, ids });
  const problems = sortProblems([
    ...wrongSources,
    ...wrongDatasets,
    ...wrongFigures,
    ...wrongTerms,
  ]);
  if (problems.length > 0 || glossary === undefined) return { problems, files: new Map() };
  const whole = [...datasets.values()].filter((dataset) => dataset !== undefined);
  return { problems, files: outputFiles(whole, sources, figures, glossary) };
}
