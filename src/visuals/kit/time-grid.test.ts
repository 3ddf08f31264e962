import { describe, expect, test } from 'vitest';
import { timeScale } from './scale.ts';
import { timeGrid } from './time-grid.ts';

const grid = (from: string, to: string, width: number) =>
  timeGrid(
    timeScale([from, to], [0, width]),
    { top: 0, bottom: 100 },
    { width, height: 120, form: 'narrow' },
    'en',
  );

describe('timeGrid', () => {
  test('names every January where quarters are named too', () => {
    const { labels } = grid('2024-08-15', '2027-04-10', 340);
    const years = labels.map(({ lines }) => lines[0]).filter((text) => /^\d{4}$/.test(text ?? ''));
    expect(years).toEqual(['2025', '2026', '2027']);
  });

  test('has a line for each tick, and no two names on each other', () => {
    const { lines, labels } = grid('2016-08-01', '2027-05-01', 340);
    expect(lines.length).toBeGreaterThanOrEqual(labels.length);
    const places = labels.map(({ x }) => x).toSorted((a, b) => a - b);
    places.slice(1).forEach((x, index) => expect(x - (places[index] ?? 0)).toBeGreaterThan(30));
  });
});
