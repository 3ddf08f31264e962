import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileTables } from './tables.ts';
import { FIGURES, PLACES_ABOUT, PLACES_TABLE, makeFixture } from './testing.ts';
import type { Fixture } from './testing.ts';
import type { Figure } from './types.ts';

let content: Fixture;
beforeEach(() => {
  content = makeFixture();
});
afterEach(() => {
  rmSync(content.root, { recursive: true });
});

const cell = (row: string, column: string): string =>
  `{ dataset: strength, row: ${row}, column: ${column} }`;

/** Compiles one more figure, whose entry after its label is given. */
function figure(entry: string): Figure | undefined {
  content.append(FIGURES, `x: { label: X, ${entry} }\n`);
  expect(content.problems()).toEqual([]);
  const text = compileTables(content.root).files.get('figures.json') ?? '{}';
  return (JSON.parse(text) as Record<string, Figure>).x;
}

describe('a figure', () => {
  it('from a cell has its range, unit, date, sources and note', () => {
    expect(figure('dataset: strength, row: landing, column: total')).toEqual({
      id: 'x',
      label: 'X',
      kind: 'cell',
      value: 200,
      low: 200,
      high: 400,
      unit: 'people',
      approximate: false,
      date: '2024-06-25',
      precision: 'day',
      asOf: '2025-02-06',
      sources: ['un-1', 'ap-1'],
      refs: [{ dataset: 'strength', row: 'landing', column: 'total' }],
      confidence: 'high',
      note: 'Two lines,\na "quote" and more',
      unconfirmed: false,
    });
  });

  it('is approximate when its row says so', () => {
    const made = figure('dataset: strength, row: later, column: total');
    expect(made).toMatchObject({ value: 300, approximate: true, precision: 'month' });
  });

  it('may be a date or a text', () => {
    const made = figure('dataset: strength, row: vote, column: date');
    expect(made).toMatchObject({ value: '2022-10-07', unit: 'date' });
  });

  it('counts calendar days', () => {
    const made = figure(`days: { from: ${cell('vote', 'date')}, to: ${cell('landing', 'date')} }`);
    expect(made).toMatchObject({ kind: 'days', value: 627, unit: 'days', approximate: false });
    expect(made?.date).toBeUndefined();
  });

  it('of days is approximate when a date is', () => {
    const made = figure(
      `unconfirmed: true, days: { from: ${cell('vote', 'date')}, to: ${cell('parked', 'date')} }`,
    );
    expect(made).toMatchObject({
      value: 853,
      approximate: true,
      unconfirmed: true,
      confidence: 'low',
    });
  });

  it('divides for a share, and keeps the range', () => {
    const made = figure(
      `unconfirmed: true, share: { of: ${cell('landing', 'total')}, in: ${cell('parked', 'total')} }`,
    );
    expect(made).toMatchObject({ kind: 'share', value: 0.25, low: 0.25, high: 0.5, unit: 'share' });
  });

  it('adds rows, their ranges and their sources', () => {
    const made = figure('sum: { dataset: strength, column: total, rows: [landing, later] }');
    expect(made).toMatchObject({
      kind: 'sum',
      value: 500,
      low: 500,
      high: 700,
      unit: 'people',
      approximate: true,
      sources: ['un-1', 'ap-1'],
    });
    expect(made?.refs.map((ref) => ref.row)).toEqual(['landing', 'later']);
  });

  it('adds decimals without the noise of binary fractions', () => {
    const made = figure('sum: { dataset: strength, column: rate, rows: [landing, later] }');
    expect(made?.value).toBe(0.3);
  });

  it('subtracts, with the range the other way round', () => {
    const made = figure(
      `difference: { from: ${cell('later', 'total')}, minus: ${cell('landing', 'total')} }`,
    );
    expect(made).toMatchObject({ kind: 'difference', value: 100, low: -100, high: 100 });
  });

  it('measures the shortest way between two places, in whole hundreds of kilometres', () => {
    content.edit(
      PLACES_ABOUT,
      '  - { name: part_of,',
      `  - { name: name, title: Name, description: Its name, type: text }
  - { name: lon, title: Longitude, description: East, type: number, unit: degrees }
  - { name: lat, title: Latitude, description: North, type: number, unit: degrees }
  - { name: source, title: Sources, description: Who says so, type: source }
  - { name: part_of,`,
    );
    content.edit(
      PLACES_TABLE,
      'id,part_of\nhaiti,\npont-sonde,haiti\n',
      'id,name,lon,lat,source,part_of\nhaiti,Haiti,0,0,un-1,\npont-sonde,Pont-Sondé,90,0,ap-1,haiti\n',
    );
    const place = (row: string) => `{ dataset: places, row: ${row} }`;
    const made = figure(`distance: { from: ${place('haiti')}, to: ${place('pont-sonde')} }`);
    expect(made).toMatchObject({
      kind: 'distance',
      value: 10_000,
      unit: 'kilometres',
      approximate: true,
      sources: ['un-1', 'ap-1'],
    });
    expect(made?.refs.map(({ column }) => column)).toEqual(['name', 'name']);
  });
});
