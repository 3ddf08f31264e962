import { type BaseType, type Selection, select } from 'd3';
import type { Plot } from './axes.ts';
import { px } from './marks.ts';

export type Drawing = Selection<SVGSVGElement, unknown, BaseType, unknown>;

/**
 * The element of this id inside `<defs>`, made on first use. Each drawing carries its own definitions
 * under ids that begin with its `data-prefix`, so that it still works when it is taken out of the page.
 */
function definition(svg: Drawing, tag: string, name: string) {
  const id = `${svg.attr('data-prefix')}-${name}`;
  const defs = svg.select<SVGDefsElement>('defs').empty()
    ? svg.insert('defs', ':first-child')
    : svg.select<SVGDefsElement>('defs');
  const known = defs.select<SVGElement>(`[id="${id}"]`);
  const isNew = known.empty();
  const node = isNew ? defs.append<SVGElement>(tag).attr('id', id) : known;
  return { node, url: `url(#${id})`, isNew };
}

/**
 * The fill of ranges and uncounted stretches: thin diagonal lines in the subject's colour.
 * @param subject whose colour, where it is not the picture's own: a fill does not see the class of
 *   the mark that it fills
 */
export function hatch(svg: Drawing, subject?: string): string {
  const name = subject ? `hatch-${subject}` : 'hatch';
  const { node, url, isNew } = definition(svg, 'pattern', name);
  if (isNew) {
    node
      .attr('width', 6)
      .attr('height', 6)
      .attr('patternUnits', 'userSpaceOnUse')
      .attr('patternTransform', 'rotate(45)');
    node
      .append('rect')
      .attr('class', subject ? `hatch-line subject-${subject}` : 'hatch-line')
      .attr('width', 2)
      .attr('height', 6);
  }
  return url;
}

/** The fill of money that is there but blocked: rows of dots in the subject’s colour. */
export function dots(svg: Drawing): string {
  const { node, url, isNew } = definition(svg, 'pattern', 'dots');
  if (isNew) {
    node
      .attr('width', 5)
      .attr('height', 5)
      .attr('patternUnits', 'userSpaceOnUse')
      .attr('patternTransform', 'rotate(45)');
    node
      .append('circle')
      .attr('class', 'hatch-line')
      .attr('cx', 2.5)
      .attr('cy', 2.5)
      .attr('r', 1.4);
  }
  return url;
}

/** The fill of people or things that the record does not tell apart: both shades in stripes. */
export function mixed(svg: Drawing): string {
  const { node, url, isNew } = definition(svg, 'pattern', 'mixed');
  if (isNew) {
    node.attr('width', 8).attr('height', 8).attr('patternUnits', 'userSpaceOnUse');
    node.append('rect').attr('class', 'mixed-strong').attr('width', 8).attr('height', 8);
    node.append('rect').attr('class', 'mixed-weak').attr('width', 4).attr('height', 8);
  }
  return url;
}

/** Keeps marks inside the plot sideways; upwards they may run out of the picture. */
export function clipToPlot(svg: Drawing, plot: Plot): string {
  const { node, url, isNew } = definition(svg, 'clipPath', 'clip');
  const rect = isNew ? node.append<SVGRectElement>('rect') : node.select<SVGRectElement>('rect');
  rect
    .attr('x', px(plot.left - 1))
    .attr('y', 0)
    .attr('width', px(plot.right - plot.left + 2))
    .attr('height', px(plot.bottom + 1));
  return url;
}

/** Starts a drawing: sets the coordinate system to pixels and hands out the selection. */
export function begin(svg: SVGSVGElement, width: number, height: number): Drawing {
  return select(svg).attr('viewBox', `0 0 ${px(width)} ${px(height)}`) as unknown as Drawing;
}

/** Shows nothing outside of a rectangle, in pixels. */
export function clipTo(
  svg: Drawing,
  name: string,
  { left, right, top, bottom }: { left: number; right: number; top: number; bottom: number },
): string {
  const { node, url, isNew } = definition(svg, 'clipPath', `clip-${name}`);
  const rect = isNew ? node.append<SVGRectElement>('rect') : node.select<SVGRectElement>('rect');
  rect
    .attr('x', px(left))
    .attr('y', px(top))
    .attr('width', px(Math.max(right - left, 0)))
    .attr('height', px(Math.max(bottom - top, 0)));
  return url;
}

/** The fill of what is disputed: the lower half in the subject's colour. */
export function halves(svg: Drawing): string {
  const { node, url, isNew } = definition(svg, 'linearGradient', 'half');
  if (isNew) {
    node.attr('x1', 0).attr('x2', 0).attr('y1', 0).attr('y2', 1);
    node.append('stop').attr('offset', 0.5).attr('class', 'half-empty');
    node.append('stop').attr('offset', 0.5).attr('class', 'half-full');
  }
  return url;
}
