/** Finds the cells that figures are made from, and checks that prose may rest on them. */
import type { CheckedDataset } from './datasets.ts';
import type { Problem } from './problems.ts';
import type { CheckedRow } from './row-rules.ts';
import type { CellRef, Column, Source } from './types.ts';
import type { Path, Yaml } from './yaml.ts';

export interface FigureContext {
  readonly yaml: Yaml;
  /** A dataset that is there but broken is undefined: references to it say nothing more. */
  readonly datasets: ReadonlyMap<string, CheckedDataset | undefined>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly problems: Problem[];
}

/** Where in figures.yaml the three names of a cell stand. */
export interface RefPaths {
  readonly dataset: Path;
  readonly row: Path;
  readonly column: Path;
}

export interface FoundCell {
  readonly ref: CellRef;
  readonly paths: RefPaths;
  readonly about: CheckedDataset['about'];
  readonly column: Column;
  readonly row: CheckedRow;
  readonly value: string | number;
  readonly low?: number;
  readonly high?: number;
  readonly sources: readonly string[];
}

export function refPaths(path: Path): RefPaths {
  return { dataset: [...path, 'dataset'], row: [...path, 'row'], column: [...path, 'column'] };
}

export function textIn(row: CheckedRow, column: string): string | undefined {
  const value = row.get(column)?.value;
  return typeof value === 'string' ? value : undefined;
}

function numberIn(row: CheckedRow, column: string | undefined): number | undefined {
  const value = column === undefined ? undefined : row.get(column)?.value;
  return typeof value === 'number' ? value : undefined;
}

const SHOWN: readonly string[] = ['text', 'date', 'integer', 'number'];

/** Row and column of one cell, or undefined after saying why (or silently, if that is said). */
function find(context: FigureContext, ref: CellRef, paths: RefPaths) {
  const report = (path: Path, message: string): undefined => {
    context.problems.push(context.yaml.at(path, message));
  };
  if (!context.datasets.has(ref.dataset)) {
    const message = `there is no dataset "${ref.dataset}"; expected a folder of content/datasets`;
    return report(paths.dataset, message);
  }
  const dataset = context.datasets.get(ref.dataset);
  if (dataset === undefined) return undefined;
  const { about, table } = dataset;
  const column = about.columns.find((c) => c.name === ref.column);
  const row = table.byKey.get(ref.row);
  if (column === undefined) {
    const names = about.columns.map((c) => c.name).join(', ');
    report(paths.column, `"${ref.dataset}" has no column "${ref.column}"; expected ${names}`);
  } else if (!SHOWN.includes(column.type)) {
    const message = `"${ref.column}" is of type ${column.type}; a figure needs ${SHOWN.join(', ')}`;
    return report(paths.column, message);
  }
  if (row === undefined && table.complete) {
    report(paths.row, `"${ref.dataset}" has no row "${ref.row}"`);
  }
  return row && column ? { about, row, column } : undefined;
}

/** The sources of all source columns of a row; undefined when a cell of them is broken. */
function sourcesOf(about: CheckedDataset['about'], row: CheckedRow): string[] | undefined {
  const ids: string[] = [];
  for (const { name, type } of about.columns) {
    if (type !== 'source') continue;
    const value = row.get(name)?.value;
    if (!Array.isArray(value)) return undefined;
    ids.push(...(value as readonly string[]));
  }
  return ids;
}

/** Finds a cell with its range and sources; undefined after a report, or when one was made before. */
export function findCell(
  context: FigureContext,
  ref: CellRef,
  paths: RefPaths,
  unconfirmed: boolean,
): FoundCell | undefined {
  const found = find(context, ref, paths);
  if (found === undefined) return undefined;
  const { about, row, column } = found;
  const report = (path: Path, message: string): void => {
    context.problems.push(context.yaml.at(path, message));
  };
  const value = row.get(ref.column)?.value;
  if (value === null) {
    report(paths.column, `the cell "${ref.column}" of "${ref.row}" is empty; expected a value`);
  }
  const sources = sourcesOf(about, row);
  if (sources?.length === 0) {
    report(paths.row, `the row "${ref.row}" names no source; a figure needs one`);
  }
  const kinds = (sources ?? []).map((id) => context.sources.get(id)?.kind);
  if (!unconfirmed && textIn(row, 'confidence') === 'low') {
    const message = `the row "${ref.row}" has low confidence; leave it out, or add "unconfirmed: true"`;
    report(paths.row, message);
  } else if (!unconfirmed && kinds.length > 0 && kinds.every((kind) => kind === 'unconfirmed')) {
    const message = `the row "${ref.row}" has only unconfirmed sources; leave it out, or add "unconfirmed: true"`;
    report(paths.row, message);
  }
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const low = numberIn(row, column.low);
  const high = numberIn(row, column.high);
  return { ref, paths, about, column, row, value, low, high, sources: sources ?? [] };
}
