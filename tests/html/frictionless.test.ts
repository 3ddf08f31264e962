/** The published data package, read by Frictionless' own library, which knows nothing of this project. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Package } from 'datapackage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DIST } from '../site.ts';

const PUBLISHED = join(DIST, 'data');

/** What the library finds wrong with a folder's descriptor and with each of its tables. */
async function faults(folder: string): Promise<string[]> {
  const data = await Package.load(join(folder, 'datapackage.json'), { strict: false });
  const found = data.errors.map(({ message }) => `datapackage.json: ${message}`);
  for (const resource of data.resources) {
    found.push(...resource.errors.map(({ message }) => `${resource.name}: ${message}`));
    const problem = await resource.read({ relations: true }).then(
      () => undefined,
      (error: Error) => error.message,
    );
    if (problem !== undefined) found.push(`${resource.name}: ${problem}`);
  }
  return found;
}

it('is accepted: the descriptor, and every row of every table', async () => {
  expect(await faults(PUBLISHED)).toEqual([]);
  const data = await Package.load(join(PUBLISHED, 'datapackage.json'));
  expect(data.valid).toBe(true);
  expect(data.resources.length).toBeGreaterThan(10);
  for (const resource of data.resources) {
    expect((await resource.read({})).length, resource.name).toBeGreaterThan(0);
  }
});

describe('is refused', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'package-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each<[string, string, (text: string) => string, RegExp]>([
    [
      'with a word for a number',
      'strength.csv',
      (text) => text.replace(',1003,', ',about a thousand,'),
      /^strength: /,
    ],
    [
      'with a day that does not exist',
      'resolutions.csv',
      (text) => text.replace('2023-10-02', '2023-02-30'),
      /^resolutions: /,
    ],
    [
      'with a value that is not allowed',
      'strength.csv',
      (text) => text.replace(',preferred,', ',favourite,'),
      /^strength: /,
    ],
    [
      'with a row that stands twice',
      'strength.csv',
      (text) => `${text}${text.trimEnd().split('\n').at(-1)}\n`,
      /^strength: /,
    ],
    [
      'with a place that does not exist',
      'places.csv',
      (text) => text.replace(/^ht-savien,/m, 'ht-saviens,'),
      /^[a-z-]+: Foreign key "[a-z_]*place_id"/,
    ],
    [
      'without a name',
      'datapackage.json',
      (text) => text.replace('"name": "strength"', '"name": "Strength!"'),
      /^(datapackage.json|Strength!): /,
    ],
  ])('%s', async (_, file, change, expected) => {
    cpSync(PUBLISHED, folder, { recursive: true });
    const text = readFileSync(join(folder, file), 'utf8');
    expect(change(text)).not.toBe(text);
    writeFileSync(join(folder, file), change(text));
    const found = await faults(folder);
    expect(found.length).toBeGreaterThan(0);
    for (const fault of found) expect(fault).toMatch(expected);
  });
});
