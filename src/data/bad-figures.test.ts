import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ABOUT, FIGURES, makeFixture, TABLE } from './testing.ts';
import type { Fixture } from './testing.ts';

let content: Fixture;
beforeEach(() => {
  content = makeFixture();
});
afterEach(() => {
  rmSync(content.root, { recursive: true });
});

const cell = (row: string, column: string): string =>
  `{ dataset: strength, row: ${row}, column: ${column} }`;

/** An entry of figures.yaml at line 7, and the lines that must come of it. */
const broken: readonly [name: string, entry: string, expected: string[]][] = [
  [
    'an unknown dataset',
    'x: { label: X, dataset: nope, row: a, column: b }',
    ['7:25  there is no dataset "nope"; expected a folder of content/datasets'],
  ],
  [
    'an unknown row',
    'x: { label: X, dataset: strength, row: nope, column: total }',
    ['7:40  "strength" has no row "nope"'],
  ],
  [
    'an unknown column',
    'x: { label: X, dataset: places, row: haiti, column: nope }',
    ['7:53  "places" has no column "nope"; expected id, part_of'],
  ],
  [
    'an unknown row deep inside',
    `x: { label: X, days: { from: ${cell('vote', 'date')}, to: ${cell('nope', 'date')} } }`,
    ['7:108  "strength" has no row "nope"'],
  ],
  [
    'an empty cell',
    'x: { label: X, dataset: strength, row: vote, column: total }',
    ['7:54  the cell "total" of "vote" is empty; expected a value'],
  ],
  [
    'low confidence',
    'x: { label: X, dataset: strength, row: parked, column: total }',
    ['7:40  the row "parked" has low confidence; leave it out, or add "unconfirmed: true"'],
  ],
  [
    'a cell of another type',
    'x: { label: X, dataset: strength, row: landing, column: confidence }',
    ['7:57  "confidence" is of type enum; a figure needs text, date, integer, number'],
  ],
  [
    'no label',
    'x: { dataset: strength, row: landing, column: total }',
    ['7:4  the key "label" is missing'],
  ],
  [
    'an unknown key',
    'x: { label: X, dataset: strength, row: landing, column: total, colour: red }',
    ['7:64  unknown key "colour"; check its spelling, or take it out'],
  ],
  [
    'two kinds at once and one row to add',
    'x: { label: X, dataset: strength, sum: { dataset: strength, column: total, rows: [a] } }',
    [
      '7:16  unknown key "dataset"; check its spelling, or take it out',
      '7:82  expected two rows or more',
    ],
  ],
  [
    'an id that is not kebab-case',
    'Xa: { label: X, dataset: strength, row: landing, column: total }',
    ['7:1  "Xa" is not an id; expected small letters, digits and single hyphens'],
  ],
  ['a number alone', 'x: 5', ['7:4  this is a number, expected keys with values']],
  ['a figure twice', 'first-landing: 5', ['7:1  this key stands here a second time; keep one']],
  [
    'days from a month',
    `x: { label: X, days: { from: ${cell('landing', 'date')}, to: ${cell('later', 'date')} } }`,
    ['7:126  the date of "later" is exact to the month; expected a day'],
  ],
  [
    'days that run backwards',
    `x: { label: X, days: { from: ${cell('landing', 'date')}, to: ${cell('vote', 'date')} } }`,
    ['7:125  2022-10-07 is before 2024-06-25; expected a later day'],
  ],
  [
    'two units',
    `x: { label: X, difference: { from: ${cell('landing', 'total')}, minus: ${cell('later', 'rate')} } }`,
    ['7:136  the unit is percent, expected people as in the other cell'],
  ],
  [
    'a share above one',
    `x: { label: X, share: { of: ${cell('later', 'total')}, in: ${cell('landing', 'total')} } }`,
    ['7:126  300 in 200 is not a share from 0 to 1'],
  ],
  [
    'a row added twice',
    'x: { label: X, sum: { dataset: strength, column: total, rows: [later, later] } }',
    ['7:71  the row "later" is added twice; take one out'],
  ],
];

describe('a figure that is wrong', () => {
  it.each(broken)('with %s is reported where it stands', (_name, entry, expected) => {
    content.append(FIGURES, `${entry}\n`);
    expect(content.problems()).toEqual(expected.map((line) => `${FIGURES}:${line}`));
  });

  it('with unconfirmed sources only needs to say so', () => {
    content.edit(TABLE, 'low,,rumour', 'high,,rumour');
    content.append(FIGURES, 'x: { label: X, dataset: strength, row: parked, column: total }\n');
    expect(content.problems()).toEqual([
      `${FIGURES}:7:40  the row "parked" has only unconfirmed sources; leave it out, or add "unconfirmed: true"`,
    ]);
    content.edit(FIGURES, 'x: { label: X,', 'x: { label: X, unconfirmed: true,');
    expect(content.problems()).toEqual([]);
  });

  it('without any source is reported', () => {
    content.edit(ABOUT, 'type: source, required: true', 'type: source');
    content.edit(TABLE, 'un-1;ap-1', '');
    expect(content.problems()).toEqual([
      `${FIGURES}:1:68  the row "landing" names no source; a figure needs one`,
      `${FIGURES}:6:35  the row "landing" names no source; a figure needs one`,
    ]);
  });

  it('says nothing of a row whose id may be the one that stands twice', () => {
    content.append(FIGURES, 'x: { label: X, dataset: strength, row: later, column: total }\n');
    content.edit(TABLE, 'later,', 'landing,');
    expect(content.problems()).toEqual([
      `${TABLE}:5:1  the id "landing" stands in line 3 too; keys must differ`,
    ]);
  });

  it('says nothing of a table that is broken itself', () => {
    content.edit(TABLE, 'landing,', '"landing,');
    expect(content.problems()).toHaveLength(1);
    expect(content.problems()[0]).toMatch(/^content\/datasets\/strength\/table\.csv:3:1 {2}/u);
  });
});
