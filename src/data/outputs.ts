/** Checked content → the files that the site is built from and those that readers download. */
import { dataPackage } from './datapackage.ts';
import type { CheckedDataset } from './datasets.ts';
import { compareText } from './problems.ts';
import type { CheckedRow } from './row-rules.ts';
import { SOURCE_COLUMNS } from './sources.ts';
import type { Figure, Glossary, Row, Source, Value } from './types.ts';

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function rowsOf({ about, table }: CheckedDataset): Row[] {
  const typed = (row: CheckedRow, name: string): Value => row.get(name)?.value ?? null;
  return table.rows.map((row) =>
    Object.fromEntries(about.columns.map(({ name }) => [name, typed(row, name)])),
  );
}

/** The ids in all source columns of a dataset, sorted. */
function sourceIds({ about, table }: CheckedDataset): string[] {
  const names = about.columns.filter((c) => c.type === 'source').map((c) => c.name);
  const ids = new Set<string>();
  for (const row of table.rows) {
    for (const name of names) {
      const value = row.get(name)?.value;
      if (Array.isArray(value)) for (const id of value as readonly string[]) ids.add(id);
    }
  }
  return [...ids].toSorted(compareText);
}

function csvCell(text: string): string {
  return /[",\n\r]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function sourcesCsv(sources: readonly Source[]): string {
  const names = SOURCE_COLUMNS.map((column) => column.name as keyof Source);
  const lines = sources.map((source) => names.map((name) => csvCell(source[name])).join(','));
  return `${[names.join(','), ...lines].join('\n')}\n`;
}

function publicJson(
  dataset: CheckedDataset,
  used: readonly Source[],
  rows: readonly Row[],
): string {
  const { id, about } = dataset;
  return json({
    id,
    title: about.title,
    description: about.description,
    version: about.version,
    as_of: about.as_of,
    licence: about.licence,
    columns: about.columns,
    sources: Object.fromEntries(
      used.map((s) => [
        s.id,
        {
          publisher: s.publisher,
          title: s.title,
          date: s.date,
          url: s.url,
          lang: s.lang,
          kind: s.kind,
        },
      ]),
    ),
    rows,
  });
}

/** All files by path from the output folder. Call only when there are no problems. */
export function outputFiles(
  datasets: readonly CheckedDataset[],
  sources: ReadonlyMap<string, Source>,
  figures: readonly Figure[],
  glossary: Glossary,
): Map<string, string> {
  const files = new Map<string, string>();
  const named = (ids: readonly string[]): Source[] =>
    ids.map((id) => sources.get(id)).filter((source) => source !== undefined);
  const usedBy = (dataset: CheckedDataset): Source[] => named(sourceIds(dataset));
  const ofTerms = named(Object.values(glossary.terms).flatMap((term) => term.sources));
  const byId = <T extends { readonly id: string }>(things: readonly T[]): Record<string, T> =>
    Object.fromEntries(things.map((thing) => [thing.id, thing]));
  const used = Object.values(byId([...datasets.flatMap(usedBy), ...ofTerms])).toSorted((a, b) =>
    compareText(a.id, b.id),
  );
  for (const dataset of datasets) {
    const { id, about, csv } = dataset;
    const rows = rowsOf(dataset);
    files.set(`datasets/${id}.json`, json({ id, about, rows }));
    files.set(`public/data/${id}.csv`, csv.text);
    files.set(`public/data/${id}.json`, publicJson(dataset, usedBy(dataset), rows));
  }
  const all = [...sources.values()].toSorted((a, b) => compareText(a.id, b.id));
  files.set('sources.json', json(byId(all)));
  files.set('figures.json', json(byId(figures)));
  files.set('glossary.json', json(glossary));
  files.set('public/data/sources.csv', sourcesCsv(used));
  files.set('public/data/datapackage.json', json(dataPackage(datasets, usedBy)));
  return files;
}
