/** How a lesson names a step: by its title, and by its chapter where that is another one (build time). */
import { readChapterTitles, readStepTitles } from '../../data/steps.ts';

export interface StepName {
  title: string;
  /** Title of the step's chapter. */
  chapter: string;
  /** Whether the step stands in the chapter of this lesson. */
  isOwn: boolean;
}

/** @param lesson the lesson that names the step, as `mission` */
export function stepName(step: string, lesson = ''): StepName {
  const [slug = ''] = step.split('#');
  return {
    title: readStepTitles(process.cwd()).get(step) ?? step,
    chapter: readChapterTitles(process.cwd()).get(slug) ?? slug,
    isOwn: slug === lesson,
  };
}
