/** What machines are told of a page, in schema.org's words. */
import { coverageOf, isoCoverage } from './coverage.ts';
import { LICENCES } from './licences.ts';
import type { Dataset, Source } from './types.ts';

/** The day of a dataset's present version: that of its line in the change log. */
export function versionDate({ about }: Pick<Dataset, 'about'>): string {
  const found = about.changes.find(({ version }) => version === about.version);
  return found?.date ?? about.as_of;
}

/**
 * A dataset as search engines for data read it.
 * @param sources those its rows name
 * @param site its name
 * @param address makes a full address of a path on this site
 */
export function datasetJsonLd(
  dataset: Dataset,
  sources: readonly Source[],
  site: string,
  address: (path: string) => string,
): Readonly<Record<string, unknown>> {
  const { id, about } = dataset;
  const coverage = coverageOf(dataset);
  const creator = { '@type': 'Organization', name: site, url: address('/') };
  const download = (ending: string, encodingFormat: string) => ({
    '@type': 'DataDownload',
    encodingFormat,
    contentUrl: address(`/data/${id}.${ending}`),
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': address(`/data/${id}/`),
    url: address(`/data/${id}/`),
    name: about.title,
    description: about.description,
    identifier: id,
    version: about.version,
    dateModified: versionDate(dataset),
    inLanguage: 'en',
    isAccessibleForFree: true,
    license: LICENCES[about.licence]?.path,
    creator,
    publisher: creator,
    includedInDataCatalog: { '@type': 'DataCatalog', name: site, url: address('/data/') },
    temporalCoverage: coverage && isoCoverage(coverage),
    spatialCoverage: about.spatial,
    variableMeasured: about.columns
      .filter(({ unit }) => unit !== undefined)
      .map(({ name, title, description, unit }) => ({
        '@type': 'PropertyValue',
        name,
        alternateName: title,
        description,
        unitText: unit,
      })),
    distribution: [download('csv', 'text/csv'), download('json', 'application/json')],
    isBasedOn: sources.map(({ url }) => url).filter(Boolean),
  };
}

/** JSON that may stand in a `<script>`: nothing in it ends the element or a line of JavaScript. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
