/** The frame of a browser test: one library for the file, readers closed and questioned after each test. */
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Engine } from '../scripts/browser.ts';
import { type Library, type Options, type Reader, openLibrary } from './reader.ts';

export interface Desk {
  /** The address of the site, with a slash at the end. */
  url(): string;
  open(path: string, options?: Options): Promise<Reader>;
}

/**
 * Call once at the top of a test file. After each test it fails when a page had trouble.
 * @param isExpected trouble that the tests of this file bring about themselves
 */
export function useLibrary(
  isExpected: (trouble: string) => boolean = () => false,
  engine: Engine = 'chromium',
): Desk {
  let library: Library | undefined;
  let readers: Reader[] = [];
  beforeAll(async () => {
    library = await openLibrary(engine);
  });
  afterAll(() => library?.close());
  afterEach(async () => {
    const trouble = readers.flatMap((reader) => reader.trouble);
    await Promise.all(readers.map((reader) => reader.close()));
    readers = [];
    expect(trouble.filter((line) => !isExpected(line))).toEqual([]);
  });
  const opened = (): Library => {
    if (!library) throw new Error('a page was opened before the tests began');
    return library;
  };
  return {
    url: () => opened().url,
    open: async (path, options) => {
      const reader = await opened().open(path, options);
      readers.push(reader);
      return reader;
    },
  };
}
