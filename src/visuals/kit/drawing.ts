import { px } from './marks.ts';
import { type Attributes, append, setAll } from './nodes.ts';
import type { Rect } from './plane.ts';

export type Drawing = SVGSVGElement;

/**
 * The reference to an element inside `<defs>`, made on first use. Each drawing carries its own definitions
 * under ids that begin with its `data-prefix`, so that it still works when it is taken out of the page.
 * @param parts what it holds; their attributes follow each drawing
 */
export function definition(
  svg: Drawing,
  tag: string,
  name: string,
  attributes: Attributes,
  parts: readonly (readonly [tag: string, attributes: Attributes])[],
): string {
  const id = `${svg.getAttribute('data-prefix')}-${name}`;
  let defs = svg.querySelector('defs');
  if (!defs) {
    defs = append<SVGDefsElement>(svg, 'defs', {});
    svg.prepend(defs);
  }
  const known = [...defs.children].find((child) => child.id === id);
  const node = known ?? append(defs, tag, { id, ...attributes });
  parts.forEach(([part, looks], index) =>
    setAll(node.children[index] ?? append(node, part, {}), looks),
  );
  return `url(#${id})`;
}

/** A pattern that repeats every so many pixels. */
export const pattern = (
  svg: Drawing,
  name: string,
  every: number,
  turned: Attributes,
  parts: Parameters<typeof definition>[4],
): string =>
  definition(
    svg,
    'pattern',
    name,
    { width: every, height: every, patternUnits: 'userSpaceOnUse', ...turned },
    parts,
  );

/** Along the diagonal. */
export const TURNED = { patternTransform: 'rotate(45)' };

/**
 * The fill of ranges and uncounted stretches: thin diagonal lines in the subject's colour.
 * @param subject whose colour, where it is not the picture's own: a fill does not see the class of
 *   the mark that it fills
 */
export function hatch(svg: Drawing, subject?: string): string {
  const [name, className] = subject
    ? [`hatch-${subject}`, `hatch-line subject-${subject}`]
    : ['hatch', 'hatch-line'];
  return pattern(svg, name, 6, TURNED, [['rect', { class: className, width: 2, height: 6 }]]);
}

/** The fill of people or things that the record does not tell apart: both shades in stripes. */
export const mixed = (svg: Drawing): string =>
  pattern(svg, 'mixed', 8, {}, [
    ['rect', { class: 'mixed-strong', width: 8, height: 8 }],
    ['rect', { class: 'mixed-weak', width: 4, height: 8 }],
  ]);

/** Shows nothing outside of a rectangle, in pixels. */
export function clipTo(svg: Drawing, name: string, { left, right, top, bottom }: Rect): string {
  const [width, height] = [px(Math.max(right - left, 0)), px(Math.max(bottom - top, 0))];
  const rect = { x: px(left), y: px(top), width, height };
  return definition(svg, 'clipPath', `clip-${name}`, {}, [['rect', rect]]);
}

/** Starts a drawing: sets the coordinate system to pixels. */
export function begin(svg: SVGSVGElement, width: number, height: number): Drawing {
  setAll(svg, { viewBox: `0 0 ${px(width)} ${px(height)}` });
  return svg;
}
