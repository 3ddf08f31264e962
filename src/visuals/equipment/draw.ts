import { drawTimeAxis } from '../kit/axes.ts';
import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { begin, hatch } from '../kit/drawing.ts';
import {
  type Box,
  type Dot,
  type Line,
  drawBoxes,
  drawDots,
  drawLabels,
  drawLines,
  layer,
} from '../kit/marks.ts';
import { pieces } from '../kit/rule.ts';
import type { Mark } from './data.ts';
import { labelsOf } from './labels.ts';
import { layoutOf } from './layout.ts';
import type { EquipmentModel } from './model.ts';

/** Draws a view of `equipment`: a row for each report, a mark for each item. */
export function draw(
  node: SVGSVGElement,
  model: EquipmentModel,
  size: Size,
  { duration }: DrawOptions,
): Map<string, Anchor> {
  const svg = begin(node, size.width, size.height);
  const layout = layoutOf(model, size);
  const { plot, x, blocks, unit, text, articleTop, articleRoom } = layout;
  const root = layer(svg, 'root');
  const hatched = hatch(svg);
  const { labels, gaps } = labelsOf(model, layout, size);

  drawLines(
    layer(root, 'rules'),
    [
      ...blocks
        .filter(({ opens }, index) => opens && index > 0)
        .map(({ row, top }, index) => {
          const y = index === 0 && articleTop > plot.top ? articleTop - articleRoom : top - 1;
          return { key: row.section, x1: 0, x2: size.width, y1: y, y2: y, className: 'grid' };
        }),
      ...pieces(x(model.article), articleTop, plot.bottom, labels, text),
    ],
    duration,
  );
  drawTimeAxis(root, x, { ...plot, right: size.width - 2 }, model.language, duration);

  const boxes: Box[] = [];
  const dots: Dot[] = [];
  const strokes: Line[] = [];
  const dotted: Line[] = [];
  const anchors = new Map<string, Anchor>();
  for (const { row, places, left, right, middle, bottom } of blocks) {
    row.marks.forEach((mark, index) => {
      const { x: atX, y: atY } = places[index] ?? { x: left, y: middle };
      const key = `${row.id}-${index}`;
      addMark(mark, key, atX, atY, row.section === 'police');
    });
    if (row.span) {
      const [from, to] = [x(row.span[0]), size.width - 2];
      const [stop, next] = gaps.get(row.id) ?? [to, to];
      const line = { y1: middle, y2: middle, className: 'mark-gap' };
      dotted.push(
        { ...line, key: `before-${row.id}`, x1: from, x2: Math.max(from, stop) },
        { ...line, key: `after-${row.id}`, x1: Math.min(next, to), x2: to },
      );
      anchors.set(row.id, { x: from, y: middle });
    } else {
      const first = places[0]?.y ?? middle;
      const last = places.at(Math.min(places.length, 3) - 1)?.y ?? bottom;
      anchors.set(row.id, {
        x: Math.min((left + right) / 2, size.width),
        y: row.section === 'planned' ? (first + last + unit) / 2 : middle,
      });
    }
  }
  drawLines(layer(root, 'gaps'), dotted, duration);
  drawBoxes(layer(root, 'boxes'), boxes, duration);
  drawDots(layer(root, 'dots'), dots, duration);
  drawLines(layer(root, 'strokes'), strokes, duration);
  drawLabels(layer(root, 'labels'), labels, duration);
  return anchors;

  function addMark(mark: Mark, key: string, left: number, top: number, isPolice: boolean) {
    const square = { key, x: left, y: top, width: unit, height: unit };
    const rising = { x1: left, x2: left + unit, y1: top + unit, y2: top };
    const falling = { x1: left, x2: left + unit, y1: top, y2: top + unit };
    const subject = isPolice ? ' subject-haiti' : '';
    if (mark === 'helicopter') {
      const r = unit / 2;
      dots.push({ key, x: left + r, y: top + r, r, className: `unit-arrived${subject}` });
    } else if (mark === 'lost') {
      strokes.push(
        { ...rising, key: `${key}-a`, className: 'unit-lost' },
        { ...falling, key: `${key}-b`, className: 'unit-lost' },
      );
    } else if (mark === 'range') {
      boxes.push({ ...square, className: `unit-range${subject}`, fill: hatched });
    } else {
      boxes.push({ ...square, className: `unit-${mark}${subject}` });
      if (mark === 'trouble') strokes.push({ ...rising, key, className: 'unit-struck' });
    }
  }
}
