import { defineConfig } from 'vitest/config';

/**
 * Three kinds of test: code alone, the built pages as files, the built pages in a browser. A fourth is
 * for before a release: it takes long, or wants a machine that does nothing else.
 */
export default defineConfig({
  test: {
    // Files of a worker share what they have read: the compiled content, the pages and what is parsed of them.
    isolate: false,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          testTimeout: 30_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'html',
          include: ['tests/html/**/*.test.ts'],
          testTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browsers.ts'],
          // Generous: a machine may be slow, and do other things as well.
          testTimeout: 180_000,
          hookTimeout: 240_000,
          // Each file has a browser of its own, which mostly waits; after the builds of the tests of files.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'release',
          include: [
            'tests/release/**/*.test.ts',
            // With `WHOLE` these look at every page and every case, not at a sample.
            'tests/browser/**/*.test.ts',
            'tests/html/{bad-content,builds,pack}.test.ts',
          ],
          env: { WHOLE: '1' },
          globalSetup: ['tests/browsers.ts'],
          testTimeout: 180_000,
          hookTimeout: 300_000,
          maxWorkers: 1,
        },
      },
    ],
  },
});
