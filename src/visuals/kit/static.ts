/** Draws at build time, by the very `draw` that the browser uses, into a DOM without a browser. */
import { Window } from 'happy-dom';
import type { Drawer, Size } from './contract.ts';
import { planOf } from './plan.ts';

const SVG = 'http://www.w3.org/2000/svg';
let page: Window | undefined;

export interface StaticDrawing {
  /** Unique in the page: definitions inside the drawing and its name begin with it. */
  prefix: string;
  size: Size;
  /** Accessible name and description. */
  name: string;
  text: string;
}

/**
 * One drawing as the text of an `<svg role="img">`, with name and description.
 * @param model what `visual.model` gave for the view; null for an `<svg>` in which nothing is drawn yet
 */
export function renderSvg(visual: Drawer, model: unknown, drawing: StaticDrawing): string {
  return drawStatic(visual, model, drawing).outerHTML;
}

/** The same as an element of a document that is nobody's page. */
export function drawStatic(
  visual: Drawer,
  model: unknown,
  { prefix, size, name, text }: StaticDrawing,
): SVGSVGElement {
  page ??= new Window();
  const { document } = page;
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('role', 'img');
  svg.setAttribute('class', `drawing-${size.form}`);
  svg.setAttribute('data-form', size.form);
  svg.setAttribute('data-prefix', prefix);
  svg.setAttribute('aria-labelledby', `${prefix}-name`);
  svg.setAttribute('aria-describedby', `${prefix}-text`);
  for (const [tag, id, words] of [
    ['title', `${prefix}-name`, name],
    ['desc', `${prefix}-text`, text],
  ] as const) {
    const node = document.createElementNS(SVG, tag);
    node.setAttribute('id', id);
    node.textContent = words;
    svg.append(node);
  }
  const element = svg as unknown as SVGSVGElement;
  if (model !== null) visual.draw(element, planOf(visual, model), size, { duration: 0 });
  return element;
}
