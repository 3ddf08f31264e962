/** CSV text → cells that know where they stand. Grammar only; what a cell means is not known here. */
import { CsvError, parse } from 'csv-parse/sync';
import { problem } from './problems.ts';
import type { Problem } from './problems.ts';
import { controlCharacters, controlMessage, readText } from './text.ts';
import type { TextFile } from './text.ts';

export interface Cell {
  readonly value: string;
  readonly line: number;
  readonly column: number;
  /** A problem with this cell is already reported: say nothing more about it. */
  readonly bad: boolean;
}

export interface Csv {
  readonly file: string;
  /** The file's text as it goes out again: LF line ends, a line end at the end. */
  readonly text: string;
  readonly header: readonly Cell[];
  /** The rows that have as many cells as the header. */
  readonly rows: readonly (readonly Cell[])[];
  /** False when rows were left out because they are ragged. */
  readonly complete: boolean;
}

const QUOTES: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED:
    'a quote is opened here and never closed; end the cell with " and write a quote inside it as ""',
  INVALID_OPENING_QUOTE:
    'a quote inside a cell that does not start with one; put the whole cell in quotes and write a quote inside it as ""',
  CSV_INVALID_CLOSING_QUOTE:
    'text follows the closing quote of this cell; expected a comma or the end of the line (write a quote inside a cell as "")',
};

/** Splits the text; csv-parse tells which cells were quoted, and so how long each is in the text. */
function split(content: TextFile): { records: Cell[][]; failed?: Problem; offsets: number[] } {
  const records: Cell[][] = [];
  const offsets: number[] = [];
  let offset = 0;
  try {
    parse(content.text, {
      bom: false,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: false,
      cast: (value, context) => {
        const at = content.locate(offset);
        if (context.index === 0) {
          records.push([]);
          offsets.push(offset);
        }
        const bad = /^\s|\s$/u.test(value) || controlCharacters(value).length > 0;
        records.at(-1)?.push({ value, ...at, bad });
        const quotes = context.quoting ? 2 + value.split('"').length - 1 : 0;
        offset += value.length + quotes + 1;
        return value;
      },
    });
  } catch (error) {
    const code = error instanceof CsvError ? error.code : '';
    const { line, column } = content.locate(offset);
    const message = QUOTES[code] ?? `cannot be read as CSV (${String(code)})`;
    return { records, offsets, failed: problem(content.file, line, column, message) };
  }
  return { records, offsets };
}

function spaces(file: string, cell: Cell): Problem[] {
  if (!/^\s|\s$/u.test(cell.value) || controlCharacters(cell.value).length > 0) return [];
  const message = `spaces before or after "${cell.value.trim()}"; take them out`;
  return [problem(file, cell.line, cell.column, message)];
}

function cells(count: number): string {
  return count === 1 ? '1 cell' : `${count} cells`;
}

const COMMAS = 'text with a comma must stand in quotes';

/** A row that has another number of cells than the header. */
function raggedRow(file: string, row: readonly Cell[], width: number): Problem {
  const first = row[0];
  const extra = row[width];
  const line = first?.line ?? 1;
  if (row.length === 1 && first?.value === '') {
    return problem(file, line, 1, 'an empty line; expected a row, or take the line out');
  }
  const message = `the row has ${cells(row.length)}, expected ${width}`;
  return extra === undefined
    ? problem(file, line, 1, message)
    : problem(file, extra.line, extra.column, `${message}; ${COMMAS}`);
}

/** Rows and header that disagree; when all rows agree with each other, the header is at fault. */
function raggedness(file: string, header: readonly Cell[], body: readonly Cell[][]): Problem[] {
  const width = header.length;
  const ragged = body.filter((row) => row.length !== width);
  const common = ragged[0]?.length;
  if (
    common !== undefined &&
    body.length > 1 &&
    common > 1 &&
    body.every((row) => row.length === common)
  ) {
    const message = `the header has ${cells(width)} and every row ${common}; expected as many`;
    return [problem(file, 1, 1, message)];
  }
  return ragged.map((row) => raggedRow(file, row, width));
}

/** Reads a CSV file. `csv` is absent when its grammar is broken or it has no rows. */
export function readCsv(root: string, file: string): { problems: Problem[]; csv?: Csv } {
  const { problems, content } = readText(root, file);
  if (content === undefined) return { problems };
  for (const offset of controlCharacters(content.text)) {
    const at = content.locate(offset);
    problems.push(problem(file, at.line, at.column, controlMessage(content.text, offset)));
  }
  const { records, failed } = split(content);
  if (failed !== undefined) return { problems: [...problems, failed] };
  const [header = [], ...body] = records;
  for (const cell of header) problems.push(...spaces(file, cell));
  if (body.length === 0) {
    problems.push(
      problem(file, 1, 1, 'the table has a header and no rows; expected one row or more'),
    );
    return { problems };
  }
  const rows = body.filter((row) => row.length === header.length);
  problems.push(...raggedness(file, header, body));
  problems.push(...rows.flat().flatMap((cell) => spaces(file, cell)));
  const text = content.text.endsWith('\n') ? content.text : `${content.text}\n`;
  return { problems, csv: { file, text, header, rows, complete: rows.length === body.length } };
}
