import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ABOUT, makeFixture, PLACES_ABOUT, PLACES_TABLE, TABLE } from './testing.ts';
import type { Fixture } from './testing.ts';

const HEADER = 'id,part_of,country,department,lon,lat';
const HAITI = 'haiti,,HT,,,';
const PONT_SONDE = 'pont-sonde,haiti,HT,HT-AR,-72.615,19.15';

let content: Fixture;
beforeEach(() => {
  content = makeFixture();
  content.edit(
    PLACES_ABOUT,
    'conflicts: []',
    [
      '  - { name: country, title: Country, description: Its code, type: text }',
      '  - { name: department, title: Department, description: Its code, type: text }',
      '  - { name: lon, title: Longitude, description: East, type: number, unit: degrees }',
      '  - { name: lat, title: Latitude, description: North, type: number, unit: degrees }',
      'conflicts: []',
    ].join('\n'),
  );
  places(HAITI, PONT_SONDE);
});
afterEach(() => {
  rmSync(content.root, { recursive: true });
});

function places(...rows: string[]): void {
  content.write(PLACES_TABLE, `${[HEADER, ...rows].join('\n')}\n`);
}

describe('a point of a place', () => {
  const BOTH = 'one coordinate without the other; expected both';
  it.each([
    ['latitude and longitude swapped', 'HT,HT-AR,19.15,-72.615', '27'],
    ['a sign lost', 'HT,HT-AR,72.615,19.15', '27'],
    ['a slip of a digit', 'HT,HT-AR,-72.615,29.15', '27'],
    ['the namesake in another department', 'HT,HT-NO,-72.615,19.15', '27'],
    ['a department that there is not', 'HT,HT-XX,-72.615,19.15', '27'],
    ['a point just over the border', 'HT,,-71.55,18.5', '22'],
  ])('in Haiti: %s is reported', (_name, cells, column) => {
    places(HAITI, `pont-sonde,haiti,${cells}`);
    const [, department = '', lon = '', lat = ''] = cells.split(',');
    const where = department === '' ? 'Haiti' : `the department ${department}`;
    const message = `longitude ${lon}, latitude ${lat} is not in ${where}, nor within 5 km of it`;
    expect(content.problems()).toEqual([`${PLACES_TABLE}:3:${column}  ${message}`]);
  });

  it.each([
    ['inside its department', 'HT,HT-AR,-72.615,19.15'],
    ['inside Haiti', 'HT,,-72.615,19.15'],
    ['a little beyond a coarse line', 'HT,HT-AR,-72.6924,18.9414'],
    ['at the end of a pier', 'HT,HT-OU,-72.3502,18.5542'],
    ['abroad', 'KE,,36.8,-1.3'],
    ['unknown', 'HT,HT-AR,,'],
  ])('may be %s', (_name, cells) => {
    places(HAITI, `pont-sonde,haiti,${cells}`);
    expect(content.problems()).toEqual([]);
  });

  it('needs both coordinates', () => {
    places('haiti,,HT,,,19', 'pont-sonde,haiti,KE,,36.8,');
    expect(content.problems()).toEqual([
      `${PLACES_TABLE}:2:12  ${BOTH}`,
      `${PLACES_TABLE}:3:22  ${BOTH}`,
    ]);
  });
});

describe('a row that must be on the map', () => {
  const EXPECTED = 'expected a place that has coordinates, or yes in "charted"';
  beforeEach(() => {
    content.edit(ABOUT, 'type: place }', 'type: place, point_unless: charted }');
    content.edit(TABLE, ',haiti,no,', ',pont-sonde,no,');
    content.edit(
      TABLE,
      'parked,2025-02-06,approx,800,,,,,,',
      'parked,2025-02-06,approx,800,,,,,yes,',
    );
    content.edit(TABLE, 'nowhen,,unknown,5,,,,,,', 'nowhen,,unknown,5,,,,pont-sonde,no,');
  });

  it('has a place with a point, or is excused', () => {
    expect(content.problems()).toEqual([]);
  });

  it('is reported when it has no place', () => {
    content.edit(TABLE, ',,,pont-sonde,no,,,high', ',,,,no,,,high');
    expect(content.problems()).toEqual([`${TABLE}:2:25  no place; ${EXPECTED}`]);
  });

  it('is reported when it is not excused because the cell is empty', () => {
    content.edit(TABLE, ',pont-sonde,no,,,high', ',,,,,high');
    expect(content.problems()).toEqual([`${TABLE}:2:25  no place; ${EXPECTED}`]);
  });

  it('is reported when its place has no point', () => {
    content.edit(TABLE, ',pont-sonde,no,,,high', ',haiti,no,,,high');
    expect(content.problems()).toEqual([
      `${TABLE}:2:25  the place "haiti" has no coordinates; ${EXPECTED}`,
    ]);
  });

  it('is left alone when the places cannot be read', () => {
    places('haiti,,HT,,', PONT_SONDE);
    expect(content.problems()).toEqual([`${PLACES_TABLE}:2:1  the row has 5 cells, expected 6`]);
  });

  it('takes a boolean column as its excuse', () => {
    content.edit(ABOUT, 'point_unless: charted', 'point_unless: tags');
    expect(content.problems()).toEqual([
      `${ABOUT}:35:84  the column "tags" must be of type boolean`,
    ]);
  });
});
