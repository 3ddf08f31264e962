import { type Plot, drawTimeAxis } from '../kit/axes.ts';
import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { begin, clipTo, hatch, mixed } from '../kit/drawing.ts';
import { linearScale } from '../kit/linear.ts';
import { drawBoxes, drawDots, drawLabels, drawLines, layer } from '../kit/marks.ts';
import { setAll } from '../kit/nodes.ts';
import { timeScale } from '../kit/scale.ts';
import { drawValueGrid } from '../kit/value-grid.ts';
import { labelsOf, namesWidth } from './labels.ts';
import { type StrengthModel } from './model.ts';

/** Room on the right for the names of countries, at least, in the view that names them. */
const NAMES_WIDTH = { narrow: 124, wide: 150 };

/** Draws a view of `strength`; see the contract in `kit/contract.ts`. */
export function draw(
  node: SVGSVGElement,
  model: StrengthModel,
  size: Size,
  { duration }: DrawOptions,
): Map<string, Anchor> {
  const svg = begin(node, size.width, size.height);
  const plot: Plot = {
    left: 46,
    right:
      size.width -
      (model.nameCountries ? Math.max(NAMES_WIDTH[size.form], namesWidth(model, size)) : 10),
    top: 14,
    bottom: size.height - 50,
  };
  const x = timeScale([...model.window], [plot.left, plot.right]);
  const y = linearScale([0, model.top], [plot.bottom, plot.top]);
  const root = layer(svg, 'root');
  const band = hatch(svg);
  const untold = mixed(svg);

  drawValueGrid(root, y, plot, model.language, duration);

  const data = layer(root, 'data');
  // Sideways marks stay inside the plot; upwards they may run out of the picture.
  const inside = { left: plot.left - 1, right: plot.right + 1, top: 0, bottom: plot.bottom + 1 };
  setAll(data, { 'clip-path': clipTo(svg, 'plot', inside) });
  drawBoxes(
    layer(data, 'uncounted'),
    model.uncounted.map(({ key, from, to, high }) => ({
      key,
      x: x(from),
      width: x(to) - x(from),
      y: y(high),
      height: plot.bottom - y(high),
      className: 'mark-band',
      fill: band,
    })),
    duration,
  );
  drawBoxes(
    layer(data, 'spans'),
    model.spans.map(({ key, part, from, to, base, people }) => ({
      key,
      x: x(from),
      width: Math.max(x(to) - x(from), 1),
      y: y(base + people),
      height: y(base) - y(base + people),
      className: part === 'kenya' ? 'mark-solid' : 'mark-solid part-partner',
      ...(part === 'total' && { fill: untold }),
    })),
    duration,
  );
  drawBoxes(
    layer(data, 'promises'),
    model.promises.map(({ key, from, to, value }) => ({
      key,
      x: x(from),
      width: x(to) - x(from),
      y: y(value),
      height: plot.bottom - y(value),
      className: 'mark-hollow',
    })),
    duration,
  );
  drawLines(
    layer(data, 'article'),
    model.article
      ? [
          {
            key: 'article',
            x1: x(model.article),
            x2: x(model.article),
            y1: plot.top,
            y2: plot.bottom,
            className: 'article-rule',
          },
        ]
      : [],
    duration,
  );
  const rivals = (model.showRivals ? model.rivals : []).flatMap((rival) => {
    const at = { x1: x(rival.date), x2: x(rival.date), y1: y(rival.total), y2: y(rival.total) };
    const dash = { ...at, key: rival.id, x1: at.x1 - 5, x2: at.x2 + 5 };
    // A bound points down: the true number lies below it.
    const stem = { ...at, key: `${rival.id}-stem`, y2: at.y2 + 9 };
    return rival.qualifier === 'fewer_than' ? [dash, stem] : [dash];
  });
  for (const className of ['mark-rival-casing', 'mark-rival']) {
    drawLines(
      layer(data, className),
      rivals.map((line) => ({ ...line, className })),
      duration,
    );
  }
  drawDots(
    layer(data, 'counts'),
    model.counts.map(({ id, date, total }) => ({
      key: id,
      x: x(date),
      y: y(total),
      r: 3,
      className: 'mark-count',
    })),
    duration,
  );

  drawTimeAxis(root, x, plot, model.language, duration);

  const rug = plot.bottom + 38;
  const line = { key: 'rug', x1: plot.left, x2: plot.right, y1: rug, y2: rug, className: 'grid' };
  drawLines(layer(root, 'rug'), [line], duration);
  drawLines(
    layer(root, 'movements'),
    model.movements.map(({ id, date, arrival }) => ({
      key: id,
      x1: x(date),
      x2: x(date),
      y1: rug - (arrival ? 8 : 0),
      y2: rug + (arrival ? 0 : 8),
      className: arrival ? 'rug-arrival' : 'rug-departure',
    })),
    duration,
  );

  const { labels, leaders } = labelsOf(model, size, plot, x, y, rug);
  drawLines(layer(root, 'leaders'), leaders, duration);
  drawLabels(layer(root, 'labels'), labels, duration);

  return new Map<string, Anchor>([
    ...model.counts.map(({ id, date, total }): [string, Anchor] => [
      id,
      { x: x(date), y: y(total) },
    ]),
    ...(model.showRivals ? model.rivals : []).map(({ id, date, total }): [string, Anchor] => [
      id,
      { x: x(date), y: y(total) },
    ]),
    ...model.uncounted.map(({ key, from, to, high }): [string, Anchor] => [
      key,
      { x: (x(from) + x(to)) / 2, y: (y(high) + plot.bottom) / 2 },
    ]),
    ...model.movements.map(({ id, date, arrival }): [string, Anchor] => [
      id,
      { x: x(date), y: arrival ? rug - 4 : rug + 4 },
    ]),
  ]);
}
