import type { Size } from '../kit/contract.ts';
import { fill } from '../kit/format.ts';
import { linearScale } from '../kit/linear.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import type { Fact } from './data.ts';
import type { ServicesModel } from './model.ts';
import { childrenText, figureText, monthText } from './phrases.ts';
import { type Marks, type Room, noMarks } from './shapes.ts';

/** Of its place, how much a column takes; how much of a place stays empty between two panels. */
const FILLED = 0.72;
const APART = 0.3;
/** Schools that are open and slept in are another measure than schools that are shut. */
const OTHER = 'shelters';
const FURTHER = 0.75;

/** Columns of one unit, in panels that are not compared: each panel says the area it speaks of. */
export function columnMarks(model: ServicesModel, { form }: Size, room: Room): Marks {
  const { columns, words } = model;
  const { label: text, axis, leading } = TYPE[form];
  const facts = columns.flatMap((panel) => panel.facts);
  const gapBefore = (key: string) => (key === OTHER ? FURTHER : APART);
  const places = facts.length + columns.slice(1).reduce((sum, { key }) => sum + gapBefore(key), 0);
  const step = (room.right - room.left) / places;
  const names = columns.map(({ key, facts: { length } }) =>
    wrapText(words[`panel-${key}`] ?? '', step * (length + APART / 2) - 2, text),
  );
  const foot = Math.max(...names.map(({ length }) => length)) * leading + 8;
  const dateLines = form === 'wide' ? 1 : 2;
  const dates = dateLines * (axis + 3) + 3;
  const bottom = room.bottom - foot - dates;
  const y = linearScale(
    [0, Math.max(...facts.map(({ figure }) => figure?.value ?? 0))],
    [bottom, room.top + Math.max(...facts.map((fact) => figureLines(fact).length)) * leading + 3],
  );

  const marks = noMarks();
  let at = room.left;
  columns.forEach(({ key, facts: shown }, index) => {
    if (index > 0) at += step * gapBefore(key);
    if (index > 0 && key === OTHER) {
      const x = at - (step * (FURTHER + 1 - FILLED)) / 2;
      marks.lines.push({
        key: 'other',
        x1: x,
        x2: x,
        y1: room.top + 4,
        y2: room.bottom - 4,
        className: 'mark-gap',
      });
    }
    const from = at;
    for (const fact of shown) {
      const value = fact.figure?.value ?? 0;
      const width = step * FILLED;
      const x = at;
      marks.boxes.push({
        key: fact.id,
        x,
        y: y(value),
        width,
        height: bottom - y(value),
        className: key === OTHER ? 'mark-solid part-area' : 'mark-solid',
      });
      marks.anchors.set(fact.id, { x: x + width / 2, y: (y(value) + bottom) / 2 });
      const lines = figureLines(fact);
      marks.labels.push({
        key: fact.id,
        x: within(x + width / 2, lines, text, 600),
        y: y(value) - 6 - (lines.length - 1) * leading,
        lines,
        anchor: 'middle',
        className: 'label strong',
        leading,
      });
      const children = fact.children
        ? wrapText(
            fill(words.children ?? '', { count: childrenText(fact, model) }),
            width - 10,
            text,
          )
        : [];
      const fits =
        children.every((line) => textWidth(line, text) < width - 6) &&
        children.length * leading < bottom - y(value) - 8;
      if (children.length > 0 && fits) {
        marks.labels.push({
          key: `${fact.id}-children`,
          x: x + width / 2,
          y: y(value) + text + 5,
          lines: children,
          anchor: 'middle',
          className: 'label on-solid',
          leading,
        });
      }
      marks.labels.push({
        key: `${fact.id}-date`,
        x: within(x + width / 2, dateOf(fact), axis),
        y: bottom + text + 3,
        lines: dateOf(fact),
        anchor: 'middle',
        className: 'axis-label',
        leading: axis + 3,
      });
      at += step;
    }
    const end = at - step * (1 - FILLED);
    const line = bottom + dates + 1;
    marks.grid.push(
      { key: `${key}-base`, x1: from, x2: end, y1: bottom, y2: bottom, className: 'axis-base' },
      { key, x1: from, x2: end, y1: line, y2: line, className: 'axis-base' },
    );
    marks.labels.push({
      key: `panel-${key}`,
      x: Math.min(from, room.right - widest(names[index] ?? [], text)),
      y: line + text + 3,
      lines: names[index] ?? [],
      className: 'label',
      leading,
    });
  });
  return marks;

  function dateOf(fact: Fact): string[] {
    const date = monthText(fact, model);
    return dateLines === 1 ? [date] : date.split(' ');
  }

  function figureLines(fact: Fact): string[] {
    return wrapText(figureText(fact, model), step - 3, text, 600);
  }

  /** A middle from which the lines reach neither edge. */
  function within(middle: number, lines: readonly string[], size: number, weight = 400): number {
    const half = widest(lines, size, weight) / 2;
    return Math.min(Math.max(middle, room.left + half), room.right - half);
  }
}

function widest(lines: readonly string[], size: number, weight = 400): number {
  return Math.max(...lines.map((line) => textWidth(line, size, weight)));
}
