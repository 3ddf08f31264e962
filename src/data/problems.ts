/**
 * What is wrong with a file of content, and where.
 *
 * Every reader of content returns a list of these instead of throwing, so that one run can report
 * everything that an editor has to repair.
 */
export interface Problem {
  /** Path from the root of the project, with forward slashes. */
  readonly file: string;
  /** 1-based line. */
  readonly line: number;
  /** 1-based character position in the line. */
  readonly column: number;
  /** What is wrong and what was expected; one line of plain text. */
  readonly message: string;
}

/** Makes a problem; a message that spans lines is folded into one. */
export function problem(file: string, line: number, column: number, message: string): Problem {
  return { file, line, column, message: message.replace(/\s+/gu, ' ').trim() };
}

/** `content/datasets/strength/table.csv:7:21  what is wrong, what was expected` */
export function formatProblem(p: Problem): string {
  return `${p.file}:${p.line}:${p.column}  ${p.message}`;
}

/** Orders strings by code unit, never by locale, so that every machine agrees. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A new list in the order of file, line, column, message; exact repeats are dropped. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const sorted = problems.toSorted(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.message, b.message),
  );
  return sorted.filter((p, i) => {
    const before = sorted[i - 1];
    return before === undefined || formatProblem(before) !== formatProblem(p);
  });
}
