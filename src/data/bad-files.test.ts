import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ABOUT, makeFixture, PLACES_TABLE, SOURCES, TABLE } from './testing.ts';
import type { Fixture } from './testing.ts';

let content: Fixture;
beforeEach(() => {
  content = makeFixture();
});
afterEach(() => {
  rmSync(content.root, { recursive: true });
});

/** The whole text of the places table, and the lines that must come of it. */
const tables: readonly [name: string, text: string | Uint8Array, expected: string[]][] = [
  ['a missing column', 'id\nhaiti\npont-sonde\n', ['1:1  the column "part_of" is missing']],
  [
    'an extra column',
    'id,part_of,extra\nhaiti,,\npont-sonde,haiti,\n',
    ['1:12  unknown column "extra"; expected id, part_of'],
  ],
  [
    'columns in another order',
    'part_of,id\n,haiti\nhaiti,pont-sonde\n',
    ['1:1  the column "part_of" is out of order; expected "id" here'],
  ],
  [
    'a column twice',
    'id,part_of,id\nhaiti,,a\npont-sonde,haiti,b\n',
    ['1:12  the column "id" stands here twice'],
  ],
  [
    'a header only',
    'id,part_of\n',
    ['1:1  the table has a header and no rows; expected one row or more'],
  ],
  ['an empty file', '', ['1:1  the file is empty']],
  ['blank lines only', '\n\n', ['1:1  the file is empty']],
  [
    'Latin-1',
    Buffer.from('id,part_of\nhaiti,\nh\u00e9 \n', 'latin1'),
    ['3:2  not UTF-8: byte 0xE9 at byte offset 19; save the file as UTF-8'],
  ],
  [
    'a character cut off at the end',
    Buffer.from('id,part_of\nhaiti,\u00e9').subarray(0, -1),
    ['2:7  not UTF-8: byte 0xC3 at byte offset 17; save the file as UTF-8'],
  ],
  [
    'UTF-16',
    Buffer.from('\uFEFFid,part_of\nhaiti,\n', 'utf16le'),
    ['1:1  not UTF-8: byte 0xFF at byte offset 0; save the file as UTF-8'],
  ],
  [
    'a byte order mark',
    '\uFEFFid,part_of\nhaiti,\npont-sonde,haiti\n',
    ['1:1  the file starts with a byte order mark; save it as UTF-8 without BOM'],
  ],
  [
    'CRLF line ends',
    'id,part_of\nhaiti,\r\npont-sonde,haiti\r\n',
    ['2:7  the line ends with CRLF; save the file with LF line ends'],
  ],
  [
    'CRLF and a bad cell',
    'id,part_of\r\nhaiti,\r\npont-sonde,hayti\r\n',
    [
      '1:11  the line ends with CRLF; save the file with LF line ends',
      '3:12  unknown place "hayti"; expected an id from content/datasets/places/table.csv',
    ],
  ],
  [
    'a row with too few cells',
    'id,part_of\nhaiti\npont-sonde,haiti\n',
    ['2:1  the row has 1 cell, expected 2'],
  ],
  [
    'a row with too many cells',
    'id,part_of\nhaiti,,x\npont-sonde,haiti\n',
    ['2:8  the row has 3 cells, expected 2; text with a comma must stand in quotes'],
  ],
  [
    'a header that is short of all rows',
    'id\nhaiti,\npont-sonde,haiti\n',
    [
      '1:1  the column "part_of" is missing',
      '1:1  the header has 1 cell and every row 2; expected as many',
    ],
  ],
  [
    'an empty line',
    'id,part_of\nhaiti,\n\npont-sonde,haiti\n',
    ['3:1  an empty line; expected a row, or take the line out'],
  ],
  [
    'a quote that is not closed',
    'id,part_of\nhaiti,\npont-sonde,"haiti\n',
    [
      '3:12  a quote is opened here and never closed; end the cell with " and write a quote inside it as ""',
    ],
  ],
  [
    'a quote inside a bare cell',
    'id,part_of\nhaiti,\npont-sonde,ha"i"ti\n',
    [
      '3:12  a quote inside a cell that does not start with one; put the whole cell in quotes and write a quote inside it as ""',
    ],
  ],
  [
    'text after the closing quote',
    'id,part_of\nhaiti,\npont-sonde,"ha"iti\n',
    [
      '3:12  text follows the closing quote of this cell; expected a comma or the end of the line (write a quote inside a cell as "")',
    ],
  ],
  [
    'a space in the header',
    'id, part_of\nhaiti,\npont-sonde,haiti\n',
    ['1:4  spaces before or after "part_of"; take them out'],
  ],
];

