/** content/chapters/en/ → all steps by their addresses, as cells of tables and lessons name them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const CHAPTERS = 'content/chapters/en';
const STEP = /<Step\s([^>]*)>/gu;
const attributeOf = (attributes: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`, 'u').exec(attributes)?.[1] ?? '';

/**
 * The title of every step by its address: `mission#vote` for `<Step id="vote" …>` in mission.mdx. What
 * is wrong with a step is for the compiler of chapters to say; without chapters there are no steps.
 */
export function readStepTitles(root: string): Map<string, string> {
  const folder = join(root, CHAPTERS);
  let files: string[];
  try {
    files = readdirSync(folder).filter((name) => name.endsWith('.mdx'));
  } catch {
    return new Map();
  }
  const steps = files.flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(STEP)].map(
      ([, attributes = '']): [string, string] => [
        `${file.slice(0, -'.mdx'.length)}#${attributeOf(attributes, 'id')}`,
        attributeOf(attributes, 'title'),
      ],
    ),
  );
  return new Map(steps);
}

/** The addresses of all steps. */
export const readSteps = (root: string): string[] => [...readStepTitles(root).keys()];
