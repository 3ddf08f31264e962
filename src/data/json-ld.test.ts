import { expect, it } from 'vitest';
import { articleJsonLd, citationMeta, datasetJsonLd, scriptJson, versionDate } from './json-ld.ts';
import type { Dataset, Source } from './types.ts';

const dataset = {
  id: 'radios',
  about: {
    title: 'Radios handed over',
    topic: 'mission',
    description: 'One row is one delivery.',
    as_of: '2025-03-01',
    review_by: '2026-03-01',
    version: '1.1.0',
    licence: 'CC-BY-4.0',
    key: 'id',
    spatial: 'Haiti',
    columns: [
      { name: 'id', title: 'Id', description: 'Row', type: 'id', required: true },
      { name: 'date', title: 'Date', description: 'Day', type: 'date', required: false },
      {
        name: 'number',
        title: 'Radios',
        description: 'Radios handed over',
        type: 'integer',
        unit: 'radios',
        required: false,
      },
    ],
    conflicts: [],
    gaps: [],
    changes: [
      { version: '1.1.0', date: '2025-03-04', what: 'A row more.' },
      { version: '1.0.0', date: '2025-03-02', what: 'First release.' },
    ],
  },
  rows: [
    { id: 'a', date: '2025-02-14', number: 120 },
    { id: 'b', date: '2025-02-20', number: null },
  ],
} satisfies Dataset;
const sources = [{ url: 'https://example.org/s' }, { url: '' }] as Source[];
const ld = datasetJsonLd(dataset, sources, 'Site', (path) => `https://example.org/x${path}`);

it('says what a dataset is, holds and may be used for', () => {
  expect(ld).toMatchObject({
    '@type': 'Dataset',
    name: 'Radios handed over',
    description: 'One row is one delivery.',
    url: 'https://example.org/x/data/radios/',
    version: '1.1.0',
    dateModified: '2025-03-04',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    temporalCoverage: '2025-02-14/2025-02-20',
    spatialCoverage: 'Haiti',
    variableMeasured: [{ '@type': 'PropertyValue', name: 'number', unitText: 'radios' }],
    distribution: [
      { encodingFormat: 'text/csv', contentUrl: 'https://example.org/x/data/radios.csv' },
      { encodingFormat: 'application/json', contentUrl: 'https://example.org/x/data/radios.json' },
    ],
    isBasedOn: ['https://example.org/s'],
  });
});

it('leaves out what is not known', () => {
  const { about } = dataset;
  const bare = { ...dataset, about: { ...about, spatial: undefined }, rows: [] };
  const text = scriptJson(datasetJsonLd(bare, [], 'Site', (path) => path));
  expect(JSON.parse(text)).not.toHaveProperty('temporalCoverage');
  expect(JSON.parse(text)).not.toHaveProperty('spatialCoverage');
});

it('dates a version by the change log', () => {
  expect(versionDate(dataset)).toBe('2025-03-04');
  expect(versionDate({ about: { ...dataset.about, version: '1.0.0' } })).toBe('2025-03-02');
});

it('writes JSON that cannot end its script', () => {
  const value = { a: '</script><!-- \u2028\u2029' };
  const text = scriptJson(value);
  expect(text).not.toMatch(/[<\u2028\u2029]/u);
  expect(JSON.parse(text)).toEqual(value);
});

const facts = {
  title: 'The mission',
  description: 'What it is.',
  path: '/mission/',
  date: '2026-09-01',
  image: '/social/mission.png',
};
const inFull = (path: string) => `https://example.org/x${path}`;

it('says what a chapter is, and where it stands', () => {
  const [article, crumbs] = articleJsonLd(facts, 'Site', inFull)['@graph'] as object[];
  expect(article).toMatchObject({
    '@type': 'Article',
    headline: 'The mission',
    url: 'https://example.org/x/mission/',
    image: 'https://example.org/x/social/mission.png',
    dateModified: '2026-09-01',
    isPartOf: { name: 'Site' },
  });
  expect(crumbs).toMatchObject({
    itemListElement: [
      { position: 1, name: 'Site', item: 'https://example.org/x/' },
      { position: 2, name: 'The mission', item: 'https://example.org/x/mission/' },
    ],
  });
});

it('tells programs that manage references the same', () => {
  expect(Object.fromEntries(citationMeta(facts, 'Site', inFull))).toMatchObject({
    citation_title: 'The mission',
    citation_author: 'Site',
    citation_publication_date: '2026/09/01',
    citation_public_url: 'https://example.org/x/mission/',
  });
});
