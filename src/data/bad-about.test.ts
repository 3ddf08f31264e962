import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ABOUT, makeFixture, TABLE } from './testing.ts';
import type { Fixture } from './testing.ts';

let content: Fixture;
beforeEach(() => {
  content = makeFixture();
});
afterEach(() => {
  rmSync(content.root, { recursive: true });
});

/** What is put for what, and the one line that must come of it. */
const cases: readonly [name: string, from: string, to: string, expected: string][] = [
  [
    'YAML that does not parse',
    'gaps: []',
    'gaps: [',
    '45:1  YAML cannot be read: Flow sequence in block collection must be sufficiently indented and end with a ]',
  ],
  [
    'a duplicated key',
    'spatial: Haiti',
    'title: Haiti',
    '11:1  this key stands here a second time; keep one',
  ],
  [
    'an alias',
    'spatial: Haiti',
    'spatial: *there',
    '11:10  a YAML alias (*name); write the value out',
  ],
  [
    'a control character',
    'spatial: Haiti',
    'spatial: Hai\u0007ti',
    '11:13  control character U+0007; expected text and ordinary spaces only',
  ],
  ['a list instead of keys', '', '- a\n', '1:1  this is a list, expected keys with values'],
  [
    'an unknown key',
    'spatial: Haiti',
    'spacial: Haiti',
    '11:1  unknown key "spacial"; check its spelling, or take it out',
  ],
  [
    'an unknown key of a column',
    'type: boolean }',
    'type: boolean, colour: red }',
    '36:81  unknown key "colour"; check its spelling, or take it out',
  ],
  ['a missing key', 'topic: mission\n', '', '1:1  the key "topic" is missing'],
  ['a missing key of a column', 'title: Rate, ', '', '34:5  the key "title" is missing'],
  ['an empty key', 'spatial: Haiti', 'spatial:', '11:9  this is nothing, expected text'],
  ['an empty text', 'spatial: Haiti', "spatial: ' '", '11:10  this is empty, expected text'],
  [
    'a number where text belongs',
    'version: 1.1.0\nl',
    'version: 1.1\nl',
    '8:10  this is a number, expected text; put it in quotes',
  ],
  [
    'text where true belongs',
    'type: source, required: true',
    'type: source, required: yes',
    '41:86  this is text, expected true or false',
  ],
  [
    'a version that is not semantic',
    'version: 1.1.0\nl',
    'version: v1.1.0\nl',
    '8:10  expected a version such as 1.0.0',
  ],
  [
    'an unknown topic',
    'topic: mission',
    'topic: misson',
    '2:8  "misson" is not known here; expected mission, gangs, toll, history, claims, base',
  ],
  [
    'an unknown type',
    'type: boolean }',
    'type: bool }',
    '36:72  "bool" is not known here; expected id, text, integer, number, date, enum, boolean, source, place, row, address, list, url',
  ],
  [
    'an unknown licence',
    'CC-BY-4.0',
    'MIT',
    '9:10  "MIT" is not known here; expected CC-BY-4.0, CC-BY-NC-4.0, CC-BY-SA-4.0, CC0-1.0, ODbL-1.0, ODC-By-1.0, PDDL-1.0',
  ],
  [
    'a day that does not exist',
    'as_of: 2025-02-06',
    'as_of: 2025-02-31',
    '6:8  "2025-02-31" is not in the calendar; expected a day as YYYY-MM-DD',
  ],
  [
    'a review before the evidence',
    'review_by: 2026-02-06',
    'review_by: 2025-02-05',
    '7:12  review_by 2025-02-05 is before as_of 2025-02-06',
  ],
  [
    'a version that changes do not have',
    'version: 1.1.0\nl',
    'version: 1.2.0\nl',
    '8:10  changes say nothing about version 1.2.0; add a line',
  ],
  [
    'a key column that is not there',
    'key: id',
    'key: idd',
    '10:6  there is no column "idd"; expected the column that names a row',
  ],
  [
    'a key column of another type',
    'key: id',
    'key: date',
    '10:6  the column "date" must be of type id',
  ],
  [
    'a number without a unit',
    'type: number, unit: percent',
    'type: number',
    '34:5  the key "unit" is missing; a column of type number needs it',
  ],
  [
    'an enum without values',
    ', values: [high, low]',
    '',
    '39:5  the key "values" is missing; a column of type enum needs it',
  ],
  [
    'a unit on text',
    'description: Remarks, type: text',
    'description: Remarks, type: text, unit: people',
    '42:66  "unit" does not belong to a column of type text; only to integer, number',
  ],
  [
    'a range column that is not there',
    'low: low\n',
    'low: lo\n',
    '30:10  there is no column "lo"; expected the name of a column of this file',
  ],
  [
    'a range column of another type',
    'low: low\n',
    'low: note\n',
    '30:10  the column "note" must be of type integer or number',
  ],
  [
    'a range column in another unit',
    'high: high\n',
    'high: rate\n',
    '31:11  the column "rate" must have the unit of this one, people',
  ],
  [
    'a column twice',
    '{ name: note, title: Note',
    '{ name: rate, title: Note',
    '42:13  there is a column "rate" above; names must differ',
  ],
];

describe('an about.yaml that is wrong', () => {
  it.each(cases)(
    '%s is reported where it stands, and nothing else',
    (_name, from, to, expected) => {
      if (from === '') content.write(ABOUT, to);
      else content.edit(ABOUT, from, to);
      expect(content.problems()).toEqual([`${ABOUT}:${expected}`]);
    },
  );

  it('still has the grammar of its table checked, but not its columns', () => {
    content.edit(ABOUT, 'gaps: []', 'gaps: [');
    content.edit(TABLE, 'later,', 'later,,');
    content.edit(TABLE, 'id,date,', 'id,day,');
    expect(content.problems().map((line) => line.split('  ')[0])).toEqual([
      `${ABOUT}:45:1`,
      `${TABLE}:5:55`,
    ]);
  });

  it('reports shape and rules in one run', () => {
    content.edit(ABOUT, 'title: Rate, ', '');
    content.edit(ABOUT, 'key: id', 'key: idd');
    expect(content.problems()).toEqual([
      `${ABOUT}:10:6  there is no column "idd"; expected the column that names a row`,
      `${ABOUT}:34:5  the key "title" is missing`,
    ]);
  });
});
