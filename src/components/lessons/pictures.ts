/** The picture of a step, with what stands around it (build time). */
import { creditLine, creditsOf } from '../../visuals/credits.ts';
import { loadVisualTexts } from '../../visuals/texts.ts';
import type { Chapter } from '../prose/chapters.ts';

export interface StepPicture {
  visual: string;
  view: string;
  title: string;
  subtitle: string;
  /** The names of its sources, as under the picture itself. */
  sources: string;
}

/** @throws when a chapter has no such step */
export function pictureOfStep(chapters: readonly Chapter[], step: string): StepPicture {
  const [slug = '', id = ''] = step.split('#');
  const sections = chapters.find(({ entry }) => entry.id.endsWith(`/${slug}`))?.outline.sections;
  const section = sections?.find(({ steps }) => steps.some((each) => each.id === id));
  const view = section?.steps.find((each) => each.id === id)?.view;
  if (!section || view === undefined) throw new Error(`there is no step "${step}"`);
  const { visual } = section;
  const texts = loadVisualTexts(visual, 'en').views[view];
  const { named } = creditLine(creditsOf(visual, view, 'en'));
  return {
    visual,
    view,
    title: texts?.title ?? '',
    subtitle: texts?.subtitle ?? '',
    sources: named.map(({ name }) => name).join(', '),
  };
}
