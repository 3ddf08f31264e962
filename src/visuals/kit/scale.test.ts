import { describe, expect, it } from 'vitest';
import { randomiser } from '../testing.ts';
import { utc } from './format.ts';
import { tickLabel, timeScale } from './scale.ts';

const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

describe('timeScale', () => {
  it('is linear in days from end to end, also beyond them and upside down', () => {
    const x = timeScale(['2024-01-01', '2024-01-11'], [100, 200]);
    expect(x.domain).toEqual(['2024-01-01', '2024-01-11']);
    expect([x('2024-01-01'), x('2024-01-06'), x('2024-01-11')]).toEqual([100, 150, 200]);
    expect(x('2023-12-31')).toBeCloseTo(90);
    expect(x('2024-01-12')).toBeCloseTo(210);
    expect(timeScale(['2024-01-01', '2024-01-11'], [200, 100])('2024-01-03')).toBeCloseTo(180);
  });

  it.each<[string, number, string]>([
    ['months', 480, '2023-10 2023-11 2023-12 2024-01 2024-02 2024-03 2024-04'],
    ['quarters', 300, '2023-10 2024-01 2024-04'],
    ['half-years', 120, '2024-01'],
  ])('takes %s over %d pixels', (_, width, months) => {
    const ticks = timeScale(['2023-10-01', '2024-04-30'], [0, width]).ticks(60);
    expect(ticks.map(({ date }) => date.slice(0, 7)).join(' ')).toBe(months);
  });

  it.each<[string, number, string]>([
    ['quarters', 704, '2023-10 2024-01 2024-04 2024-07 2024-10 2025-01 2025-04 2025-07 2025-10'],
    ['half-years', 300, '2024-01 2024-07 2025-01 2025-07'],
    ['years', 230, '2024-01 2025-01'],
    ['years, however close,', 30, '2024-01 2025-01'],
  ])('takes %s over %d pixels for two years', (_, width, months) => {
    const ticks = timeScale(['2023-10-01', '2025-10-31'], [0, width]).ticks(60);
    expect(ticks.map(({ date }) => date.slice(0, 7)).join(' ')).toBe(months);
  });

  it('includes a tick on the last day', () => {
    const ticks = timeScale(['2024-01-01', '2024-02-01'], [0, 500]).ticks(60);
    expect(ticks).toEqual([
      { date: '2024-01-01', x: 0 },
      { date: '2024-02-01', x: 500 },
    ]);
  });

  it('ticks ascend, stay inside, and stand apart as asked unless they are years', () => {
    const random = randomiser(4);
    for (let run = 0; run < 500; run += 1) {
      const start = utc('2015-01-01') + random.below(4000) * 86_400_000;
      const domain: [string, string] = [
        iso(start),
        iso(start + (30 + random.below(1500)) * 86_400_000),
      ];
      const width = 120 + random.below(900);
      const each = 20 + random.below(80);
      const ticks = timeScale(domain, [40, 40 + width]).ticks(each);
      const message = JSON.stringify({ domain, width, each, ticks });
      const areYears = ticks.every(({ date }) => date.endsWith('-01-01'));
      ticks.forEach(({ date, x }, index) => {
        expect(date.slice(8), message).toBe('01');
        expect(date >= domain[0] && date <= domain[1], message).toBe(true);
        expect(x, message).toBeCloseTo(timeScale(domain, [40, 40 + width])(date));
        const before = ticks[index - 1];
        if (!before) return;
        expect(date > before.date, message).toBe(true);
        if (!areYears) expect(x - before.x, message).toBeGreaterThanOrEqual(each);
      });
    }
  });
});

describe('tickLabel', () => {
  it('names the year at each January, the month elsewhere, both at the first tick', () => {
    expect(tickLabel('2024-01-01', 'en', false)).toBe('2024');
    expect(tickLabel('2024-01-01', 'en', true)).toBe('2024');
    expect(tickLabel('2023-10-01', 'en', true)).toBe('Oct 2023');
    expect(tickLabel('2024-07-01', 'en', false)).toBe('Jul');
    expect(tickLabel('2024-07-01', 'fr', false)).toBe('juil.');
    expect(tickLabel('2024-07-01', 'ht', true)).toBe('jiy. 2024');
  });
});
