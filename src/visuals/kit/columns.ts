/**
 * Columns from one zero, with their values above them. Columns of different counts stand in blocks of
 * their own, each with its own base line, so that no eye joins them; a rival count stands beside its
 * column as a dot on a stem.
 */
import { type Area, areaOf, overlap, withoutCollisions } from './collide.ts';
import type { Size } from './contract.ts';
import { dodge } from './dodge.ts';
import { linearScale } from './linear.ts';
import type { Label } from './marks.ts';
import { type Scene, type Stretch, boxOf, emptyScene } from './scene.ts';
import { NOTE_TOP, TYPE, textWidth, wrapText } from './text.ts';

interface Tag {
  key: string;
  wordings: readonly string[];
  /** The mark it belongs to, sideways, and where its last line stands. */
  from: number;
  to: number;
  bottom: number;
  className: string;
}

interface Named {
  key: string;
  /** The number as it is written above the mark. */
  value: string;
  /** What the mark is, above its value, from long to short; the first that fits is taken. */
  tags?: readonly string[];
}

export interface Column {
  key: string;
  /** Names under the column, from long to short; all columns take the same length. */
  names: readonly string[];
  /** Written under the names where a group of columns begins, such as the year. */
  group?: string;
  /** Null where there is no figure. */
  bar: (Named & { parts: readonly Stretch[] }) | null;
  rival?: Named & { at: number };
}

export interface Columns {
  /** Value at the top of the plot. */
  top: number;
  blocks: readonly (readonly Column[])[];
  noFigure: string;
  /** What must be read before the columns, over the whole width. */
  note?: string;
  /** Names of the parts of the last column, to the right of it, at the height of their middles. */
  sides?: readonly { key: string; text: string; at: number; className: string }[];
}

/** Pixels by form: between blocks, widest bar, radius of a dot, above a mark, beside the last column. */
const MEASURES = {
  narrow: { gap: 13, bar: 34, dot: 4.5, above: 5, side: 6, air: 4 },
  wide: { gap: 40, bar: 92, dot: 7, above: 8, side: 14, air: 12 },
} as const;

/** The share of the width that the gaps between blocks may take together. */
const MOST_FOR_GAPS = 0.12;

/** Lines that a tag may have before a shorter wording is taken. */
const FEW = 4;

/** Pixels between names under columns, and around a tag: side by side they must not read as one. */
const BETWEEN = 6;
const CLEAR = 2;

/** How wide a tag may be, in columns. */
const TAG_WIDTHS = [0.5, 1, 1.6, 2.4, 3.2];

/** The share of a column that its bar takes: alone, and beside a rival. */
const BAR = { alone: 0.66, paired: 0.42 };

