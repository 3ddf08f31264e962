/** One view of a picture as pages show it (build time): its texts, its description, its drawings. */
import { BUILT_SIZES, type Description, type Form, type Size } from './kit/contract.ts';
import type { Language } from './kit/format.ts';
import { renderSvg } from './kit/static.ts';
import { visualEntry } from './registry.ts';
import { type VisualTexts, loadVisualTexts } from './texts.ts';
import { viewModel } from './view-model.ts';

/**
 * @param prefix unique in the page; ids of the drawing begin with it
 * @param name accessible name
 */
type Draw = (form: Form, prefix: string, name: string) => string;

/** The same in a space that is not one of the built sizes, such as a strip across a sheet of paper. */
type DrawAt = (size: Size, prefix: string, name: string) => string;

export interface ShownView {
  title: string;
  subtitle: string;
  /** Those of all views of the picture. */
  texts: VisualTexts;
  description: Description;
  /** The drawing at its built size, as text. */
  draw: Draw;
  drawAt: DrawAt;
  /** The same `<svg>` with nothing drawn in it yet. */
  blank: Draw;
}

const shown = new Map<string, { view: ShownView; model: unknown; texts: VisualTexts }>();

/** Stands in a kept drawing where the prefix of a page comes. */
const PLACEHOLDER = 'kept-drawing';

/** A view is worked out and drawn once for all pages that show it, until its content changes. */
export function shownView(id: string, view: string, language: Language): ShownView {
  const texts = loadVisualTexts(id, language);
  const { model, description } = viewModel(id, view, language);
  const key = `${id} ${view} ${language}`;
  const before = shown.get(key);
  if (before && before.model === model && before.texts === texts) return before.view;
  const { visual } = visualEntry(id);
  const { title = description.name, subtitle = '' } = texts.views[view] ?? {};
  const render = (content: unknown, size: Size, prefix: string, name: string) =>
    renderSvg(visual, content, { prefix, size, name, text: description.text });
  const drawings = new Map<string, string>();
  const made: ShownView = {
    title,
    subtitle,
    texts,
    description,
    draw(form, prefix, name) {
      const drawingKey = `${form} ${name}`;
      const drawing =
        drawings.get(drawingKey) ?? render(model, BUILT_SIZES[form], PLACEHOLDER, name);
      drawings.set(drawingKey, drawing);
      return drawing.replaceAll(PLACEHOLDER, prefix);
    },
    drawAt: (size, prefix, name) => render(model, size, prefix, name),
    blank: (form, prefix, name) => render(null, BUILT_SIZES[form], prefix, name),
  };
  shown.set(key, { view: made, model, texts });
  return made;
}
