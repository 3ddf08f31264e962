import { expect, it } from 'vitest';
import { coverageOf, isoCoverage, isoPart } from './coverage.ts';
import type { About, Column, Row } from './types.ts';

const date = (name: string, precision?: string): Column => ({
  name,
  title: name,
  description: name,
  type: 'date',
  required: false,
  precision,
});
const about = (columns: Column[]) => ({ key: 'id', columns }) as unknown as About;
const cover = (columns: Column[], rows: Row[]) => coverageOf({ about: about(columns), rows });

it('goes from the first to the last date of all columns', () => {
  const rows: Row[] = [
    { from: '2024-07-16', to: '2025-02-06' },
    { from: '2022-10-07', to: null },
    { from: null, to: '2024-01-01' },
  ];
  expect(cover([date('from'), date('to')], rows)).toEqual({
    from: { date: '2022-10-07', precision: 'day' },
    to: { date: '2025-02-06', precision: 'day' },
  });
});

it('takes the precision along, and no date that is not known', () => {
  const rows: Row[] = [
    { on: '1825-07-01', p: 'year' },
    { on: '1804-01-01', p: 'unknown' },
    { on: '2026-02-01', p: 'approx' },
  ];
  const found = cover([date('on', 'p')], rows);
  expect(found).toEqual({
    from: { date: '1825-07-01', precision: 'year' },
    to: { date: '2026-02-01', precision: 'approx' },
  });
  expect(found && isoCoverage(found)).toBe('1825/2026-02');
});

it('is nothing without dates', () => {
  expect(cover([], [{ id: 'a' }])).toBeUndefined();
  expect(cover([date('on')], [{ on: null }])).toBeUndefined();
});

it('is one date when first and last are the same', () => {
  const found = cover([date('on')], [{ on: '2024-06-25' }, { on: '2024-06-25' }]);
  expect(found && isoCoverage(found)).toBe('2024-06-25');
});

it('writes no more of a date than is known', () => {
  expect(
    (['day', 'month', 'approx', 'year'] as const).map((precision) =>
      isoPart({ date: '2024-06-25', precision }),
    ),
  ).toEqual(['2024-06-25', '2024-06', '2024-06', '2024']);
});
