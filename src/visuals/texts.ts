/**
 * What stands around a picture, from `content/visuals/<lang>/<id>.yaml` (build time): a title that
 * states the finding and a line that says what is plotted, for each view; how to read it; sources.
 */
import * as z from 'zod';
import { loadFigures, loadSources } from '../data/load.ts';
import { type Problem, formatProblem, problem } from '../data/problems.ts';
import { type Yaml, readYaml } from '../data/yaml.ts';
import type { Words } from './kit/contract.ts';
import { figureText } from './kit/figure-text.ts';
import { type Language, fill } from './kit/format.ts';
import { visualEntry } from './registry.ts';

const schema = z.strictObject({
  /** How to read the marks, in one or two sentences. */
  reading: z.string().min(1),
  /** The sources that carry the picture; the table names every one. */
  credit: z.array(z.string().min(1)).min(1),
  views: z.record(
    z.string(),
    z.strictObject({
      /** Its name on a button, in a few words. */
      short: z.string().min(1).max(20),
      title: z.string().min(1),
      subtitle: z.string().min(1),
    }),
  ),
  /** Words that the picture, its description and its table use, by key. */
  words: z.record(z.string(), z.string().min(1)),
});

export interface VisualTexts {
  reading: string;
  credit: string[];
  views: Record<string, { short: string; title: string; subtitle: string }>;
  words: Words;
}

interface Known {
  texts: VisualTexts;
  /** What the texts were filled with and checked against. */
  figures: unknown;
  sources: unknown;
}

/** What was read without a problem, by the file as it was read. */
const known = new WeakMap<Yaml, Known>();

/**
 * Reads and checks the texts of one visual; `{figure-id}` in a title or subtitle becomes the figure.
 * @throws with file, line and column: a view without texts, texts without a view, an unknown figure or source
 */
export function loadVisualTexts(id: string, language: Language, root = process.cwd()): VisualTexts {
  const file = `content/visuals/${language}/${id}.yaml`;
  const { problems, yaml } = readYaml(root, file);
  if (!yaml || problems.length > 0) throw failure(problems);
  const [allFigures, sources] = [loadFigures(), loadSources()];
  const before = known.get(yaml);
  if (before?.figures === allFigures && before.sources === sources) return before.texts;
  const parsed = schema.safeParse(yaml.data);
  if (!parsed.success) {
    throw failure(
      parsed.error.issues.map((issue) => yaml.at(issue.path as (string | number)[], issue.message)),
    );
  }
  const found: Problem[] = [];
  const { views } = visualEntry(id).visual;
  const figures = Object.fromEntries(
    Object.values(allFigures).map((figure) => [figure.id, figureText(figure, language)]),
  );
  parsed.data.credit.forEach((source, index) => {
    if (!sources[source]) found.push(yaml.at(['credit', index], `no source "${source}"`));
  });
  for (const view of views) {
    if (!parsed.data.views[view]) found.push(yaml.at(['views'], `no texts for the view "${view}"`));
  }
  const texts: VisualTexts = { ...parsed.data, views: {} };
  for (const [view, { short, title, subtitle }] of Object.entries(parsed.data.views)) {
    if (!views.includes(view)) found.push(yaml.at(['views', view], `no view "${view}" in ${id}`));
    const put = (key: 'title' | 'subtitle', phrase: string) => {
      try {
        return fill(phrase, figures);
      } catch (error) {
        found.push(yaml.at(['views', view, key], (error as Error).message));
        return phrase;
      }
    };
    texts.views[view] = {
      short,
      title: put('title', title),
      subtitle: put('subtitle', subtitle),
    };
  }
  if (found.length > 0) throw failure(found);
  known.set(yaml, { texts, figures: allFigures, sources });
  return texts;
}

function failure(problems: readonly Problem[]): Error {
  const list = problems.length > 0 ? problems : [problem('content/visuals', 1, 1, 'unreadable')];
  return new Error(list.map(formatProblem).join('\n'));
}
