import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { issueTracker } from './repository.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'repository-'));
});
afterEach(() => rmSync(root, { recursive: true }));

it.each<[string, object, string | undefined, string | undefined]>([
  ['nothing', {}, undefined, undefined],
  ['bugs', { bugs: { url: 'https://x.org/b' } }, 'https://x.org/o/n', 'https://x.org/b'],
  ['bugs as text', { bugs: 'https://x.org/b' }, undefined, 'https://x.org/b'],
  [
    'a repository as npm writes it',
    { repository: { type: 'git', url: 'git+https://x.org/o/n.git' } },
    undefined,
    'https://x.org/o/n/issues',
  ],
  ['the environment', {}, 'https://x.org/o/n/', 'https://x.org/o/n/issues'],
  ['no web address', { repository: 'git@x.org:o/n.git' }, 'somewhere', undefined],
])('is found by %s', (_, manifest, REPOSITORY, expected) => {
  writeFileSync(join(root, 'package.json'), JSON.stringify(manifest));
  expect(issueTracker(root, { REPOSITORY })).toBe(expected);
});
