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

describe('a table that declares an order', () => {
  it('may have rows of one day, and rows without a day anywhere', () => {
    content.edit(ABOUT, 'key: id', 'key: id\norder: date');
    content.edit(TABLE, '2024-07-31', '2024-06-25');
    content.edit(TABLE, 'parked,2025-02-06,approx', 'parked,,unknown');
    expect(content.problems()).toEqual([]);
  });

  it('has each row reported that stands after a later one', () => {
    content.edit(ABOUT, 'key: id', 'key: id\norder: date');
    content.edit(TABLE, '2024-07-31', '2022-10-06');
    expect(content.problems()).toEqual([
      `${TABLE}:5:7  2022-10-06 stands after 2024-06-25 in line 3; rows must be in the order of "date"`,
    ]);
  });

  it('orders numbers by their value', () => {
    content.edit(ABOUT, 'key: id', 'key: id\norder: total');
    content.edit(TABLE, ',300,', ',1000,');
    expect(content.problems()).toEqual([
      `${TABLE}:6:26  800 stands after 1000 in line 5; rows must be in the order of "total"`,
      `${TABLE}:7:17  5 stands after 800 in line 6; rows must be in the order of "total"`,
    ]);
  });

  it('is free to have none', () => {
    content.edit(TABLE, '2024-07-31', '2022-10-06');
    expect(content.problems()).toEqual([]);
  });

  it.each([
    ['is not there', 'day', 'there is no column "day"; expected the column that orders the rows'],
    ['has no order', 'note', 'the column "note" must be of type date, integer, number'],
  ])('has its column reported when it %s', (_name, column, message) => {
    content.edit(ABOUT, 'key: id', `key: id\norder: ${column}`);
    expect(content.problems()).toEqual([`${ABOUT}:11:8  ${message}`]);
  });
});

describe('an end before its beginning', () => {
  const UNTIL =
    '  - { name: until, title: Until, description: End, type: date, not_before: date }\n';
  beforeEach(() => {
    content.edit(ABOUT, 'conflicts: [Two', `${UNTIL}conflicts: [Two`);
    content.edit(TABLE, 'source,note', 'source,note,until');
    content.edit(TABLE, 'un-1,\n', 'un-1,,2022-10-07\n');
    content.edit(TABLE, 'more"', 'more",');
    content.edit(TABLE, ',approx,ap-1,\n', ',approx,ap-1,,2024-08-01\n');
    content.edit(TABLE, 'rumour,', 'rumour,,');
    content.edit(TABLE, '5,,,,,,,,,,ap-1,', '5,,,,,,,,,,ap-1,,2024-08-01');
  });

  it('is fine the other way around, on one day, or when one is unknown', () => {
    expect(content.problems()).toEqual([]);
  });

  it('is reported', () => {
    content.edit(TABLE, 'ap-1,,2024-08-01\nparked', 'ap-1,,2024-07-30\nparked');
    expect(content.problems()).toEqual([
      `${TABLE}:5:55  2024-07-30 is before 2024-07-31 (date) of the same row`,
    ]);
  });

  it('compares with a date', () => {
    content.edit(ABOUT, 'not_before: date', 'not_before: note');
    expect(content.problems()).toEqual([`${ABOUT}:43:76  the column "note" must be of type date`]);
  });
});
