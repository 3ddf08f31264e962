/**
 * Bars that lie, one a row, from one zero: each under its number and what it counts. Rows of different
 * definitions can stand under one another because each says its own.
 */
import type { Size } from './contract.ts';
import { linearScale } from './linear.ts';
import { type Scene, type Stretch, boxOf, emptyScene } from './scene.ts';
import { NOTE_TOP, TYPE, textWidth, wrapText } from './text.ts';

export type BarRow =
  | {
      kind: 'bar';
      key: string;
      /** The number as it is written. */
      value: string;
      /** What it counts, from long to short; the first that fits beside the number is taken. */
      labels: readonly string[];
      parts: readonly Stretch[];
    }
  /** A stretch of time for which nothing was published. */
  | { kind: 'gap'; key: string; labels: readonly string[] };

export interface Rows {
  /** Value at the right edge. */
  end: number;
  rows: readonly BarRow[];
  /** Values under the bars, where they are no counts that can be written out. */
  ticks?: readonly { at: number; text: string }[];
  /** What must be read before the bars. */
  note?: string;
}

/** Pixels by form: thickest bar, from words to bar, least air under a bar, from a number to its words. */
const MEASURES = {
  narrow: { thick: 26, under: 3, air: 4, gap: 6 },
  wide: { thick: 48, under: 5, air: 8, gap: 8 },
} as const;

/** Where bars would become thinner than this, in pixels, everything moves together. */
const LEAST_THICK = 8;

/** The width of a bold number; a dash between figures is as wide as they are. */
export const numberWidth = (number: string, size: number) =>
  textWidth(number.replaceAll('–', '+'), size, 600);

/**
 * @param above pixels at the top that are not its own
 * @param scene what lies there, to which the bars are added
 */
export function rowsScene(chart: Rows, size: Size, above = 0, scene = emptyScene()): Scene {
  const { label: text, leading, axis } = TYPE[size.form];
  const measure = MEASURES[size.form];
  const note = chart.note ? wrapText(chart.note, size.width - 4, text) : [];
  const noteTop = above + NOTE_TOP;
  const top = note.length > 0 ? noteTop + note.length * leading + measure.air * 2 : noteTop;
  const bottom = size.height - (chart.ticks ? axis + 8 : 2);
  const bars = chart.rows.filter(({ kind }) => kind === 'bar').length;
  const spareOf = (line: number, under: number, least: number) =>
    bottom - top - chart.rows.length * (line + least) - bars * under;
  const isLow = spareOf(leading, measure.under, measure.air) < LEAST_THICK * bars;
  const line = isLow ? text + 1 : leading;
  const under = isLow ? 1 : measure.under;
  const least = isLow ? 2 : measure.air;
  const spare = spareOf(line, under, least);
  const thick = Math.min(Math.max(spare / bars, 3), measure.thick);
  const air = least + Math.max(spare - thick * bars, 0) / chart.rows.length;
  const x = linearScale([0, chart.end], [1, size.width - 1]);

  if (note.length > 0) {
    scene.labels.push({
      key: 'note',
      x: 1,
      y: noteTop + text,
      lines: note,
      leading,
      className: 'label',
    });
  }
  for (const { at, text: words } of chart.ticks ?? []) {
    const anchor = at === 0 ? 'start' : x(at) > size.width * 0.9 ? 'end' : 'middle';
    const tick = { x1: x(at), x2: x(at), y1: top, y2: bottom };
    scene.grid.push({ key: `tick-${at}`, ...tick, className: 'grid' });
    scene.labels.push({
      key: `tick-${at}`,
      x: x(at),
      y: size.height - 4,
      lines: [words],
      anchor,
      className: 'axis-label tabular',
    });
  }

  const halo = chart.ticks ? ' halo' : '';
  let y = top;
  for (const row of chart.rows) {
    const baseline = y + line * 0.8;
    if (row.kind === 'gap') {
      const words = row.labels.find((label) => textWidth(label, text) < size.width * 0.8);
      const from = words ? textWidth(words, text) + measure.gap + 4 : 2;
      if (words) {
        const label = { x: 1, y: baseline, lines: [words], className: `label muted${halo}` };
        scene.labels.push({ key: `row-${row.key}`, ...label });
      }
      const place = {
        x1: from,
        x2: size.width - 3,
        y1: baseline - text / 3,
        y2: baseline - text / 3,
      };
      scene.edges.push({ key: `row-${row.key}`, ...place, className: 'mark-gap' });
      y += line + air;
      continue;
    }
    const { key, value, labels, parts } = row;
    const after = 1 + numberWidth(value, text) + measure.gap;
    const words = labels.find((label) => after + textWidth(label, text) <= size.width - 1);
    const number = { x: 1, y: baseline, lines: [value], className: `label strong${halo}` };
    scene.labels.push({ key: `value-${key}`, ...number });
    if (words) {
      const label = { x: after, y: baseline, lines: [words], className: `label${halo}` };
      scene.labels.push({ key: `row-${key}`, ...label });
    }
    const place = { y: y + line + under, height: thick };
    const middles = parts.map((part) => {
      const from = x(part.from);
      const to = x(part.to);
      scene.boxes.push(boxOf(part, { ...place, x: from, width: to - from }));
      return (from + to) / 2;
    });
    const [first] = parts;
    if (first && first.from > 0) {
      const middle = place.y + thick / 2;
      const way = { x1: x(0), x2: x(first.from), y1: middle, y2: middle };
      scene.grid.push({ key: `way-${key}`, ...way, className: 'axis-base' });
    }
    scene.anchors.set(key, { x: Math.max(...middles), y: place.y + thick / 2 });
    y += line + under + thick + air;
  }
  return scene;
}
