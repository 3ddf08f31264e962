/**
 * What must hold between the cells of one row: ranges around values, dates and how exact they are,
 * ends that are not before their beginnings.
 */
import type { Cell } from './csv.ts';
import { problem } from './problems.ts';
import type { Problem } from './problems.ts';
import { PRECISIONS } from './types.ts';
import type { Column, Value } from './types.ts';

/** A row by column name. A cell whose text could not be understood has no value. */
export type CheckedRow = ReadonlyMap<string, { readonly cell: Cell; readonly value?: Value }>;

function numberIn(row: CheckedRow, name: string | undefined): number | undefined {
  const value = name === undefined ? undefined : row.get(name)?.value;
  return typeof value === 'number' ? value : undefined;
}

function report(file: string, row: CheckedRow, name: string | undefined, message: string) {
  const cell = row.get(name ?? '')?.cell;
  return cell === undefined ? [] : [problem(file, cell.line, cell.column, message)];
}

function rangeRules(file: string, row: CheckedRow, column: Column): Problem[] {
  const low = numberIn(row, column.low);
  const high = numberIn(row, column.high);
  const value = numberIn(row, column.name);
  if (low !== undefined && high !== undefined && low > high) {
    return report(file, row, column.low, `low ${low} is above high ${high} (${column.high})`);
  }
  if (value === undefined) return [];
  if (low !== undefined && value < low) {
    return report(file, row, column.name, `${value} is below its own range, from ${low}`);
  }
  if (high !== undefined && value > high) {
    return report(file, row, column.name, `${value} is above its own range, up to ${high}`);
  }
  return [];
}

function precisionRules(file: string, row: CheckedRow, column: Column): Problem[] {
  const date = row.get(column.name)?.value;
  const precision = row.get(column.precision ?? '')?.value;
  if (date === undefined || precision === undefined) return [];
  const expected = PRECISIONS.join(', ');
  if (precision === null) {
    const message = `the date is given but not how exact it is; expected ${expected}`;
    return date === null ? [] : report(file, row, column.precision, message);
  }
  if (!PRECISIONS.some((p) => p === precision)) {
    const message = `"${String(precision)}" is not known here; expected ${expected}`;
    return report(file, row, column.precision, message);
  }
  if (date === null && precision !== 'unknown') {
    const message = `"${String(precision)}" without a date; expected unknown, or nothing`;
    return report(file, row, column.precision, message);
  }
  if (date !== null && precision === 'unknown') {
    const message = 'unknown beside a date; take the date out, or say how exact it is';
    return report(file, row, column.precision, message);
  }
  return [];
}

function endRules(file: string, row: CheckedRow, column: Column): Problem[] {
  const end = row.get(column.name)?.value;
  const start = row.get(column.not_before ?? '')?.value;
  if (typeof end !== 'string' || typeof start !== 'string' || end >= start) return [];
  const message = `${end} is before ${start} (${column.not_before ?? ''}) of the same row`;
  return report(file, row, column.name, message);
}

/** All breaches in one row; cells with no value say nothing. */
export function rowRules(file: string, row: CheckedRow, columns: readonly Column[]): Problem[] {
  return columns.flatMap((column) => [
    ...rangeRules(file, row, column),
    ...(column.precision === undefined ? [] : precisionRules(file, row, column)),
    ...endRules(file, row, column),
  ]);
}
