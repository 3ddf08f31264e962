import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DIST, filesOf, pageOf, readSite } from '../site.ts';
import { type DataPackage, packageProblems, readTable } from '../table-schema.ts';

const read = (path: string) => readFileSync(join(DIST, path), 'utf8');
const site = readSite();
const datasets = readdirSync('content/datasets').filter((id) => !id.startsWith('.'));
const description = JSON.parse(read('data/datapackage.json')) as DataPackage;
const tables = new Map(
  description.resources.map(({ name, path }) => [name, readTable(read(`data/${path}`))]),
);

describe.each(datasets)('the dataset %s', (id) => {
  const { head, rows } = readTable(read(`data/${id}.csv`));
  const key = head[0] ?? '';

  it('is served as an editor wrote it', () => {
    const served = readFileSync(join(DIST, 'data', `${id}.csv`));
    expect(served.equals(readFileSync(`content/datasets/${id}/table.csv`))).toBe(true);
    expect(served.toString('utf8')).not.toContain('\r');
    expect(served.subarray(0, 3).toString('hex'), 'a byte order mark').not.toBe('efbbbf');
  });

  it('says the same in JSON, with the sources it names', () => {
    const json = JSON.parse(read(`data/${id}.json`)) as {
      id: string;
      columns: { name: string; type: string }[];
      rows: Record<string, unknown>[];
      sources: Record<string, object>;
    };
    expect(json.id).toBe(id);
    expect(json.columns.map(({ name }) => name)).toEqual(head);
    expect(json.rows).toHaveLength(rows.length);
    json.rows.forEach((row, index) => {
      for (const { name, type } of json.columns) {
        const text = rows[index]?.[name] ?? '';
        const value = row[name] ?? '';
        if (Array.isArray(value)) expect(value.join(';')).toBe(text);
        else if (type === 'boolean') expect(value).toBe(text === '' ? '' : text === 'yes');
        else if (typeof value === 'number') expect(value).toBe(Number(text));
        else expect(value).toBe(text);
      }
    });
    const named = rows.flatMap((row) => (row['source'] ?? '').split(';')).filter(Boolean);
    const given = Object.keys(json.sources);
    expect(given.toSorted()).toEqual([...new Set(named)].toSorted());
  });

  it('has a page with a row for every row', () => {
    const { $ } = pageOf(site, `/data/${id}/`);
    const ids = $('table.data-table tbody tr')
      .toArray()
      .map(({ attribs }) => attribs['id']);
    expect(ids).toEqual(rows.map((row) => row[key]));
    for (const file of [`${id}.csv`, `${id}.json`]) {
      expect($(`a[download][href="${site.base}data/${file}"]`), file).toHaveLength(1);
    }
  });
});

describe('the data package', () => {
  it('describes every table and nothing else', () => {
    const names = description.resources.map(({ name }) => name);
    expect(names.toSorted()).toEqual([...datasets, 'sources'].toSorted());
    for (const { path } of description.resources) {
      expect(existsSync(join(DIST, 'data', path)), path).toBe(true);
    }
    const served = filesOf(join(DIST, 'data')).filter((file) => file.endsWith('.csv'));
    expect(served).toEqual(description.resources.map(({ path }) => path).toSorted());
    expect(description.licenses.length).toBeGreaterThan(0);
  });

  it('describes every column', () => {
    for (const { name, schema } of description.resources) {
      for (const field of schema.fields) {
        expect(field.description?.length, `${name}.${field.name}`).toBeGreaterThan(5);
      }
    }
  });

  it('holds for every cell', () => {
    expect(packageProblems(description, tables)).toEqual([]);
  });

  it('has a row for every source that a table names', () => {
    const known = new Set(tables.get('sources')?.rows.map((row) => row['id']));
    for (const [name, { rows }] of tables) {
      const named = rows.flatMap((row) => (row['source'] ?? '').split(';')).filter(Boolean);
      expect(
        named.filter((id) => !known.has(id)),
        name,
      ).toEqual([]);
    }
  });

  it('would not hold for a broken cell', () => {
    const [first] = description.resources.filter(({ name }) => name === 'casualties');
    const table = tables.get('casualties');
    if (!first || !table) throw new Error('no casualties');
    const broken = (column: string, value: string) => {
      const rows = table.rows.map((row, index) =>
        index === 1 ? { ...row, [column]: value } : row,
      );
      const changed = new Map(tables).set('casualties', { head: table.head, rows });
      return packageProblems(description, changed);
    };
    expect(broken('count', 'two')).toEqual([expect.stringContaining('is no integer')]);
    expect(broken('count', '-1')).toEqual([expect.stringContaining('is under 0')]);
    expect(broken('date', '2025-02-30')).toEqual([expect.stringContaining('is no date')]);
    expect(broken('date', '')).toEqual([expect.stringContaining('is empty')]);
    expect(broken('type', 'lost')).toEqual([expect.stringContaining('values allowed')]);
    expect(broken('place_id', 'ht-nowhere')).toEqual([expect.stringContaining('not in places')]);
    expect(broken('id', table.rows[0]?.['id'] ?? '')).toEqual([expect.stringContaining('twice')]);
  });
});

describe('the data of pictures', () => {
  const files = readdirSync(join(DIST, 'visual-data'));

  it('lies in files named by their content', () => {
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) {
      const [, visual, rest, hash] =
        /^([a-z-]+)(\.rest)?\.en\.([0-9a-f]{8})\.json$/.exec(file) ?? [];
      const text = read(`visual-data/${file}`);
      expect(createHash('sha256').update(text).digest('hex').slice(0, 8), file).toBe(hash);
      const payload = JSON.parse(text) as Record<string, unknown>;
      expect(Object.keys(payload).sort()).toEqual(
        rest
          ? ['shared', 'sources', 'views']
          : 'data' in payload
            ? ['data', 'language', 'sources', 'visual', 'words']
            : ['common', 'language', 'rest', 'shared', 'views', 'visual', 'words'],
      );
      if (!rest) expect(payload['visual']).toBe(visual);
      if (payload['rest']) expect(files).toContain(payload['rest']);
    }
  });

  it('is there for every stage that asks for it', () => {
    const asked = site.pages.flatMap(({ $ }) =>
      $('[data-payload]')
        .toArray()
        .map(({ attribs }) => attribs['data-payload']?.split('/').at(-1)),
    );
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.filter((file) => !files.includes(file ?? ''))).toEqual([]);
  });
});
