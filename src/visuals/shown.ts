/** One view of a picture as pages show it (build time): its texts, its description, its drawings. */
import { BUILT_SIZES, type Description, type Form } from './kit/contract.ts';
import type { Language } from './kit/format.ts';
import { renderSvg } from './kit/static.ts';
import { prepareVisual, visualEntry } from './registry.ts';
import { type VisualTexts, loadVisualTexts } from './texts.ts';

export interface ShownView {
  title: string;
  subtitle: string;
  /** Those of all views of the picture. */
  texts: VisualTexts;
  description: Description;
  /**
   * The drawing at its built size, as text.
   * @param prefix unique in the page; ids of the drawing begin with it
   * @param name accessible name
   */
  draw(form: Form, prefix: string, name: string): string;
}

const shown = new Map<string, ShownView>();

/** Stands in a kept drawing where the prefix of a page comes. */
const PLACEHOLDER = 'kept-drawing';

/** A view is worked out and drawn once for all pages of a build that show it. */
export function shownView(id: string, view: string, language: Language): ShownView {
  const key = `${id} ${view} ${language}`;
  const found = shown.get(key);
  if (found) return found;
  const made = show(id, view, language);
  // A development server may have new content at any time.
  if (import.meta.env.PROD) shown.set(key, made);
  return made;
}

function show(id: string, view: string, language: Language): ShownView {
  const { visual } = visualEntry(id);
  const texts = loadVisualTexts(id, language);
  const model: unknown = visual.model(prepareVisual(id), view, language, texts.words);
  const description = visual.describe(model);
  const { title = description.name, subtitle = '' } = texts.views[view] ?? {};
  const drawings = new Map<string, string>();
  return {
    title,
    subtitle,
    texts,
    description,
    draw(form, prefix, name) {
      const key = `${form} ${name}`;
      let drawing = drawings.get(key);
      if (!drawing) {
        drawing = renderSvg(visual, model, {
          prefix: PLACEHOLDER,
          size: BUILT_SIZES[form],
          name,
          text: description.text,
        });
        drawings.set(key, drawing);
      }
      return drawing.replaceAll(PLACEHOLDER, prefix);
    },
  };
}
