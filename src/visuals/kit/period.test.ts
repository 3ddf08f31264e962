import { describe, expect, test } from 'vitest';
import { isWholeYear, periodText, spanOf } from './period.ts';

const said = (from: string, to: string) => periodText(from, to, 'en', '{from} to {to}');

describe('a stretch of days', () => {
  test.each([
    ['2022-07-26', '2022-07-26', '26 July 2022'],
    ['2017-02-01', '2017-02-28', 'February 2017'],
    ['2024-02-01', '2024-02-29', 'February 2024'],
    ['2023-01-01', '2023-12-31', '2023'],
    ['2025-01-01', '2025-09-30', 'January 2025 to September 2025'],
    ['2023-01-01', '2023-03-14', '1 January 2023 to 14 March 2023'],
    ['2024-02-01', '2024-02-28', '1 February 2024 to 28 February 2024'],
    ['2022-01-01', '2023-12-31', 'January 2022 to December 2023'],
  ])('%s, %s is %s', (from, to, text) => {
    expect(said(from, to)).toBe(text);
  });

  test('is a year only from its first day to its last', () => {
    expect(isWholeYear('2023-01-01', '2023-12-31')).toBe(true);
    expect(isWholeYear('2022-01-01', '2023-12-31')).toBe(false);
    expect(isWholeYear('2023-01-01', '2023-12-30')).toBe(false);
  });
});

describe('spanOf', () => {
  test.each([
    ['2024-02-10', 'day', '2024-02-10', '2024-02-10'],
    ['2024-02-10', 'month', '2024-02-01', '2024-02-29'],
    ['2023-12-31', 'year', '2023-01-01', '2023-12-31'],
    ['2026-01-23', 'approx', '2026-01-23', '2026-01-23'],
  ] as const)('%s known to the %s', (date, precision, from, to) => {
    expect(spanOf({ date, precision })).toEqual([from, to]);
  });
});
