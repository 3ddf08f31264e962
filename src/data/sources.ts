/** content/sources.csv → the sources by id. */
import { readCsv } from './csv.ts';
import { isLanguage, partialDateFault } from './formats.ts';
import { problem } from './problems.ts';
import type { Problem } from './problems.ts';
import type { CheckedRow } from './row-rules.ts';
import { checkTable, rawKeys } from './table.ts';
import { SOURCE_KINDS } from './types.ts';
import type { Column, Source, SourceKind } from './types.ts';

export const SOURCES_FILE = 'content/sources.csv';

const text = (name: string, title: string, description: string, required = false): Column => ({
  name,
  title,
  description,
  type: 'text',
  required,
});

/** The columns of content/sources.csv, as they are published too. */
export const SOURCE_COLUMNS: readonly Column[] = [
  { ...text('id', 'Id', 'Names the source in the other tables', true), type: 'id' },
  text('publisher', 'Publisher', 'Who published it', true),
  text('title', 'Title', 'What it is called', true),
  text('date', 'Date', 'When it was published: YYYY, YYYY-MM or YYYY-MM-DD; empty = not known'),
  {
    ...text('url', 'Address', 'Where it is on the web; empty = not on the web, or not known'),
    type: 'url',
  },
  text('lang', 'Language', 'BCP 47 tag of the language it is written in', true),
  {
    ...text('kind', 'Kind', 'What kind of source it is', true),
    type: 'enum',
    values: SOURCE_KINDS,
  },
  text('note', 'Note', 'What a reader should know about it'),
];

export interface ReadSources {
  readonly problems: Problem[];
  readonly sources: ReadonlyMap<string, Source>;
  /** All ids in the file, good or not; undefined when some could not be read. */
  readonly ids: ReadonlySet<string> | undefined;
}

function rules(rows: readonly CheckedRow[]): Problem[] {
  const lines = new Map<string, number>();
  return rows.flatMap((row) => {
    const found: Problem[] = [];
    const report = (name: string, message: string): void => {
      const cell = row.get(name)?.cell;
      if (cell) found.push(problem(SOURCES_FILE, cell.line, cell.column, message));
    };
    const date = row.get('date')?.value;
    const fault = typeof date === 'string' ? partialDateFault(date) : undefined;
    if (fault !== undefined) report('date', fault);
    const lang = row.get('lang')?.value;
    if (typeof lang === 'string' && !isLanguage(lang)) {
      report('lang', `"${lang}" is not a language tag; expected en, fr, es, ht, pt …`);
    }
    const url = row.get('url');
    if (typeof url?.value === 'string') {
      const line = lines.get(url.value);
      if (line === undefined) lines.set(url.value, url.cell.line);
      else report('url', `this address stands in line ${line} too; use that source's id instead`);
    }
    return found;
  });
}

function source(row: CheckedRow): Source {
  const get = (name: string): string => {
    const value = row.get(name)?.value;
    return typeof value === 'string' ? value : '';
  };
  return {
    id: get('id'),
    publisher: get('publisher'),
    title: get('title'),
    date: get('date'),
    url: get('url'),
    lang: get('lang'),
    kind: get('kind') as SourceKind,
    note: get('note'),
  };
}

/** Reads all sources. With problems, the sources that could be read are still there. */
export function readSources(root: string): ReadSources {
  const { problems, csv } = readCsv(root, SOURCES_FILE);
  if (csv === undefined) return { problems, sources: new Map(), ids: undefined };
  const known = {
    sources: undefined,
    places: undefined,
    rows: new Map(),
    addresses: new Set<string>(),
  };
  const table = checkTable(csv, SOURCE_COLUMNS, 'id', known);
  const sources = new Map([...table.byKey].map(([id, row]) => [id, source(row)]));
  return {
    problems: [...problems, ...table.problems, ...rules(table.rows)],
    sources,
    ids: table.complete ? rawKeys(csv, 'id') : undefined,
  };
}
