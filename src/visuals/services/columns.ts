import type { Size } from '../kit/contract.ts';
import { linearScale } from '../kit/linear.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import type { ColumnPanel } from './plan.ts';
import type { Marks, Room } from './shapes.ts';

/** Of its place, how much a column takes; how much of a place stays empty between two panels. */
const FILLED = 0.72;
const APART = 0.3;
const FURTHER = 0.75;

/** Columns of one unit, in panels that are not compared: each panel says the area it speaks of. */
export function putColumns(
  { grid, boxes, lines, labels, anchors }: Marks,
  columns: readonly ColumnPanel[],
  { form }: Size,
  room: Room,
): void {
  const { label: text, axis, leading } = TYPE[form];
  const all = columns.flatMap(({ facts }) => facts);
  const gaps = columns.map(({ isOther }, index) => (index > 0 ? (isOther ? FURTHER : APART) : 0));
  const step = (room.right - room.left) / gaps.reduce((sum, gap) => sum + gap, all.length);
  const names = columns.map(({ name, facts }) =>
    wrapText(name, step * (facts.length + APART / 2) - 2, text),
  );
  const most = (all: readonly string[][]) => Math.max(...all.map(({ length }) => length));
  const figureLines = (value: string) => wrapText(value, step - 3, text, 600);
  const dateLines = form === 'wide' ? 1 : 2;
  const dates = dateLines * (axis + 3) + 3;
  const bottom = room.bottom - (most(names) * leading + 8) - dates;
  const y = linearScale(
    [0, Math.max(...all.map(({ at }) => at))],
    [bottom, room.top + most(all.map(({ value }) => figureLines(value))) * leading + 3],
  );
  const width = step * FILLED;

  let at = room.left;
  columns.forEach(({ key, isOther, facts }, index) => {
    at += step * (gaps[index] ?? 0);
    if (index > 0 && isOther) {
      const x = at - (step * (FURTHER + 1 - FILLED)) / 2;
      const place = { x1: x, x2: x, y1: room.top + 4, y2: room.bottom - 4 };
      lines.push({ key: 'other', ...place, className: 'mark-gap' });
    }
    const from = at;
    for (const { id, at: people, value, date, children } of facts) {
      const top = y(people);
      const height = bottom - top;
      const x = at + width / 2;
      const className = isOther ? 'mark-solid part-area' : 'mark-solid';
      boxes.push({ key: id, x: at, y: top, width, height, className });
      anchors.set(id, { x, y: (top + bottom) / 2 });
      const figure = figureLines(value);
      labels.push({
        key: id,
        x: within(x, figure, text, 600),
        y: top - 6 - (figure.length - 1) * leading,
        lines: figure,
        anchor: 'middle',
        className: 'label strong',
        leading,
      });
      const inside = children ? wrapText(children, width - 10, text) : [];
      const fits = widest(inside, text) < width - 6 && inside.length * leading < height - 8;
      if (inside.length > 0 && fits) {
        labels.push({
          key: `${id}-children`,
          x,
          y: top + text + 5,
          lines: inside,
          anchor: 'middle',
          className: 'label on-solid',
          leading,
        });
      }
      const day = dateLines === 1 ? [date] : date.split(' ');
      labels.push({
        key: `${id}-date`,
        x: within(x, day, axis),
        y: bottom + text + 3,
        lines: day,
        anchor: 'middle',
        className: 'axis-label',
        leading: axis + 3,
      });
      at += step;
    }
    const line = bottom + dates + 1;
    const base = { x1: from, x2: at - step * (1 - FILLED), className: 'axis-base' };
    grid.push(
      { key: `${key}-base`, ...base, y1: bottom, y2: bottom },
      { key, ...base, y1: line, y2: line },
    );
    const name = names[index] ?? [];
    labels.push({
      key: `panel-${key}`,
      x: Math.min(from, room.right - widest(name, text)),
      y: line + text + 3,
      lines: name,
      className: 'label',
      leading,
    });
  });

  /** A middle from which the lines reach neither edge. */
  function within(middle: number, lines: readonly string[], size: number, weight = 400): number {
    const half = widest(lines, size, weight) / 2;
    return Math.min(Math.max(middle, room.left + half), room.right - half);
  }
}

const widest = (lines: readonly string[], size: number, weight = 400) =>
  Math.max(...lines.map((line) => textWidth(line, size, weight)));
