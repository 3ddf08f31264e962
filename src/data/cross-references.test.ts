/** Cells that name rows, steps and datasets, on the tables about the article as they are. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { formatProblem } from './problems.ts';
import { readSteps } from './steps.ts';
import { compileTables } from './tables.ts';

const CLAIMS = 'content/datasets/claims/table.csv';
const SINCE = 'content/datasets/since-then/table.csv';
const ABOUT = 'content/datasets/since-then/about.yaml';

let root: string;
const originals = new Map<string, string>();
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'references-'));
  cpSync('content', join(root, 'content'), { recursive: true });
});
afterEach(() => {
  for (const [file, text] of originals) writeFileSync(join(root, file), text);
  originals.clear();
});
afterAll(() => rmSync(root, { recursive: true }));

/** Changes a line of a file, and says what the compiler says to it. */
function broken(file: string, from: RegExp, to: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  originals.set(file, text);
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file}: nothing like ${from}`);
  writeFileSync(join(root, file), changed);
  return compileTables(root).problems.map(formatProblem);
}

/** Where in a file `passage` begins, once it is broken. */
function place(file: string, passage: string): string {
  const before = readFileSync(join(root, file), 'utf8').split(passage)[0]?.split('\n') ?? [];
  return `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

it('are all right as they are', () => {
  expect(compileTables(root).problems).toEqual([]);
});

describe('stop the compiler, with file and line', () => {
  it.each([
    ['an unknown verdict', /,contradicted,/, ',wrong,', 'wrong', '"wrong" is not known here'],
    [
      'an unknown step',
      /mission#three-deaths/,
      'mission#four-deaths',
      'mission#four-deaths',
      'unknown step or dataset "mission#four-deaths"; expected addresses such as mission#vote',
    ],
    [
      'an unknown dataset',
      /data\/casualties/,
      'data/casualty',
      'mission#three-deaths;data/casualty',
      'unknown step or dataset "data/casualty"',
    ],
    [
      'an unknown source',
      /,un-press-sc15432;/,
      ',un-press-sc0;',
      'un-press-sc0;',
      'unknown source "un-press-sc0"',
    ],
  ])('at %s', (_, from, to, passage, message) => {
    const problems = broken(CLAIMS, from, to);
    expect(problems).toEqual([expect.stringContaining(message)]);
    expect(problems[0]).toContain(`${place(CLAIMS, passage)}  `);
  });

  it('at a claim without a source', () => {
    const problems = broken(
      CLAIMS,
      /,[a-z0-9;-]+,high,Haiti itself had asked/,
      ',,high,Haiti itself',
    );
    expect(problems).toEqual([
      expect.stringMatching(
        /claims\/table\.csv:44:\d+ {2}the cell is empty; "source" must be filled/,
      ),
    ]);
  });

  it('at a claim that is not there', () => {
    const [first = ''] = broken(SINCE, /,claim-33,/, ',claim-99,');
    expect(first).toContain(
      'unknown row "claim-99"; expected ids from content/datasets/claims/table.csv joined by ";"',
    );
  });

  it('at a dataset that is not there', () => {
    expect(broken(ABOUT, /of: claims/, 'of: clams').join('\n')).toMatch(
      /since-then\/about\.yaml:\d+:9 {2}there is no dataset "clams"; expected one of .*claims/,
    );
  });

  it('at a row column that does not say of what', () => {
    expect(broken(ABOUT, /\n {4}of: claims/, '').join('\n')).toContain(
      'the key "of" is missing; a column of type row needs it',
    );
  });
});

it('finds the steps of every chapter, and none without chapters', () => {
  expect(readSteps(root)).toEqual(expect.arrayContaining(['mission#vote', 'mission#abuse']));
  expect(readSteps(join(root, 'nowhere'))).toEqual([]);
});