export function columnsScene(chart: Columns, size: Size): Scene {
  const { label: text, leading, axis } = TYPE[size.form];
  const measure = MEASURES[size.form];
  const scene = emptyScene();
  const columns = chart.blocks.flat();
  const note = chart.note ? wrapText(chart.note, size.width - 4, text) : [];
  const noteHeight = note.length > 0 ? NOTE_TOP + note.length * leading + measure.air : 0;
  const hasGroups = columns.some(({ group }) => group !== undefined);
  const plotTop = noteHeight + leading + measure.above;
  const base = size.height - (axis + 8) * (hasGroups ? 2 : 1);
  const y = linearScale([0, chart.top], [base, plotTop]);

  const sides = (chart.sides ?? []).map((side) => ({
    ...side,
    lines: wrapText(side.text, size.width * 0.2, text),
  }));
  const sideWidth = Math.max(
    0,
    ...sides.flatMap(({ lines }) => lines.map((line) => textWidth(line, text) + measure.side)),
  );
  const gaps = chart.blocks.length - 1;
  const gap = Math.min(measure.gap, (size.width * MOST_FOR_GAPS) / Math.max(gaps, 1));
  const room = size.width - sideWidth - gap * gaps;
  const step = room / columns.length;
  const isPaired = columns.some(({ rival }) => rival !== undefined);
  const thick = Math.min(step * (isPaired ? BAR.paired : BAR.alone), measure.bar);

  if (note.length > 0) {
    scene.labels.push({
      key: 'note',
      x: 1,
      y: NOTE_TOP + text,
      lines: note,
      leading,
      className: 'label',
    });
  }
  const level = [0, 1, 2].find((index) =>
    columns.every(
      ({ names }) => textWidth(names[index] ?? names.at(-1) ?? '', axis) <= step - BETWEEN,
    ),
  );
  /** What tags must keep clear of. */
  const obstacles: Area[] = scene.labels.map((label) => areaOf(label, text));
  const values: Label[] = [];
  /** Values of rivals give way to those of columns. */
  const rivalValues: Label[] = [];
  const tags: Tag[] = [];

  const putMark = (named: Named, x: number, half: number, top: number, among: Label[] = values) => {
    const baseline = top - measure.above;
    among.push({
      key: `value-${named.key}`,
      x,
      y: baseline,
      lines: [named.value],
      anchor: 'middle',
      className: 'label strong',
    });
    tags.push({
      key: named.key,
      wordings: named.tags ?? [],
      from: x - half,
      to: x + half,
      bottom: baseline - leading,
      className: 'label',
    });
  };

  let left = 0;
  chart.blocks.forEach((block) => {
    const right = left + step * block.length;
    const key = block[0]?.key ?? '';
    const line = { y1: base, y2: base, className: 'axis-base' };
    scene.grid.push({ key: `base-${key}`, x1: left + 1, x2: right - 1, ...line });
    block.forEach((column, index) => putColumn(column, left + step * index));
    left = right + gap;
  });

  function putColumn({ key, names, group, bar, rival }: Column, from: number) {
    const middle = from + step / 2;
    const pair = rival ? Math.min(step / 2, thick * 1.25) / 2 : 0;
    const name = names[level ?? names.length - 1] ?? '';
    const below = { anchor: 'middle' as const, className: 'axis-label tabular' };
    scene.labels.push({
      key: `name-${key}`,
      x: middle,
      y: base + axis + 4,
      lines: [name],
      ...below,
    });
    if (group !== undefined) {
      scene.labels.push({
        key: `group-${key}`,
        x: from + Math.max((step - textWidth(name, axis)) / 2, 1),
        y: base + 2 * axis + 8,
        lines: [group],
        className: 'axis-label tabular',
      });
    }
    if (bar) {
      const x = middle - pair - thick / 2;
      for (const part of bar.parts) {
        const place = { x, width: thick, y: y(part.to), height: y(part.from) - y(part.to) };
        scene.boxes.push(boxOf(part, place));
      }
      const top = y(Math.max(...bar.parts.map(({ to }) => to)));
      obstacles.push({ left: x, right: x + thick, top, bottom: base });
      putMark(bar, middle - pair, thick / 2, top);
      scene.anchors.set(bar.key, { x: middle - pair, y: (top + base) / 2 });
    } else {
      const top = base - 2.4 * leading;
      const place = { x1: middle, x2: middle, y1: top, y2: base - 5 };
      scene.edges.push({ key: `gap-${key}`, ...place, className: 'mark-gap' });
      tags.push({
        key: `gap-${key}`,
        wordings: [chart.noFigure],
        from: middle,
        to: middle,
        bottom: top - measure.above,
        className: 'label muted',
      });
      obstacles.push({ left: middle - 2, right: middle + 2, top, bottom: base });
    }
    if (rival) {
      const x = middle + pair;
      const top = y(rival.at);
      const stem = { x1: x, x2: x, y1: base, y2: top, className: 'rival-stem' };
      scene.grid.push({ key: `stem-${rival.key}`, ...stem });
      scene.dots.push({ key: rival.key, x, y: top, r: measure.dot, className: 'rival-dot' });
      obstacles.push({
        left: x - measure.dot,
        right: x + measure.dot,
        top: top - measure.dot,
        bottom: base,
      });
      putMark(rival, x, measure.dot, top - measure.dot, rivalValues);
      scene.anchors.set(rival.key, { x, y: top });
    }
  }

  // As if in larger type: numbers side by side must not read as one.
  const kept = withoutCollisions([...values, ...rivalValues], text * 1.1);
  scene.labels.push(...kept);
  obstacles.push(...kept.map((label) => areaOf(label, text)));
  for (const tag of tags) {
    const label = tagOf(tag);
    if (!label) continue;
    scene.labels.push(label);
    obstacles.push(areaOf(label, text));
  }
  const last = size.width - sideWidth + measure.side;
  const heights = dodge(
    sides.map(({ at, lines }) => ({ wanted: y(at), extent: lines.length * leading + 2 })),
    plotTop,
    base + leading / 2,
  );
  sides.forEach(({ key, lines, className }, index) => {
    const top = (heights[index] ?? 0) - (lines.length * leading) / 2;
    scene.labels.push({ key, x: last, y: top + leading * 0.78, lines, leading, className });
  });
  return scene;

  /** The fullest wording that keeps clear of everything, in few lines rather than many. */
  function tagOf({ key, wordings, from, to, bottom, className }: Tag): Label | null {
    for (const most of [FEW, Infinity]) {
      for (const wording of wordings) {
        for (const columnsWide of TAG_WIDTHS) {
          const lines = wrapText(wording, step * columnsWide, text);
          if (lines.length > most) continue;
          const shared = {
            key: `tag-${key}`,
            y: bottom - leading * (lines.length - 1),
            lines,
            leading,
            className,
          };
          const start: Label = { ...shared, x: from, anchor: 'start' };
          const middle: Label = { ...shared, x: (from + to) / 2, anchor: 'middle' };
          const end: Label = { ...shared, x: to, anchor: 'end' };
          const places =
            lines.length === 1 || from === to ? [middle, start, end] : [start, middle, end];
          const free = places.find(isFree);
          if (free) return free;
        }
      }
    }
    return null;
  }

  function isFree(label: Label): boolean {
    const area = areaOf(label, text);
    const isInside = area.left >= 0 && area.right <= size.width && area.top >= noteHeight;
    const clear = { ...area, left: area.left - CLEAR, right: area.right + CLEAR };
    return isInside && !obstacles.some((other) => overlap(other, clear));
  }
}
