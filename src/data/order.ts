/** What must hold between the rows of a table: the order that its about.yaml declares. */
import { compareText, problem } from './problems.ts';
import type { Problem } from './problems.ts';
import type { CheckedRow } from './row-rules.ts';
import type { Value } from './types.ts';

function isBefore(a: Value, b: Value): boolean {
  return typeof a === 'number' && typeof b === 'number'
    ? a < b
    : compareText(String(a), String(b)) < 0;
}

/** Rows that stand after a row they should precede. Rows without a value may stand anywhere. */
export function orderProblems(
  file: string,
  rows: readonly CheckedRow[],
  column: string | undefined,
): Problem[] {
  const cells = rows.flatMap((row) => {
    const { cell, value = null } = row.get(column ?? '') ?? {};
    return cell === undefined || value === null ? [] : [{ cell, value }];
  });
  return cells.flatMap(({ cell, value }, i) => {
    const above = cells[i - 1];
    if (above === undefined || !isBefore(value, above.value)) return [];
    const message = `${String(value)} stands after ${String(above.value)} in line ${above.cell.line}; rows must be in the order of "${column ?? ''}"`;
    return [problem(file, cell.line, cell.column, message)];
  });
}
