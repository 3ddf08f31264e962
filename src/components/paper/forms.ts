/** Pictures whose narrow form is too small to read on paper: maps and long lines of time. */
export const WIDE_ON_PAPER: ReadonlySet<string> = new Set([]);
