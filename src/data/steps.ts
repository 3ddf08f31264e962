/** content/chapters/en/ → all steps by their addresses, as cells of tables and lessons name them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stampOf } from './stamp.ts';

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

interface Read {
  stamp: string | undefined;
  title: string;
  /** Titles of the steps by their addresses. */
  steps: readonly (readonly [address: string, title: string])[];
}

const known = new Map<string, Read>();

function readChapter(root: string, file: string): Read {
  const path = join(root, CHAPTERS, file);
  const stamp = stampOf(path);
  const before = known.get(path);
  if (before && before.stamp === stamp) return before;
  const text = readFileSync(path, 'utf8');
  const slug = slugOf(file);
  const steps = [...text.matchAll(STEP)].map(
    ([, attributes = '']) =>
      [`${slug}#${attributeOf(attributes, 'id')}`, attributeOf(attributes, 'title')] as const,
  );
  const title = /^title: *['"]?(.*?)['"]?$/mu.exec(text)?.[1] ?? slug;
  const read = { stamp, title, steps };
  known.set(path, read);
  return read;
}

/**
 * The title of every step by its address: `mission#vote` for `<Step id="vote" …>` in mission.mdx. What
 * is wrong with a step is for the compiler of chapters to say; without chapters there are no steps.
 */
export function readStepTitles(root: string): Map<string, string> {
  return new Map(chapterFiles(root).flatMap((file) => readChapter(root, file).steps));
}

/** The title of every chapter by its slug, from the heads of their files. */
export function readChapterTitles(root: string): Map<string, string> {
  return new Map(chapterFiles(root).map((file) => [slugOf(file), readChapter(root, file).title]));
}

/** The addresses of all steps. */
export const readSteps = (root: string): string[] => [...readStepTitles(root).keys()];
