import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatProblem } from '../src/data/problems.ts';
import { daysLate, staleDatasets } from '../src/data/stale.ts';
import { ABOUT, type Fixture, PLACES_ABOUT, makeFixture } from '../src/data/testing.ts';

let content: Fixture;
beforeEach(() => {
  content = makeFixture();
});
afterEach(() => rmSync(content.root, { recursive: true }));

const stale = (today: string) => staleDatasets(content.root, today).map(formatProblem);

describe('daysLate', () => {
  it('counts whole days after the day', () => {
    expect(daysLate('2026-02-06', '2026-02-05')).toBe(0);
    expect(daysLate('2026-02-06', '2026-02-06')).toBe(0);
    expect(daysLate('2026-02-06', '2026-02-07')).toBe(1);
    expect(daysLate('2023-12-31', '2025-01-01')).toBe(367);
  });
});

describe('staleDatasets', () => {
  it('finds none until the day is past', () => {
    expect(stale('2025-12-31')).toEqual([]);
  });

  it('names file and line, the longest overdue first', () => {
    expect(stale('2026-01-01')).toEqual([
      `${PLACES_ABOUT}:5:12  the review of “Places” was due by 2025-12-31, 1 day ago`,
    ]);
    expect(stale('2026-02-08')).toEqual([
      `${PLACES_ABOUT}:5:12  the review of “Places” was due by 2025-12-31, 39 days ago`,
      `${ABOUT}:7:12  the review of “People present” was due by 2026-02-06, 2 days ago`,
    ]);
  });

  it('leaves a broken file to the compiler', () => {
    content.edit(ABOUT, 'review_by: 2026-02-06', 'review_by: soon');
    expect(stale('2026-02-08')).toHaveLength(1);
  });
});

describe('npm run stale', () => {
  const run = (...options: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [resolve('scripts/stale.ts'), ...options],
      { cwd: content.root, encoding: 'utf8' },
    );
    return { status, lines: `${stdout}${stderr}`.trim().split('\n') };
  };

  it('lists, and fails only when asked to', () => {
    const { status, lines } = run('--date', '2026-01-01');
    expect(status).toBe(0);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toBe('1 dataset is due for review on 2026-01-01');
    expect(run('--date', '2026-01-01', '--strict').status).toBe(1);
    expect(run('--date', '2025-01-01', '--strict').status).toBe(0);
  });

  it('knows what day it is', () => {
    expect(run().lines.at(-1)).toMatch(/^2 datasets are due for review on \d{4}-\d\d-\d\d$/);
  });

  it('refuses a date that is none', () => {
    const { status, lines } = run('--date', '2026-02-30');
    expect(status).toBe(2);
    expect(lines[0]).toMatch(/^--date: "2026-02-30" is not in the calendar/);
  });
});
