import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFixture, TABLE } from './testing.ts';
import type { Fixture } from './testing.ts';

let content: Fixture;
beforeEach(() => {
  content = makeFixture();
});
afterEach(() => {
  rmSync(content.root, { recursive: true });
});

const INTEGER = 'is not an integer; expected a whole number in plain digits, such as 1617';
const NUMBER = 'is not a number; expected a number in plain digits, such as 1617 or 10.5';

/** What is put for what, and the one line that must come of it. */
const cases: readonly [name: string, from: string, to: string, expected: string][] = [
  [
    'an unknown source',
    'un-1;ap-1',
    'un-1;ap-2',
    '3:87  unknown source "ap-2"; expected ids from content/sources.csv joined by ";"',
  ],
  ['a source twice', 'un-1;ap-1', 'un-1;un-1', '3:87  "un-1" stands in this list twice'],
  [
    'a space in a list',
    'un-1;ap-1',
    'un-1; ap-1',
    '3:87  "un-1; ap-1" has an empty value or spaces in it; expected values joined by ";" alone',
  ],
  [
    'an unknown place',
    'pont-sonde',
    'pont-sondee',
    '3:40  unknown place "pont-sondee"; expected an id from content/datasets/places/table.csv',
  ],
  [
    'a duplicate key',
    'later,',
    'landing,',
    '5:1  the id "landing" stands in line 3 too; keys must differ',
  ],
  [
    'a key that is not kebab-case',
    'later,',
    'Later_1,',
    '5:1  "Later_1" is not an id; expected small letters, digits and single hyphens, such as first-landing',
  ],
  [
    'a month 13',
    '2024-07-31',
    '2025-13-01',
    '5:7  "2025-13-01" is not in the calendar; expected a day as YYYY-MM-DD',
  ],
  [
    '30 February',
    '2024-07-31',
    '2025-02-30',
    '5:7  "2025-02-30" is not in the calendar; expected a day as YYYY-MM-DD',
  ],
  ['a day in words', '2024-07-31', '31 July', '5:7  "31 July" is not a day; expected YYYY-MM-DD'],
  ['a thousands comma', ',300,', ',"1,617",', `5:24  "1,617" ${INTEGER}`],
  ['a thousands space', ',300,', ',1 617,', `5:24  "1 617" ${INTEGER}`],
  ['an exponent', ',300,', ',1e3,', `5:24  "1e3" ${INTEGER}`],
  ['a plus sign', ',300,', ',+5,', `5:24  "+5" ${INTEGER}`],
  ['leading zeros', ',300,', ',007,', `5:24  "007" ${INTEGER}`],
  ['decimals in an integer', ',300,', ',1.5,', `5:24  "1.5" ${INTEGER}`],
  ['a bare decimal point', ',,0.2,', ',,.2,', `5:30  ".2" ${NUMBER}`],
  ['leading zeros in a number', ',,0.2,', ',,00.2,', `5:30  "00.2" ${NUMBER}`],
  ['negative people', ',300,', ',-3,', '5:24  -3 is below the minimum of this column, 0 people'],
  [
    'a value above the maximum',
    ',300,',
    ',9001,',
    '5:24  9001 is above the maximum of this column, 9000 people',
  ],
  [
    'an integer beyond exactness',
    ',300,',
    ',99999999999999999999,',
    '5:24  99999999999999999999 is too large to be kept exactly',
  ],
  ['low above high', '200,200,400', '300,500,400', '3:28  low 500 is above high 400 (high)'],
  [
    'a value below its range',
    '200,200,400',
    '199,200,400',
    '3:24  199 is below its own range, from 200',
  ],
  [
    'a value above its range',
    '200,200,400',
    '450,200,400',
    '3:24  450 is above its own range, up to 400',
  ],
  [
    'an empty required cell',
    ',ap-1,\nparked',
    ',,\nparked',
    '5:49  the cell is empty; "source" must be filled',
  ],
  [
    'an unknown enum value',
    'high,,un-1;',
    'hgh,,un-1;',
    '3:81  "hgh" is not known here; expected high, low',
  ],
  [
    'a boolean in another spelling',
    'pont-sonde,yes',
    'pont-sonde,true',
    '3:51  "true" is not known here; expected yes or no',
  ],
  [
    'an address without its start',
    'https://example.org/c',
    'example.org',
    '3:59  "example.org" is not a web address; expected http:// or https:// and the rest',
  ],
  [
    'a date without its precision',
    '2024-07-31,month',
    '2024-07-31,',
    '5:18  the date is given but not how exact it is; expected day, month, year, approx, unknown',
  ],
  [
    'a precision without a date',
    '2024-07-31,month',
    ',month',
    '5:8  "month" without a date; expected unknown, or nothing',
  ],
  [
    'unknown beside a date',
    '2024-07-31,month',
    '2024-07-31,unknown',
    '5:18  unknown beside a date; take the date out, or say how exact it is',
  ],
  [
    'a space after a cell',
    'landing,2',
    'landing ,2',
    '3:1  spaces before or after "landing"; take them out',
  ],
  [
    'a space before a cell',
    '31,month',
    '31, month',
    '5:18  spaces before or after "month"; take them out',
  ],
  [
    'a no-break space after a cell',
    'landing,2',
    'landing\u00a0,2',
    '3:1  spaces before or after "landing"; take them out',
  ],
  [
    'a NUL',
    'a;b',
    'a\u0000b',
    '3:56  control character U+0000 (NUL); expected text and ordinary spaces only',
  ],
  [
    'a tab',
    'a;b',
    '\tab',
    '3:55  control character U+0009 (tab); expected text and ordinary spaces only',
  ],
];

describe('a cell that is wrong', () => {
  it.each(cases)(
    '%s is reported where it stands, and nothing else',
    (_name, from, to, expected) => {
      content.edit(TABLE, from, to);
      expect(content.problems()).toEqual([`${TABLE}:${expected}`]);
    },
  );

  it('is found on the right line after a cell that spans lines', () => {
    content.edit(TABLE, 'rumour,\n', 'nobody,\n');
    expect(content.problems()).toEqual([
      `${TABLE}:6:42  unknown source "nobody"; expected ids from content/sources.csv joined by ";"`,
    ]);
  });

  it('is found at the right character after accents and emoji', () => {
    content.edit(TABLE, 'later,2024-07-31,month,300,', '"é😀",2024-07-31,month,x,');
    expect(content.problems().map((line) => line.split('  ')[0])).toEqual([
      `${TABLE}:5:1`,
      `${TABLE}:5:23`,
    ]);
  });
});

describe('the untouched fixture', () => {
  it('has no problems', () => {
    expect(content.problems()).toEqual([]);
  });
});
