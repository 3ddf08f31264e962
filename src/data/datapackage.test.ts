import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileTables } from './tables.ts';
import { makeFixture } from './testing.ts';
import type { Fixture } from './testing.ts';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema: { readonly fields: readonly Field[] };
}

let content: Fixture;
let files: Map<string, string>;
let descriptor: { readonly resources: readonly Resource[] };

beforeEach(() => {
  content = makeFixture();
  files = compileTables(content.root).files;
  descriptor = JSON.parse(files.get('public/data/datapackage.json') ?? '') as typeof descriptor;
});
afterEach(() => {
  rmSync(content.root, { recursive: true });
});

const field = (name: string) => descriptor.resources[1]?.schema.fields.find((f) => f.name === name);

describe('datapackage.json', () => {
  it('describes the package without a clock', () => {
    expect(descriptor).toMatchObject({
      profile: 'tabular-data-package',
      name: 'after-the-ambush',
      version: '2025.2.7',
      licenses: [{ name: 'CC-BY-4.0' }, { name: 'CC0-1.0' }],
    });
    expect(descriptor).not.toHaveProperty('created');
  });

  it('has a resource for each table and for the sources, each with its file', () => {
    expect(descriptor.resources.map((r) => r.name)).toEqual(['places', 'strength', 'sources']);
    for (const { path, schema } of descriptor.resources) {
      const header = files.get(`public/data/${path}`)?.split('\n')[0];
      expect(header).toBe(schema.fields.map((f) => f.name).join(','));
    }
  });

  it('describes a resource', () => {
    expect(descriptor.resources[1]).toMatchObject({
      profile: 'tabular-data-resource',
      path: 'strength.csv',
      title: 'People present',
      description: 'One row is one count of people.',
      version: '1.1.0',
      licenses: [
        {
          name: 'CC-BY-4.0',
          path: 'https://creativecommons.org/licenses/by/4.0/',
          title: 'Creative Commons Attribution 4.0',
        },
      ],
      sources: [
        { title: 'AP: Story (2024-06)', path: 'https://example.org/b' },
        { title: 'Nobody: A post' },
        { title: 'UN: Report, first (2024-06-25)', path: 'https://example.org/a' },
      ],
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', lineTerminator: '\n', header: true },
      schema: {
        missingValues: [''],
        primaryKey: 'id',
        foreignKeys: [{ fields: 'place_id', reference: { resource: 'places', fields: 'id' } }],
      },
    });
  });

  it('lets a table point into itself', () => {
    expect(descriptor.resources[0]).toMatchObject({
      schema: { foreignKeys: [{ fields: 'part_of', reference: { resource: '', fields: 'id' } }] },
    });
  });

  it('describes fields', () => {
    expect(field('id')).toEqual({
      name: 'id',
      title: 'Id',
      type: 'string',
      description: 'Names the row',
      constraints: { required: true, unique: true, pattern: '[a-z0-9]+(-[a-z0-9]+)*' },
    });
    expect(field('total')).toMatchObject({
      type: 'integer',
      unit: 'people',
      constraints: { minimum: 0, maximum: 9000 },
    });
    expect(field('rate')).toMatchObject({ type: 'number', unit: 'percent' });
    expect(field('date')).toMatchObject({ type: 'date', format: 'default' });
    expect(field('charted')).toMatchObject({
      type: 'boolean',
      trueValues: ['yes'],
      falseValues: ['no'],
    });
    expect(field('confidence')?.constraints).toEqual({ enum: ['high', 'low'] });
    expect(field('link')).toMatchObject({ type: 'string', format: 'uri' });
    expect(field('note')?.constraints).toBeUndefined();
  });

  it('gives source lists a pattern that fits them whole', () => {
    const pattern = new RegExp(`^(?:${String(field('source')?.constraints?.pattern)})$`, 'u');
    expect('un-1;ap-1').toMatch(pattern);
    expect('un-1;').not.toMatch(pattern);
    expect('un-1; ap-1').not.toMatch(pattern);
  });

  it('publishes the sources that are named, quoted where need be', () => {
    expect(files.get('public/data/sources.csv')?.split('\n')).toEqual([
      'id,publisher,title,date,url,lang,kind,note',
      'ap-1,AP,Story,2024-06,https://example.org/b,fr,press,Seen once',
      'rumour,Nobody,A post,,,ht,unconfirmed,',
      'un-1,UN,"Report, first",2024-06-25,https://example.org/a,en,primary,',
      '',
    ]);
  });
});
