/** A tiny valid content folder for tests, which each test then breaks in one place. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { formatProblem } from './problems.ts';
import { compileTables } from './tables.ts';

export const SOURCES = 'content/sources.csv';
export const FIGURES = 'content/figures.yaml';
export const GLOSSARY = 'content/glossary.yaml';
export const TABLE = 'content/datasets/strength/table.csv';
export const ABOUT = 'content/datasets/strength/about.yaml';
export const PLACES_TABLE = 'content/datasets/places/table.csv';
export const PLACES_ABOUT = 'content/datasets/places/about.yaml';

const FILES: Readonly<Record<string, string>> = {
  [SOURCES]: `id,publisher,title,date,url,lang,kind,note
un-1,UN,"Report, first",2024-06-25,https://example.org/a,en,primary,
ap-1,AP,Story,2024-06,https://example.org/b,fr,press,Seen once
rumour,Nobody,A post,,,ht,unconfirmed,
unused,Nobody,Never named,2023,,pt-BR,reference,
`,
  [PLACES_ABOUT]: `title: Places
topic: base
description: One row is one place.
as_of: 2024-12-31
review_by: 2025-12-31
version: 1.0.0
licence: CC0-1.0
key: id
columns:
  - { name: id, title: Id, description: Names the place, type: id }
  - { name: part_of, title: Part of, description: The larger place, type: place }
conflicts: []
gaps: []
changes:
  - { version: 1.0.0, date: 2024-12-31, what: First release. }
`,
  [PLACES_TABLE]: `id,part_of
haiti,
pont-sonde,haiti
`,
  [ABOUT]: `title: People present
topic: mission
description: >-
  One row is one count
  of people.
as_of: 2025-02-06
review_by: 2026-02-06
version: 1.1.0
licence: CC-BY-4.0
key: id
spatial: Haiti
columns:
  - { name: id, title: Id, description: Names the row, type: id }
  - name: date
    title: Date
    description: Day of the count
    type: date
    precision: date_precision
  - name: date_precision
    title: Precision
    description: How exact the date is
    type: enum
    values: [day, month, year, approx, unknown]
  - name: total
    title: People present
    description: All people
    type: integer
    unit: people
    maximum: 9000
    low: low
    high: high
  - { name: low, title: At least, description: Lower end, type: integer, unit: people }
  - { name: high, title: At most, description: Upper end, type: integer, unit: people }
  - { name: rate, title: Rate, description: Per cent, type: number, unit: percent }
  - { name: place_id, title: Place, description: Where, type: place }
  - { name: charted, title: Charted, description: Whether drawn, type: boolean }
  - { name: tags, title: Tags, description: Themes, type: list }
  - { name: link, title: Link, description: More, type: url }
  - { name: confidence, title: Confidence, description: How sure, type: enum, values: [high, low] }
  - { name: qualifier, title: Qualifier, description: Exact or not, type: text }
  - { name: source, title: Source, description: Who says so, type: source, required: true }
  - { name: note, title: Note, description: Remarks, type: text }
conflicts: [Two counts differ.]
gaps: []
changes:
  - { version: 1.1.0, date: 2025-02-07, what: A row more. }
  - { version: 1.0.0, date: 2024-12-31, what: First release. }
`,
  [TABLE]: `id,date,date_precision,total,low,high,rate,place_id,charted,tags,link,confidence,qualifier,source,note
vote,2022-10-07,day,,,,,haiti,no,,,high,,un-1,
landing,2024-06-25,day,200,200,400,0.1,pont-sonde,yes,a;b,https://example.org/c,high,,un-1;ap-1,"Two lines,
a ""quote"" and more"
later,2024-07-31,month,300,,,0.2,,yes,,,,approx,ap-1,
parked,2025-02-06,approx,800,,,,,,,,low,,rumour,
nowhen,,unknown,5,,,,,,,,,,ap-1,
`,
  [FIGURES]: `first-landing: { label: People who landed, dataset: strength, row: landing, column: total }
to-landing:
  label: Days to the landing
  days:
    from: { dataset: strength, row: vote, column: date }
    to: { dataset: strength, row: landing, column: date }
`,
  [GLOSSARY]: `as_of: 2025-02-06
terms:
  force:
    term: The force
    definition: People sent to help.
    sources: [un-1, ap-1]
  lakou:
    term: Lakou
    lang: ht
    in_text: lakou
    ht: lakou
    definition: A shared yard.
    sources: [rumour]
    unconfirmed: true
`,
};

export interface Fixture {
  readonly root: string;
  /** Replaces the only place where `from` stands in a file. */
  readonly edit: (file: string, from: string, to: string) => void;
  readonly append: (file: string, text: string) => void;
  readonly write: (file: string, bytes: string | Uint8Array) => void;
  readonly remove: (path: string) => void;
  /** All problems of the tables, as they are printed. */
  readonly problems: () => string[];
}

/** Makes the folder anew; `afterEach` of the caller removes its `root`. */
export function makeFixture(): Fixture {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  const write: Fixture['write'] = (file, bytes) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), bytes);
  };
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  for (const [file, text] of Object.entries(FILES)) write(file, text);
  return {
    root,
    write,
    edit: (file, from, to) => {
      const parts = read(file).split(from);
      if (parts.length !== 2) throw new Error(`"${from}" stands ${parts.length - 1} times`);
      write(file, parts.join(to));
    },
    append: (file, text) => {
      write(file, read(file) + text);
    },
    remove: (path) => {
      rmSync(join(root, path), { recursive: true });
    },
    problems: () => compileTables(root).problems.map(formatProblem),
  };
}
