/** A CSV's cells + the columns it should have → typed rows. */
import type { Cell, Csv } from './csv.ts';
import { problem } from './problems.ts';
import type { Problem } from './problems.ts';
import { rowRules } from './row-rules.ts';
import type { CheckedRow } from './row-rules.ts';
import type { Column } from './types.ts';
import { emptyValue, readValue } from './values.ts';
import type { Known } from './values.ts';

export interface CheckedTable {
  readonly problems: readonly Problem[];
  readonly rows: readonly CheckedRow[];
  readonly byKey: ReadonlyMap<string, CheckedRow>;
  /** False when rows or their keys could not be read: then a missing row is no news. */
  readonly complete: boolean;
}

function at(csv: Csv, cell: Cell | undefined, message: string): Problem {
  return problem(csv.file, cell?.line ?? 1, cell?.column ?? 1, message);
}

function headerProblems(csv: Csv, columns: readonly Column[]): Problem[] {
  const wanted = columns.map((c) => c.name);
  const given = csv.header.map((cell) => cell.value.trim());
  const found: Problem[] = [];
  csv.header.forEach((cell, i) => {
    const name = given[i] ?? '';
    if (given.indexOf(name) < i)
      found.push(at(csv, cell, `the column "${name}" stands here twice`));
    else if (!wanted.includes(name)) {
      const message = `unknown column "${name}"; expected ${wanted.join(', ')}`;
      found.push(at(csv, cell, message));
    }
  });
  for (const name of wanted.filter((w) => !given.includes(w))) {
    found.push(at(csv, csv.header[0], `the column "${name}" is missing`));
  }
  const here = csv.header.filter((_cell, i) => {
    const name = given[i] ?? '';
    return wanted.includes(name) && given.indexOf(name) === i;
  });
  const order = wanted.filter((w) => given.includes(w));
  const first = here.findIndex((cell, i) => cell.value.trim() !== order[i]);
  if (first !== -1) {
    const message = `the column "${here[first]?.value ?? ''}" is out of order; expected "${order[first] ?? ''}" here`;
    found.push(at(csv, here[first], message));
  }
  return found;
}

function checkCell(csv: Csv, cell: Cell, column: Column, known: Known) {
  if (cell.bad) return { cell };
  if (cell.value === '') {
    const message = `the cell is empty; "${column.name}" must be filled`;
    return column.required
      ? { cell, problem: at(csv, cell, message) }
      : { cell, value: emptyValue(column) };
  }
  const read = readValue(cell.value, column, known);
  return 'fault' in read
    ? { cell, problem: at(csv, cell, read.fault) }
    : { cell, value: read.value };
}

/**
 * The texts in the key column, whether or not they are good ids. Undefined when some may be missing:
 * without that column, with ragged rows, or with a key that stands twice (one is then a slip).
 */
export function rawKeys(csv: Csv, key: string): ReadonlySet<string> | undefined {
  const index = csv.header.findIndex((cell) => cell.value.trim() === key);
  if (index === -1 || !csv.complete) return undefined;
  const keys = new Set(csv.rows.map((row) => row[index]?.value ?? ''));
  return keys.size === csv.rows.length ? keys : undefined;
}

/** Checks header, cells, keys and rows. `key` is the name of the column that names a row. */
export function checkTable(
  csv: Csv,
  columns: readonly Column[],
  key: string,
  known: Known,
): CheckedTable {
  const problems = headerProblems(csv, columns);
  const names = csv.header.map((cell) => cell.value.trim());
  const byKey = new Map<string, CheckedRow>();
  let complete = csv.complete && names.includes(key);
  const rows = csv.rows.map((cells) => {
    const row = new Map<string, { cell: Cell; value?: CheckedValue }>();
    for (const column of columns) {
      const cell = cells[names.indexOf(column.name)];
      if (cell === undefined) continue;
      const checked = checkCell(csv, cell, column, known);
      if (checked.problem !== undefined) problems.push(checked.problem);
      row.set(column.name, 'value' in checked ? { cell, value: checked.value } : { cell });
    }
    const name = row.get(key);
    const before = typeof name?.value === 'string' ? byKey.get(name.value) : undefined;
    if (typeof name?.value !== 'string') complete = false;
    else if (before === undefined) byKey.set(name.value, row);
    else {
      complete = false;
      const message = `the ${key} "${name.value}" stands in line ${before.get(key)?.cell.line ?? 0} too; keys must differ`;
      problems.push(at(csv, name.cell, message));
    }
    problems.push(...rowRules(csv.file, row, columns));
    return row;
  });
  return { problems, rows, byKey, complete };
}

type CheckedValue = NonNullable<ReturnType<CheckedRow['get']>>['value'];
