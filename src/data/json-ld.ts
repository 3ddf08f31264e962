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

/** A text of the site, as search engines and programs that manage references read it. */
export interface ArticleFacts {
  readonly title: string;
  readonly description: string;
  /** On this site: `/mission/`. */
  readonly path: string;
  /** ISO day of the edition. */
  readonly date: string;
  /** Path of an image that shows it. */
  readonly image: string;
}

/**
 * A chapter: the article, and the way to it from the first page.
 * @param site its name
 * @param address makes a full address of a path on this site
 */
export function articleJsonLd(
  { title, description, path, date, image }: ArticleFacts,
  site: string,
  address: (path: string) => string,
): Readonly<Record<string, unknown>> {
  const author = { '@type': 'Organization', name: site, url: address('/') };
  const crumb = (position: number, name: string, item: string) => ({
    '@type': 'ListItem',
    position,
    name,
    item,
  });
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Article',
        '@id': address(path),
        url: address(path),
        headline: title,
        description,
        dateModified: date,
        image: address(image),
        inLanguage: 'en',
        isAccessibleForFree: true,
        license: LICENCES['CC-BY-4.0']?.path,
        author,
        publisher: author,
        isPartOf: { '@type': 'WebSite', name: site, url: address('/') },
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [crumb(1, site, address('/')), crumb(2, title, address(path))],
      },
    ],
  };
}

/** `citation_*` fields of a page, which programs that manage references read: name and content. */
export function citationMeta(
  { title, path, date }: Pick<ArticleFacts, 'title' | 'path' | 'date'>,
  site: string,
  address: (path: string) => string,
): readonly (readonly [name: string, content: string])[] {
  return [
    ['citation_title', title],
    ['citation_author', site],
    ['citation_publisher', site],
    ['citation_publication_date', date.replaceAll('-', '/')],
    ['citation_language', 'en'],
    ['citation_public_url', address(path)],
  ];
}

/** JSON that may stand in a `<script>`: nothing in it ends the element or a line of JavaScript. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
