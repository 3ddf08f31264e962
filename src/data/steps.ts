/** content/chapters/en/ → all steps by their addresses, as cells of tables and lessons name them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const CHAPTERS = 'content/chapters/en';
const STEP = /<Step\s([^>]*)>/gu;
const attributeOf = (attributes: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`, 'u').exec(attributes)?.[1] ?? '';

/** The `.mdx` files of all chapters; none where there are no chapters. */
function chapterFiles(root: string): string[] {
  try {
    return readdirSync(join(root, CHAPTERS)).filter((name) => name.endsWith('.mdx'));
  } catch {
    return [];
  }
}

const slugOf = (file: string): string => file.slice(0, -'.mdx'.length);

/**
 * The title of every step by its address: `mission#vote` for `<Step id="vote" …>` in mission.mdx. What
 * is wrong with a step is for the compiler of chapters to say; without chapters there are no steps.
 */
export function readStepTitles(root: string): Map<string, string> {
  const steps = chapterFiles(root).flatMap((file) =>
    [...readFileSync(join(root, CHAPTERS, file), 'utf8').matchAll(STEP)].map(
      ([, attributes = '']): [string, string] => [
        `${slugOf(file)}#${attributeOf(attributes, 'id')}`,
        attributeOf(attributes, 'title'),
      ],
    ),
  );
  return new Map(steps);
}

/** The title of every chapter by its slug, from the heads of their files. */
export function readChapterTitles(root: string): Map<string, string> {
  return new Map(
    chapterFiles(root).map((file): [string, string] => {
      const text = readFileSync(join(root, CHAPTERS, file), 'utf8');
      return [slugOf(file), /^title: *['"]?(.*?)['"]?$/mu.exec(text)?.[1] ?? slugOf(file)];
    }),
  );
}

/** The addresses of all steps. */
export const readSteps = (root: string): string[] => [...readStepTitles(root).keys()];
