/** Where a lesson leads to, as paths without the base. Pure. */
import { chapterPath } from '../../data/site.ts';

/** How a step is opened: alone, for a room, or with its headline hidden; else as it is. */
const QUERIES: Readonly<Record<string, string>> = {
  steps: '?mode=steps',
  present: '?mode=present',
  notice: '?notice',
};

/** `mission#peak` → `/mission/#peak`, with what opens it in a mode. */
export function stepPath(step: string, mode?: string): string {
  const [chapter = '', id = ''] = step.split('#');
  return `${chapterPath(chapter)}${(mode && QUERIES[mode]) ?? ''}#${id}`;
}

export const lessonPath = (slug: string, page = ''): string =>
  `/classroom/${slug}/${page && `${page}/`}`;
