/** What a picture's table says can be taken from the download, in the same row: as CSV and as JSON. */
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readDownload } from '../data/downloads.ts';
import type { Column, Precision, Row, Value } from '../data/types.ts';
import type { Cell } from './kit/contract.ts';
import { daysBetween, formatDate } from './kit/format.ts';
import { VISUAL_IDS, visualEntry } from './registry.ts';
import { modelOf, pictures } from './testing.ts';

/** Numbers that stand in the table under another date than in the download, each with its reason. */
const ANOTHER_DATE: ReadonlySet<string> = new Set([
  // Decided on 30 September; drawn from the day on which the successor's mandate begins.
  'strength: 5550 on 2 October 2025',
  // Lengths of the burden stand under the day they lead to; their rows carry the day of publication.
  'indemnity: 97 on 6 October 1922',
  'indemnity: 122 on 1 October 1947',
]);

interface Download {
  columns: readonly Column[];
  rows: readonly Row[];
}

const asJson = (dataset: string): Download => JSON.parse(readDownload(dataset, 'json')) as Download;

/** The value of a text in a CSV, by what the JSON file says of its column. */
function typed(text: string, { type }: Column): Value {
  if (Array.isArray(emptyOf(type))) return text === '' ? [] : text.split(';');
  if (text === '') return null;
  if (type === 'integer' || type === 'number') return Number(text);
  return type === 'boolean' ? text === 'yes' : text;
}

const LISTS: readonly string[] = ['source', 'list', 'row', 'address'];
const emptyOf = (type: string): Value => (LISTS.includes(type) ? [] : null);

function asCsv(dataset: string): Download {
  const { columns } = asJson(dataset);
  const lines = parse(readDownload(dataset, 'csv'), { columns: true }) as Record<string, string>[];
  const rows = lines.map((line) =>
    Object.fromEntries(
      columns.map((column) => [column.name, typed(line[column.name] ?? '', column)]),
    ),
  );
  return { columns, rows };
}

const used = [...new Set(VISUAL_IDS.flatMap((id) => visualEntry(id).datasets))].sort();

it.each(used)('%s is the same as CSV and as JSON', (dataset) => {
  expect(asJson(dataset).rows.length).toBeGreaterThan(0);
  expect(asCsv(dataset).rows).toEqual(asJson(dataset).rows);
});

const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text);

/** The dates of a row as a table may print them, no finer than they are known. */
function datesOf(row: Row, columns: readonly Column[]): string[] {
  return columns
    .filter(({ type }) => type === 'date')
    .flatMap(({ name, precision }) => {
      const date = row[name];
      if (typeof date !== 'string') return [];
      const known = (precision ? (row[precision] ?? 'day') : 'day') as Precision;
      return [known, 'month' as const].map((each) => formatDate(date, 'en', { precision: each }));
    });
}

const DATED = /^(about )?(\d{1,2} )?[A-Z][a-z]+ \d{4}$/;

describe.each([
  ['CSV', asCsv],
  ['JSON', asJson],
] as const)('from the %s', (_, read) => {
  const downloads = new Map(used.map((dataset) => [dataset, read(dataset)]));

  it.each(pictures().map((picture) => [`${picture.id}, ${picture.view}`, picture] as const))(
    '%s has each number beside the date that it has there',
    (_, picture) => {
      const rows = visualEntry(picture.id).datasets.flatMap((dataset) => {
        const download = downloads.get(dataset);
        return (download?.rows ?? []).map((row) => ({
          dates: datesOf(row, download?.columns ?? []),
          values: new Set(Object.values(row)),
        }));
      });
      // Days waited are counted from the first hurdle; `agreement.test.ts` counts them again.
      const hurdles = visualEntry(picture.id)
        .datasets.flatMap((dataset) => downloads.get(dataset)?.rows ?? [])
        .filter(({ hurdle }) => hurdle)
        .map(({ date }) => String(date));
      const waits = new Set(hurdles.map((date) => daysBetween(hurdles[0] ?? '', date)));
      const strange = picture.visual.describe(modelOf(picture)).table.rows.flatMap((cells) => {
        const dates = cells.map(textOf).filter((text) => DATED.test(text));
        const numbers = cells.flatMap((cell) => (typeof cell === 'string' ? [] : [cell.value]));
        if (dates.length === 0) return [];
        return numbers
          .filter((number) => !waits.has(number))
          .filter(
            (number) =>
              !rows.some(
                (row) => row.values.has(number) && row.dates.some((date) => dates.includes(date)),
              ),
          )
          .map((number) => `${picture.id}: ${number} on ${dates.join(', ')}`);
      });
      expect(strange.filter((each) => !ANOTHER_DATE.has(each))).toEqual([]);
    },
  );
});
