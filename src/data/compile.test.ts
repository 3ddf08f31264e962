import { existsSync, readdirSync, statSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileContent } from './compile.ts';
import { datasetIds, loadDataset, loadFigures, loadGlossary, loadSources } from './load.ts';
import { compileTables } from './tables.ts';
import { ABOUT, FIGURES, GLOSSARY, makeFixture, PLACES_TABLE, SOURCES, TABLE } from './testing.ts';
import type { Fixture } from './testing.ts';
import { compileAndWrite, writeFolder } from './write.ts';

let content: Fixture;
let out: string;
beforeEach(() => {
  content = makeFixture();
  out = join(content.root, '.cache/compiled');
});
afterEach(() => {
  rmSync(content.root, { recursive: true });
});

const compile = () => compileAndWrite(content.root, out, compileTables);

describe('compileTables', () => {
  it('gives the same bytes every time', () => {
    const [first, second] = [compileTables(content.root), compileTables(content.root)];
    expect(first.files.size).toBe(11);
    expect([...first.files]).toEqual([...second.files]);
    for (const [path, text] of first.files) {
      expect(text, path).toMatch(/[^\n]\n$/u);
      expect(text, path).not.toContain('\r');
      expect(text, path).not.toContain(content.root);
    }
  });

  it('reports all problems of all files in one run, in order, and makes no file', () => {
    content.edit(SOURCES, ',fr,', ',french,');
    content.edit(PLACES_TABLE, 'pont-sonde,', 'pont-sonde,,');
    content.edit(ABOUT, 'high: high\n', 'high: hi\n');
    content.append(FIGURES, 'x: { label: X, dataset: nope, row: a, column: b }\n');
    content.append(FIGURES, 'y: { label: Y, dataset: places, row: haiti, column: part_of }\n');
    content.edit(GLOSSARY, 'un-1', 'un-2');
    expect(content.problems().map((line) => line.split('  ')[0])).toEqual([
      'content/datasets/places/table.csv:3:13',
      'content/datasets/strength/about.yaml:31:11',
      'content/figures.yaml:7:25',
      'content/figures.yaml:8:53',
      'content/glossary.yaml:6:15',
      'content/sources.csv:3:45',
    ]);
    expect(compileTables(content.root).files.size).toBe(0);
  });

  it('sorts lines and columns as numbers', () => {
    content.edit(TABLE, '2022-10-07', '2022-10-7');
    content.edit(TABLE, 'haiti,no', 'hayti,nay');
    content.append(TABLE, 'r8,,,,,,,,,,,,,un-1,\nr9,,,,,,,,,,,,,un-1,\nr10,x,,,,,,,,,,,,un-1,\n');
    expect(content.problems().map((line) => line.split('  ')[0])).toEqual(
      ['2:6', '2:24', '2:30', '10:5'].map((at) => `${TABLE}:${at}`),
    );
  });

  it('keeps the table as it was written, and types its rows', () => {
    const { files } = compileTables(content.root);
    expect(files.get('public/data/strength.csv')).toBe(
      readFileSync(join(content.root, TABLE), 'utf8'),
    );
    const published = JSON.parse(files.get('public/data/strength.json') ?? '') as object;
    expect(Object.keys(published)).toEqual([
      'id',
      'title',
      'description',
      'version',
      'as_of',
      'licence',
      'columns',
      'sources',
      'rows',
    ]);
    expect(published).toMatchObject({ sources: { 'ap-1': { publisher: 'AP', kind: 'press' } } });
  });

  it('ends a table with a line end where the editor forgot it', () => {
    content.write(PLACES_TABLE, 'id,part_of\nhaiti,\npont-sonde,haiti');
    const text = compileTables(content.root).files.get('public/data/places.csv');
    expect(text).toBe('id,part_of\nhaiti,\npont-sonde,haiti\n');
  });
});

describe('compileContent', () => {
  it('reports the maps beside the tables', () => {
    content.edit(SOURCES, ',fr,', ',french,');
    const files = compileContent(content.root).problems.map((problem) => problem.file);
    expect(files).toContain(SOURCES);
    expect(files.some((file) => file.startsWith('content/geo/'))).toBe(true);
  });
});

describe('compileAndWrite', () => {
  it('writes what the loaders read', () => {
    expect(compile().summary).toBe('compiled 2 datasets, 4 sources, 2 figures, 2 terms');
    expect(datasetIds(out)).toEqual(['places', 'strength']);
    expect(Object.keys(loadSources(out))).toEqual(['ap-1', 'rumour', 'un-1', 'unused']);
    expect(loadFigures(out)['to-landing']?.value).toBe(627);
    const { about, rows } = loadDataset('strength', out);
    expect(about.description).toBe('One row is one count of people.');
    expect(about.columns.find((column) => column.name === 'total')?.minimum).toBe(0);
    expect(rows[1]).toEqual({
      id: 'landing',
      date: '2024-06-25',
      date_precision: 'day',
      total: 200,
      low: 200,
      high: 400,
      rate: 0.1,
      place_id: 'pont-sonde',
      charted: true,
      tags: ['a', 'b'],
      link: 'https://example.org/c',
      confidence: 'high',
      qualifier: null,
      source: ['un-1', 'ap-1'],
      note: 'Two lines,\na "quote" and more',
    });
  });

  it('leaves the old output when there are problems', () => {
    compile();
    const before = readFileSync(join(out, 'datasets/strength.json'), 'utf8');
    content.edit(TABLE, ',800,', ',801,');
    content.edit(TABLE, '2024-07-31', '2025-02-30');
    expect(compile().problems).toHaveLength(1);
    expect(readFileSync(join(out, 'datasets/strength.json'), 'utf8')).toBe(before);
    expect(readdirSync(join(content.root, '.cache'))).toEqual(['compiled']);
  });

  it('leaves the old output, and nothing beside it, when writing fails halfway', () => {
    compile();
    const clash = new Map([
      ['a', 'a file'],
      ['a/b', 'a file in that file'],
    ]);
    expect(() => {
      writeFolder(clash, out);
    }).toThrow();
    expect(datasetIds(out)).toEqual(['places', 'strength']);
    expect(readdirSync(join(content.root, '.cache'))).toEqual(['compiled']);
  });

  it('touches nothing where nothing has changed', () => {
    compile();
    const folderOf = () => statSync(out).ino;
    const before = folderOf();
    compile();
    expect(folderOf()).toBe(before);
    content.append(PLACES_TABLE, 'artibonite,haiti\n');
    compile();
    expect(folderOf()).not.toBe(before);
  });

  it('drops what is no longer there, and shows what is new', () => {
    compile();
    expect(loadDataset('places', out).rows).toHaveLength(2);
    writeFolder(new Map([['stray.txt', 'x']]), out);
    content.append(PLACES_TABLE, 'artibonite,haiti\n');
    compile();
    expect(existsSync(join(out, 'stray.txt'))).toBe(false);
    expect(loadDataset('places', out).rows).toHaveLength(3);
  });
});

describe('the loaders', () => {
  it('say what to do when nothing is compiled', () => {
    expect(() => loadSources(out)).toThrow('run npm run data');
    expect(() => loadFigures(out)).toThrow('run npm run data');
    expect(() => loadGlossary(out)).toThrow('run npm run data');
    expect(() => loadDataset('strength', out)).toThrow('run npm run data');
  });

  it('name the datasets there are when one is not', () => {
    compile();
    expect(() => loadDataset('strenth', out)).toThrow('there are places, strength');
  });
});
