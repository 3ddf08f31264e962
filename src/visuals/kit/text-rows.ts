/**
 * Rows of bars, each under a line of words of its own: a form that needs no column for names and so
 * reads the same on a phone and on a wall. What a row says gets shorter as the room does.
 */
import type { Size } from './contract.ts';
import { linearScale } from './linear.ts';
import { type Kind, type Subject, boxOfKind } from './kinds.ts';
import { type Scene, emptyScene } from './scene.ts';
import { TYPE, textWidth, wrapText } from './text.ts';

export interface Part {
  key: string;
  kind: Kind;
  /** Ends on the scale of its section. */
  from: number;
  to: number;
}

export interface Row {
  key: string;
  /** The number of the row, in bold, first. */
  value: string;
  /** What it is, from the fullest wording to the shortest. */
  texts: readonly string[];
  /** How it was made or what binds it; only where there is room. */
  note?: string;
  /** None: nothing of it can be drawn on this scale. */
  parts: readonly Part[];
  /** The source says “at least”: the bar has no end. */
  isOpen?: boolean;
  subject?: Subject;
  /** Among many rows its words go first; it stays to be inspected, and in the table. */
  isMinor?: boolean;
}

export interface Section {
  key: string;
  /** From the fullest wording to the shortest. */
  heads?: readonly string[];
  domain: readonly [number, number];
  /** Values on the scale with their words, under the rows. */
  ticks?: readonly { at: number; text: string }[];
  rows: readonly Row[];
}

/** How much is written, from all to little; the first that fits is taken. */
const STAGES = [
  { lines: 2, notes: 3, heads: true, minor: true, bar: 1 },
  { lines: 2, notes: 2, heads: true, minor: true, bar: 0.7 },
  { lines: 1, notes: 1, heads: true, minor: true, bar: 0.6 },
  { lines: 1, notes: 0, heads: true, minor: true, bar: 0.5 },
  { lines: 1, notes: 0, heads: true, minor: true, bar: 0.3 },
  { lines: 1, notes: 0, heads: false, minor: true, bar: 0.35 },
  { lines: 1, notes: 0, heads: false, minor: false, bar: 0.25 },
] as const;
type Stage = (typeof STAGES)[number];

/** Pixels: bars at least (of a full stage) and at most; between rows, and more between sections. */
const MEASURES = {
  narrow: { bar: [14, 26], gap: [3, 22], section: 6, edge: 2, top: 3 },
  wide: { bar: [22, 68], gap: [8, 84], section: 22, edge: 2, top: 4 },
} as const;

/** Pixels that the sides of a bar without an end go on. */
const OPEN = 16;

interface Written {
  row: Row;
  /** Whether words and number are written. */
  isNamed: boolean;
  text: string[];
  note: string[];
}

