/** content/chapters/en/ → the addresses of all steps, as cells of tables name them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const CHAPTERS = 'content/chapters/en';
const STEP = /<Step\s[^>]*?\bid="([^"]*)"/gu;

/**
 * `mission#vote` for `<Step id="vote" …>` in mission.mdx. What is wrong with a step is for the
 * compiler of chapters to say; without chapters there are no steps.
 */
export function readSteps(root: string): string[] {
  const folder = join(root, CHAPTERS);
  let files: string[];
  try {
    files = readdirSync(folder).filter((name) => name.endsWith('.mdx'));
  } catch {
    return [];
  }
  return files.flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(STEP)].map(
      ([, id = '']) => `${file.slice(0, -'.mdx'.length)}#${id}`,
    ),
  );
}
