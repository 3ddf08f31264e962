/** Whether a file is still the one that was read: a build asks for the same files again and again. */
import { statSync } from 'node:fs';

/** Changes with the file; undefined when there is none. */
export function stampOf(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats && `${stats.ino}:${stats.mtimeMs}:${stats.size}`;
}
