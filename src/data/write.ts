/** Compiled files → a folder on disk, whole or not at all. */
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { compileContent } from './compile.ts';
import type { Compiled } from './compile.ts';
import type { Problem } from './problems.ts';

export interface Written {
  /** When there are any, nothing was written. */
  readonly problems: Problem[];
  /** `compiled 11 datasets, 200 sources, 45 figures, 60 terms` */
  readonly summary: string;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** Moves `fresh` to `out`, and what stood there out of the way; puts it back if that fails. */
function swap(fresh: string, out: string, old: string): void {
  let moved = true;
  rmSync(old, { recursive: true, force: true });
  try {
    renameSync(out, old);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
    moved = false;
  }
  try {
    renameSync(fresh, out);
  } catch (error) {
    if (moved) renameSync(old, out);
    throw error;
  }
}

/** Swaps again when another run put its own output in place between the two renames. */
function swapPatiently(fresh: string, out: string, old: string): void {
  for (let tries = 1; ; tries += 1) {
    try {
      swap(fresh, out, old);
      return;
    } catch (error) {
      if (tries === 20 || !hasCode(error, 'ENOTEMPTY')) throw error;
    }
  }
}

/** Whether `out` holds exactly these files. */
function holds(files: ReadonlyMap<string, string>, out: string): boolean {
  if (!existsSync(out)) return false;
  const entries = readdirSync(out, { recursive: true, withFileTypes: true });
  if (entries.filter((entry) => entry.isFile()).length !== files.size) return false;
  return [...files].every(([path, text]) => {
    const target = join(out, path);
    return existsSync(target) && readFileSync(target, 'utf8') === text;
  });
}

/**
 * Writes `files` (text by relative path) so that `out` holds exactly these afterwards. Where it does so
 * already nothing is touched: others may be reading it.
 */
export function writeFolder(files: ReadonlyMap<string, string>, out: string): void {
  if (holds(files, out)) return;
  const fresh = `${out}.new-${process.pid}`;
  const old = `${out}.old-${process.pid}`;
  try {
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { recursive: true });
    for (const [path, text] of files) {
      const target = join(fresh, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
    swapPatiently(fresh, out, old);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

function count(text: string | undefined, key?: string): number {
  if (text === undefined) return 0;
  const data = JSON.parse(text) as Record<string, object>;
  return Object.keys((key === undefined ? data : data[key]) ?? {}).length;
}

function summary(files: ReadonlyMap<string, string>): string {
  const datasets = [...files.keys()].filter((path) => path.startsWith('datasets/')).length;
  const sources = count(files.get('sources.json'));
  const figures = count(files.get('figures.json'));
  const terms = count(files.get('glossary.json'), 'terms');
  return `compiled ${datasets} datasets, ${sources} sources, ${figures} figures, ${terms} terms`;
}

/**
 * Compiles the content under `root` and writes it to the folder `out`, unless there are problems:
 * then `out` stays as it is. For the command line and for the development server.
 */
export function compileAndWrite(
  root: string,
  out: string,
  compile: (root: string) => Compiled = compileContent,
): Written {
  const { problems, files } = compile(root);
  if (problems.length > 0) return { problems, summary: '' };
  writeFolder(files, out);
  return { problems, summary: summary(files) };
}