describe('a table that is wrong as a whole', () => {
  it.each(tables)('%s is reported, without noise from other files', (_name, text, expected) => {
    content.write(PLACES_TABLE, text);
    expect(content.problems()).toEqual(expected.map((line) => `${PLACES_TABLE}:${line}`));
  });
});

describe('a folder that is wrong', () => {
  it('reports a missing table.csv, and no figure that rests on it', () => {
    content.remove(TABLE);
    expect(content.problems()).toEqual([`${TABLE}:1:1  the file is missing`]);
  });

  it('reports a missing about.yaml, and no column of the table', () => {
    content.remove(ABOUT);
    expect(content.problems()).toEqual([`${ABOUT}:1:1  the file is missing`]);
  });

  it('reports a name that is not kebab-case, a stray file and a name that is taken', () => {
    content.write('content/datasets/My_Set/table.csv', 'a');
    content.write('content/datasets/notes.txt', 'a');
    content.write('content/datasets/sources/table.csv', 'a');
    content.write('content/datasets/.hidden', 'a');
    expect(content.problems()).toEqual([
      'content/datasets/My_Set:1:1  the folder name "My_Set" is not an id; expected small letters, digits and single hyphens',
      'content/datasets/notes.txt:1:1  a file among the datasets; expected one folder for each dataset',
      'content/datasets/sources:1:1  the folder name "sources" is taken by another published file; choose another',
    ]);
  });

  it('reports that columns of type place need the places, once for each column', () => {
    content.remove('content/datasets/places');
    expect(content.problems()).toEqual([
      `${ABOUT}:35:63  a column of type place needs the dataset "places", which is missing`,
    ]);
  });
});

describe('sources that are wrong', () => {
  it.each([
    ['\nap-1', '\nun-1', '3:1  the id "un-1" stands in line 2 too; keys must differ'],
    [
      ',2024-06,',
      ',2024-13,',
      '3:15  "2024-13" is not in the calendar; expected YYYY, YYYY-MM or YYYY-MM-DD',
    ],
    [
      ',2024-06,',
      ',June 2024,',
      '3:15  "June 2024" is not a date; expected YYYY, YYYY-MM or YYYY-MM-DD, or nothing',
    ],
    [
      'https://example.org/b',
      'https://example.org/a',
      "3:23  this address stands in line 2 too; use that source's id instead",
    ],
    [
      'https://example.org/b',
      'ftp://example.org/b',
      '3:23  "ftp://example.org/b" is not a web address; expected http:// or https:// and the rest',
    ],
    [',fr,', ',french,', '3:45  "french" is not a language tag; expected en, fr, es, ht, pt …'],
    [
      ',press,',
      ',paper,',
      '3:48  "paper" is not known here; expected primary, press, scholarly, reference, unconfirmed',
    ],
    ['AP,Story', ',Story', '3:6  the cell is empty; "publisher" must be filled'],
  ])('%s → %s', (from, to, expected) => {
    content.edit(SOURCES, from, to);
    expect(content.problems()).toEqual([`${SOURCES}:${expected}`]);
  });

  it('reports a missing file once, and no source of any table', () => {
    content.remove(SOURCES);
    expect(content.problems()).toEqual([`${SOURCES}:1:1  the file is missing`]);
  });
});