/** Places the rows of all sections, top to bottom, over the whole room. */
export function layoutRows(sections: readonly Section[], size: Size): Scene {
  const { label: type, counter, leading, axis } = TYPE[size.form];
  const measure = MEASURES[size.form];
  const left = measure.edge;
  const right = size.width - measure.edge;
  const width = right - left;
  const valueWidth = (value: string) => (value ? textWidth(value, counter, 600) + 9 : 0);

  const fits = (texts: readonly string[], room: number, lines: number, weight = 400): string[] => {
    // A shorter wording on one line reads better than a fuller one that breaks.
    for (let most = 1; most <= lines; most += 1) {
      for (const text of texts) {
        const wrapped = wrapText(text, room, type, weight);
        const isInside = wrapped.every((line) => textWidth(line, type, weight) <= room);
        if (isInside && wrapped.length <= most) return wrapped;
      }
    }
    return [];
  };
  const written = (row: Row, stage: Stage): Written => {
    const isNamed = stage.minor || row.isMinor !== true;
    const room = width - valueWidth(row.value);
    const note = stage.notes > 0 && row.note ? fits([row.note], width, stage.notes) : [];
    return { row, isNamed, text: isNamed ? fits(row.texts, room, stage.lines) : [], note };
  };
  const headOf = ({ heads }: Section, stage: Stage) =>
    stage.heads && heads ? fits(heads, width, stage.lines, 600) : [];
  const wordsOf = ({ isNamed, text, note }: Written) =>
    (isNamed ? Math.max(text.length, 1) * leading : 0) + note.length * leading;
  const axisOf = ({ ticks }: Section) => (ticks ? axis + 12 : 0);

  const plan = (stage: Stage) => {
    const all = sections.map((section) => ({
      section,
      head: headOf(section, stage),
      rows: section.rows.map((row) => written(row, stage)),
    }));
    const rows = all.flatMap((each) => each.rows);
    const words =
      rows.reduce((sum, each) => sum + wordsOf(each) + 4, 0) +
      all.reduce(
        (sum, { section, head }) =>
          sum +
          head.length * leading +
          (head.length > 0 ? 2 : 0) +
          axisOf(section) +
          measure.section,
        measure.top - measure.section,
      );
    const bars = rows.filter(({ row }) => row.parts.length > 0).length;
    return { stage, all, rows, words, bars };
  };
  type Plan = ReturnType<typeof plan>;
  const least = ({ stage, words, bars, rows }: Plan) =>
    words + bars * measure.bar[0] * stage.bar + rows.length * measure.gap[0] * stage.bar;
  const plans = STAGES.map(plan);
  const chosen = plans.find((each) => least(each) <= size.height) ?? plans[STAGES.length - 1];
  if (!chosen) return emptyScene();

  const { stage, all, rows, words, bars } = chosen;
  const spare = size.height - words;
  const gapLeast = measure.gap[0] * stage.bar;
  const bar = Math.min(
    Math.max((spare - rows.length * gapLeast) / Math.max(bars, 1), 3),
    measure.bar[1],
  );
  const gap = Math.min(Math.max((spare - bars * bar) / rows.length, 0), measure.gap[1]);

  const scene = emptyScene();
  let y: number = measure.top;
  all.forEach(({ section, head, rows: placed }, index) => {
    if (index > 0) y += measure.section;
    const x = linearScale(section.domain, [left, right]);
    if (head.length > 0) {
      scene.labels.push({
        key: `head-${section.key}`,
        x: left,
        y: y + leading * 0.8,
        lines: head,
        leading,
        className: 'label strong',
      });
      y += head.length * leading + 2;
    }
    const top = y;
    for (const each of placed) y = putRow(each, y, x, section);
    if (section.ticks) {
      putTicks(section, x, top, y);
      y += axisOf(section);
    }
  });
  return scene;

  function putRow(
    { row, isNamed, text, note }: Written,
    from: number,
    x: (value: number) => number,
    section: Section,
  ): number {
    const baseline = from + leading * 0.8;
    // Lines of a scale run behind the words of its rows.
    const halo = section.ticks ? ' halo' : '';
    if (isNamed && row.value) {
      scene.labels.push({
        key: `value-${row.key}`,
        x: left,
        y: baseline,
        lines: [row.value],
        className: `label counter${halo}${row.subject ? ' value' : ''}${row.subject ? ` subject-${row.subject}` : ''}`,
      });
    }
    if (text.length > 0) {
      scene.labels.push({
        key: `text-${row.key}`,
        x: left + valueWidth(row.value),
        y: baseline,
        lines: text,
        leading,
        className: `label${halo}`,
      });
    }
    const lines = isNamed ? Math.max(text.length, 1) : 0;
    if (note.length > 0) {
      scene.labels.push({
        key: `note-${row.key}`,
        x: left,
        y: baseline + lines * leading,
        lines: note,
        leading,
        className: `label muted${halo}`,
      });
    }
    const barTop = from + (lines + note.length) * leading + 4;
    const height = row.parts.length > 0 ? bar : 0;
    for (const part of row.parts) {
      const box = {
        x: x(part.from),
        y: barTop,
        width: Math.max(x(part.to) - x(part.from), 1.5),
        height,
      };
      scene.boxes.push(boxOfKind(part.key, part.kind, box, row.subject));
    }
    const start = Math.min(...row.parts.map((part) => x(part.from)));
    const end = Math.max(...row.parts.map((part) => x(part.to)));
    if (row.isOpen) {
      for (const [side, at] of [
        ['top', barTop + 1],
        ['bottom', barTop + height - 1],
      ] as const) {
        scene.edges.push({
          key: `${section.key}-${row.key}-${side}`,
          x1: end,
          x2: Math.min(end + OPEN, right),
          y1: at,
          y2: at,
          className: `mark-open${row.subject ? ` subject-${row.subject}` : ''}`,
        });
      }
    }
    scene.anchors.set(
      row.key,
      row.parts.length > 0
        ? { x: start + Math.min((end - start) / 2, 60), y: barTop + height / 2 }
        : { x: left + 6, y: Math.min(from + leading / 2, size.height) },
    );
    return barTop + height + gap;
  }

  function putTicks(
    { key, ticks = [] }: Section,
    x: (value: number) => number,
    top: number,
    bottom: number,
  ): void {
    const base = bottom - gap + 4;
    let taken = -Infinity;
    for (const { at, text } of ticks) {
      const half = textWidth(text, axis) / 2;
      const middle = Math.min(Math.max(x(at), left + half), right - half);
      scene.grid.push({
        key: `${key}-${text}`,
        x1: x(at),
        x2: x(at),
        y1: top,
        y2: base + 4,
        className: 'grid',
      });
      if (middle - half < taken) continue;
      taken = middle + half + 6;
      scene.labels.push({
        key: `${key}-${text}`,
        x: middle,
        y: base + 4 + axis,
        lines: [text],
        anchor: 'middle',
        className: 'axis-label tabular',
      });
    }
  }
}
