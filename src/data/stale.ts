/** Datasets that someone should have looked at again by now. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readAbout } from './about.ts';
import { DATASETS_FOLDER, dayNumber } from './formats.ts';
import { type Problem, compareText } from './problems.ts';

/** Whole days by which the review of a day is late on another; 0 on the day itself and before it. */
export function daysLate(reviewBy: string, today: string): number {
  return Math.max(0, (dayNumber(today) ?? 0) - (dayNumber(reviewBy) ?? 0));
}

/**
 * Every dataset under `root` whose `review_by` is before `today`, at that line of its about.yaml, the
 * longest overdue first. What is wrong with an about.yaml is for the compiler to say.
 */
export function staleDatasets(root: string, today: string): Problem[] {
  const ids = readdirSync(join(root, DATASETS_FOLDER), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted(compareText);
  return ids
    .flatMap((id) => {
      const { about, yaml } = readAbout(root, `${DATASETS_FOLDER}/${id}/about.yaml`);
      const late = about ? daysLate(about.review_by, today) : 0;
      if (!about || !yaml || late === 0) return [];
      const since = `${late} ${late === 1 ? 'day' : 'days'} ago`;
      const message = `the review of “${about.title}” was due by ${about.review_by}, ${since}`;
      return [{ late, problem: yaml.at(['review_by'], message) }];
    })
    .sort((a, b) => b.late - a.late)
    .map(({ problem }) => problem);
}
