/** Datasets → one Frictionless Data Package (version 1 of the standard). */
import type { CheckedDataset } from './datasets.ts';
import { PLACES } from './datasets.ts';
import { ADDRESS_LIST, ID, ID_LIST, PARTIAL_DATE } from './formats.ts';
import { LICENCES } from './licences.ts';
import { compareText } from './problems.ts';
import { SOURCE_COLUMNS } from './sources.ts';
import type { Column, Source } from './types.ts';

/** A pattern as XML Schema writes it: the whole value must match, so it has no anchors. */
function pattern(regex: RegExp): string {
  return regex.source.replace(/^\^/u, '').replace(/\$$/u, '').replaceAll('(?:', '(');
}

/** Table Schema's names for our types; all that is not listed is a string. */
const TYPES: Readonly<Partial<Record<Column['type'], object>>> = {
  integer: { type: 'integer' },
  number: { type: 'number' },
  date: { type: 'date', format: 'default' },
  boolean: { type: 'boolean', trueValues: ['yes'], falseValues: ['no'] },
  url: { type: 'string', format: 'uri' },
};

const PATTERNS: Readonly<Partial<Record<Column['type'], string>>> = {
  id: pattern(ID),
  place: pattern(ID),
  source: pattern(ID_LIST),
  row: pattern(ID_LIST),
  address: pattern(ADDRESS_LIST),
};

function field(column: Column, key: string): object {
  const { name, title, type, description, unit } = column;
  const constraints = {
    required: column.required ? true : undefined,
    unique: name === key ? true : undefined,
    minimum: column.minimum,
    maximum: column.maximum,
    enum: column.values,
    pattern: PATTERNS[type],
  };
  const constrained = Object.values(constraints).some((value) => value !== undefined);
  return {
    name,
    title,
    ...(TYPES[type] ?? { type: 'string' }),
    description,
    unit,
    constraints: constrained ? constraints : undefined,
  };
}

const FILE = {
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: {
    csvddfVersion: 1.2,
    delimiter: ',',
    lineTerminator: '\n',
    quoteChar: '"',
    doubleQuote: true,
    skipInitialSpace: false,
    header: true,
    caseSensitiveHeader: true,
  },
};

function licence(id: string): object {
  return { name: id, path: LICENCES[id]?.path, title: LICENCES[id]?.title };
}

function credit(source: Source): object {
  const title = `${source.publisher}: ${source.title}${source.date && ` (${source.date})`}`;
  return { title, path: source.url === '' ? undefined : source.url };
}

function resource(dataset: CheckedDataset, used: readonly Source[], placesKey: string): object {
  const { id, about } = dataset;
  const foreignKeys = about.columns
    .filter((column) => column.type === 'place')
    .map((column) => ({
      fields: column.name,
      reference: { resource: id === PLACES ? '' : PLACES, fields: placesKey },
    }));
  return {
    profile: 'tabular-data-resource',
    name: id,
    path: `${id}.csv`,
    title: about.title,
    description: about.description,
    version: about.version,
    licenses: [licence(about.licence)],
    sources: used.length === 0 ? undefined : used.map(credit),
    ...FILE,
    schema: {
      fields: about.columns.map((column) => field(column, about.key)),
      missingValues: [''],
      primaryKey: about.key,
      foreignKeys: foreignKeys.length === 0 ? undefined : foreignKeys,
    },
  };
}

function sourcesResource(version: string): object {
  const fields = SOURCE_COLUMNS.map((column) =>
    column.name === 'date'
      ? {
          ...field(column, 'id'),
          constraints: { pattern: pattern(PARTIAL_DATE) },
        }
      : field(column, 'id'),
  );
  return {
    profile: 'tabular-data-resource',
    name: 'sources',
    path: 'sources.csv',
    title: 'Sources',
    description:
      'One row is one source that a row of another table, or a term of the glossary, names.',
    version,
    licenses: [licence('CC-BY-4.0')],
    ...FILE,
    schema: { fields, missingValues: [''], primaryKey: 'id' },
  };
}

/**
 * The descriptor. `usedBy` gives the sources of a dataset. The version is the day of the newest
 * change of any dataset, such as 2026.11.24, so that nothing depends on a clock.
 */
export function dataPackage(
  datasets: readonly CheckedDataset[],
  usedBy: (dataset: CheckedDataset) => readonly Source[],
): object {
  const days = datasets.flatMap(({ about }) => about.changes.map((change) => change.date));
  const newest = days.toSorted(compareText).at(-1) ?? '2026-01-01';
  const version = newest.split('-').map(Number).join('.');
  const placesKey = datasets.find(({ id }) => id === PLACES)?.about.key ?? 'id';
  const licences = new Set(['CC-BY-4.0', ...datasets.map(({ about }) => about.licence)]);
  return {
    profile: 'tabular-data-package',
    name: 'after-the-ambush',
    title: 'After the Ambush: data',
    description:
      'The tables behind the explainer After the Ambush, about Haiti and the missions there.',
    version,
    licenses: [...licences].toSorted(compareText).map(licence),
    resources: [
      ...datasets.map((dataset) => resource(dataset, usedBy(dataset), placesKey)),
      sourcesResource(version),
    ],
  };
}
