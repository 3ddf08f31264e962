import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CHANGES_FILE, compileChanges } from './changes.ts';
import { formatProblem } from './problems.ts';

const GOOD = `- id: second
  date: 2026-11-25
  kind: correction
  title: A number mended
  what: It was too high.
  where: /claims/#claim-01
- { id: first, date: 2026-11-24, kind: edition, title: First, what: All of it., where: / }
`;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'changes-'));
  mkdirSync(join(root, 'content'));
});
afterEach(() => rmSync(root, { recursive: true }));

const compile = (text: string) => {
  writeFileSync(join(root, CHANGES_FILE), text);
  return compileChanges(root);
};

it('keeps the entries in their order', () => {
  const { problems, files } = compile(GOOD);
  expect(problems).toEqual([]);
  const changes = JSON.parse(files.get('changes.json') ?? '') as { id: string }[];
  expect(changes.map(({ id }) => id)).toEqual(['second', 'first']);
});

it.each([
  ['an older day above', '2026-11-25', '2026-11-23', '7:22  2026-11-24 is after 2026-11-23 above'],
  ['an id twice', 'id: first', 'id: second', '7:9  the id "second" stands above too'],
  ['an unknown kind', 'correction', 'repair', '3:9  "repair" is not known here; expected edition'],
  ['no title', '  title: A number mended\n', '', '1:3  the key "title" is missing'],
  ['a day that does not exist', '2026-11-25', '2026-11-31', '2:9  "2026-11-31" is not in the'],
  [
    'another site',
    'where: /claims/',
    'where: https://x/',
    '6:10  expected an address on this site',
  ],
])('stops at %s', (_, from, to, expected) => {
  const { problems, files } = compile(GOOD.replace(from, to));
  expect(problems.map(formatProblem)).toEqual([
    expect.stringContaining(`${CHANGES_FILE}:${expected}`),
  ]);
  expect(files.size).toBe(0);
});

it('stops when there is none', () => {
  expect(compileChanges(root).problems.map(formatProblem)).toEqual([
    `${CHANGES_FILE}:1:1  the file is missing`,
  ]);
  expect(compile('[]\n').problems).toHaveLength(1);
});
