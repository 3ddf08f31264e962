/** Whether a file is still the one that was read: a build asks for the same files again and again. */
import { statSync } from 'node:fs';

const seen = new Map<string, string | undefined>();

/**
 * Changes with the file; undefined when there is none. The pages of a build all show the content as it was
 * when the first of them asked for it.
 */
export function stampOf(path: string): string | undefined {
  if (isBuild() && seen.has(path)) return seen.get(path);
  const stats = statSync(path, { throwIfNoEntry: false });
  const stamp = stats && `${stats.ino}:${stats.mtimeMs}:${stats.size}`;
  seen.set(path, stamp);
  return stamp;
}

/** Code that compiles the content is run as it is, without what a bundler puts in this place. */
const isBuild = (): boolean => (import.meta as { env?: Partial<ImportMetaEnv> }).env?.PROD === true;
