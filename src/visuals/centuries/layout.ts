import type { Plot } from '../kit/axes.ts';
import type { Size } from '../kit/contract.ts';
import { fill, utc } from '../kit/format.ts';
import { linearScale } from '../kit/linear.ts';
import type { Label } from '../kit/marks.ts';
import { TYPE, textWidth } from '../kit/text.ts';
import { type Kind, WHOLE } from './data.ts';
import type { CenturiesModel, Look, Sample, Shown } from './model.ts';

/** Milliseconds to pixels. */
export type Scale = (time: number) => number;

/** A bar in its place. */
export interface Bar<Row extends Look = Look> {
  row: Row;
  /** Its ends, within the plot; never narrower than can be seen. */
  left: number;
  right: number;
  /** Its middle. */
  y: number;
  /** The height of sustained force, where it is not that of the layout. */
  most?: number;
}

/** A row in its place. */
export interface Placed extends Bar<Shown> {
  /** The name beside or over the bar. */
  label: { text: string; x: number; y: number; anchor: 'start' | 'end' } | null;
}

export interface Lane {
  kind: Kind;
  top: number;
  bottom: number;
  name: { text: string; x: number; y: number; anchor: 'start' | 'end' } | null;
  placed: Placed[];
}

export interface Layout {
  x: Scale;
  plot: Plot;
  /** All years in one line, where the plot shows only some. */
  strip: { x: Scale; plot: Plot } | null;
  /** What the marks mean, where there is room for it. */
  key: { label: Label; bar: Bar | null }[];
  lanes: Lane[];
  /** The height of a bar of sustained force. */
  bar: number;
}

/** What differs between a phone and a wide window, in pixels; bars are lower where all years are shown. */
const FORMS = {
  narrow: {
    bars: [10, 5],
    thinnest: 2.5,
    gap: 5,
    pad: 3,
    strip: 18,
    wedge: 10,
    ends: 34,
    apart: 1,
    key: { sample: 10, apart: 9, title: 'key-title-short' },
  },
  wide: {
    bars: [14, 9],
    thinnest: 3,
    gap: 6,
    pad: 6,
    strip: 26,
    wedge: 16,
    ends: 42,
    apart: 2,
    key: { sample: 16, apart: 20, title: 'key-title' },
  },
} as const;

/** Room for the axis under the plot. */
const AXIS = 24;
/** From the axis to the key. */
const KEY = 3;
/** Lower drawings have the key only where no name gives way to it. */
const LOW = { whole: 240, part: 330 };
/** The most that few rows grow. */
const LARGEST = 1.5;
/** The most that bars are pressed together so that all lanes fit. */
const LOWEST = 0.5;
/** Room for the arrow head of what goes on. */
const ARROW = 6;
/** From a name to the next bar. */
const AFTER_NAME = 12;

type Form = (typeof FORMS)[keyof typeof FORMS];
type Side = 'right' | 'left' | 'over';

/** A row with the stretch of its lane that it takes. */
interface Item {
  row: Shown;
  left: number;
  right: number;
  name: { text: string; side: Side; x: number; width: number } | null;
  from: number;
  to: number;
}

/** A lane before it has its place: its name stands in a gap, or else in a line of its own. */
interface Measured {
  lines: Line[];
  gap: { x: number; anchor: 'start' | 'end' } | null;
  heading: number;
  height: number;
}

/** A line of a lane: rows that do not meet. */
interface Line {
  items: Item[];
  height: number;
}

export function layoutOf(model: CenturiesModel, size: Size): Layout {
  const form = FORMS[size.form];
  const isWide = size.form === 'wide';
  const { axis, label } = TYPE[size.form];
  const bar = form.bars[model.isWhole ? 1 : 0];
  const nameOf = (kind: Kind) => model.words[`kind-${kind}`] ?? '';
  const gutter = isWide
    ? Math.max(...model.lanes.map(({ kind }) => textWidth(nameOf(kind), label, 600)), 0) + 16
    : 0;
  const stripHeight = model.isWhole ? 0 : form.strip + form.wedge;
  const plot: Plot = {
    left: isWide ? gutter : 2,
    right: size.width - 8,
    top: stripHeight + (model.article ? TYPE[size.form].leading + 4 : 4),
    bottom: size.height - AXIS,
  };
  const x = linearScale([utc(model.window[0]), utc(model.window[1])], [plot.left, plot.right]);

  const least = isWide ? label + 3 : axis + 1;
  const measure = (
    { kind, rows }: CenturiesModel['lanes'][number],
    named: ReadonlySet<string>,
    squeeze = 1,
  ): Measured => {
    const lines = pack(
      rows.map((row) => itemOf(row, named.has(row.id), model, x, plot, size)),
      { bar: bar * squeeze, apart: form.apart, label },
    );
    const gap = isWide ? null : gapFor(nameOf(kind), lines, plot, axis, model.isWhole);
    const heading = isWide || gap ? 0 : least;
    const height = lines.reduce((sum, line) => sum + line.height, 0);
    return {
      lines,
      gap,
      heading,
      height: Math.max(height, heading ? 0 : least) + heading + form.pad,
    };
  };
  const measureAll = (named: ReadonlySet<string>, squeeze = 1) =>
    model.lanes.map((lane) => measure(lane, named, squeeze));
  const total = (lanes: { height: number }[]) => lanes.reduce((sum, { height }) => sum + height, 0);

  const arrange = (room: number) => {
    const named = new Set<string>();
    let lanes = measureAll(named);
    for (const id of model.named) {
      const at = model.lanes.findIndex(({ rows }) => rows.some((row) => row.id === id));
      const lane = model.lanes[at];
      if (!lane) continue;
      named.add(id);
      const more = lanes.with(at, measure(lane, named));
      if (total(more) <= room) lanes = more;
      else named.delete(id);
    }
    let squeeze = 1;
    while (total(lanes) > room && squeeze > LOWEST) {
      squeeze *= 0.95;
      lanes = measureAll(named, squeeze);
    }
    return { lanes, squeeze, room, names: named.size };
  };
  const key = keyOf(model, size);
  const keyHeight = KEY + size.height - (key[0]?.label.y ?? 0) + axis;
  const whole = plot.bottom - plot.top - 4;
  const isRoomy = size.height >= LOW[model.isWhole ? 'whole' : 'part'];
  const beside = arrange(whole - keyHeight);
  const alone = isRoomy ? beside : arrange(whole);
  const hasKey = beside.names === alone.names && beside.squeeze === alone.squeeze;
  const { lanes, squeeze, room } = hasKey ? beside : alone;
  if (hasKey) plot.bottom -= keyHeight;

  // Few rows grow a little; what room is left then stands between the lanes.
  const stretch = Math.min(LARGEST, room / total(lanes));
  const extra = Math.max(0, room - total(lanes) * stretch) / Math.max(1, lanes.length);

  let at = plot.top + 2;
  const placed = lanes.map((lane, index): Lane => {
    const top = at;
    const bottom = top + lane.height * stretch + extra;
    at = bottom;
    const kind = model.lanes[index]?.kind ?? 'war';
    return laneOf(kind, nameOf(kind), lane, { top, bottom, stretch, plot, size });
  });
  return {
    x,
    plot,
    strip: model.isWhole ? null : stripOf(size, form),
    key: hasKey ? key : [],
    lanes: placed,
    bar: bar * squeeze * Math.max(1, stretch),
  };
}

/** What the marks mean, one after another along the lower edge, in lines that break and are as long. */
function keyOf({ key, words }: CenturiesModel, { width, height, form }: Size): Layout['key'] {
  const { axis } = TYPE[form];
  const { sample, apart, title } = FORMS[form].key;
  const leading = axis + 4;
  type Entry = Pick<Sample, 'text' | 'isSpare'> & { look: Sample['look'] | null };
  const inLines = (all: readonly Entry[], room: number) => {
    let x = 0;
    let line = 0;
    return all.map(({ text, look }) => {
      const long = (look ? sample + 4 : 0) + textWidth(text, axis);
      if (x > 0 && x + long > room) {
        x = 0;
        line += 1;
      }
      const left = x;
      x += long + apart;
      return { text, look, left, line };
    });
  };
  const all: Entry[] = [{ text: words[title] ?? '', look: null }, ...key];
  const needed = all.filter(({ isSpare }) => !isSpare);
  const lineOf = (some: readonly Entry[], room: number) => inLines(some, room).at(-1)?.line ?? 0;
  const line = lineOf(needed, width);
  const said = lineOf(all, width) > line ? needed : all;
  let room = width;
  while (line > 0 && lineOf(said, room - 4) === line) room -= 4;
  const entries = inLines(said, room);
  return entries.map(({ text, look, left, line: at }) => {
    const y = height - 5 - (line - at) * leading;
    const right = left + sample;
    return {
      bar: look && { row: look, left, right, y: y - axis / 3, most: sample - 1 },
      label: {
        key: look?.id ?? 'title',
        x: look ? right + 4 : left,
        y,
        lines: [text],
        className: 'axis-label',
      },
    };
  });
}

/** The line of all years along the upper edge, with the first and the last year at its ends. */
function stripOf(size: Size, form: Form): Layout['strip'] {
  const plot = { left: form.ends, right: size.width - form.ends, top: 1, bottom: form.strip };
  return { x: linearScale([utc(WHOLE[0]), utc(WHOLE[1])], [plot.left, plot.right]), plot };
}

/** A row's bar in the plot, and where its name fits: behind it, before it, or over it. */
function itemOf(
  row: Shown,
  isNamed: boolean,
  { words }: CenturiesModel,
  x: Scale,
  plot: Plot,
  size: Size,
): Item {
  const form = FORMS[size.form];
  const [left, right] = visible(x(row.span.from), x(row.span.to), plot, form.thinnest);
  const bare: Item = { row, left, right, name: null, from: left, to: right };
  if (!isNamed) return bare;
  const text = row.isUnconfirmed ? fill(words.unconfirmed ?? '', { name: row.short }) : row.short;
  const width = textWidth(text, TYPE[size.form].label);
  const put = (side: Side, start: number): Item => ({
    ...bare,
    name: { text, side, x: side === 'left' ? start + width : start, width },
    from: Math.min(left, start),
    to: Math.max(right, start + width),
  });
  const after = right + form.gap + (row.end === null ? ARROW : 0);
  if (after + width <= plot.right) return put('right', after);
  if (left - form.gap - width >= plot.left) return put('left', left - form.gap - width);
  const start = Math.max(plot.left, Math.min(left, plot.right - width));
  return start + width <= plot.right + 1 ? put('over', start) : bare;
}

/** The part of a bar inside the plot, widened around its middle to what can be seen. */
function visible(from: number, to: number, plot: Plot, thinnest: number): [number, number] {
  const left = Math.max(from, plot.left);
  const right = Math.min(to, plot.right);
  if (right - left >= thinnest) return [left, right];
  const middle = Math.min(
    Math.max((left + right) / 2, plot.left + thinnest / 2),
    plot.right - thinnest / 2,
  );
  return [middle - thinnest / 2, middle + thinnest / 2];
}

/** Puts rows into as few lines as first fit gives, so that neither bars nor names meet. */
function pack(
  items: readonly Item[],
  { bar, apart, label }: { bar: number; apart: number; label: number },
): Line[] {
  const lines: (Line & { end: number })[] = [];
  const sorted = [...items].sort((a, b) => a.from - b.from || b.to - a.to);
  for (const item of sorted) {
    const needs = item.name ? (item.name.side === 'over' ? label + 2 + bar : label + 2) : bar + 2;
    const line = lines.find(
      ({ end, items: before }) =>
        item.from >= end + (item.name || before.at(-1)?.name ? AFTER_NAME : apart),
    );
    if (line) {
      line.items.push(item);
      line.end = item.to;
      line.height = Math.max(line.height, needs);
    } else {
      lines.push({ items: [item], end: item.to, height: needs });
    }
  }
  return lines;
}

interface Frame {
  top: number;
  bottom: number;
  stretch: number;
  plot: Plot;
  size: Size;
}

function laneOf(kind: Kind, text: string, measured: Measured, frame: Frame): Lane {
  const { lines, gap } = measured;
  const { top, bottom, stretch, plot, size } = frame;
  const { label, axis } = TYPE[size.form];
  const heading = measured.heading * Math.min(1, stretch);
  const height = lines.reduce((sum, line) => sum + line.height, 0) * stretch;
  let at = top + heading + (bottom - top - heading - height) / 2;
  const placed = lines.flatMap((line) => {
    const from = at;
    at += line.height * stretch;
    return line.items.map((item) => placedOf(item, from, at, label));
  });
  const middle = (top + bottom) / 2;
  const name = { text, x: plot.left, y: top + axis, anchor: 'start' as const };
  if (size.form === 'wide')
    return { kind, top, bottom, placed, name: { ...name, x: 0, y: middle + label * 0.35 } };
  return {
    kind,
    top,
    bottom,
    placed,
    name: gap ? { text, ...gap, y: middle + axis * 0.35 } : name,
  };
}

function placedOf(
  { row, left, right, name }: Item,
  top: number,
  bottom: number,
  size: number,
): Placed {
  if (!name) return { row, left, right, y: (top + bottom) / 2, label: null };
  const isOver = name.side === 'over';
  const y = isOver ? (top + size + bottom) / 2 + 1 : (top + bottom) / 2;
  return {
    row,
    left,
    right,
    y,
    label: {
      text: name.text,
      x: name.x,
      y: isOver ? top + size * 0.85 : y + size * 0.35,
      anchor: name.side === 'left' ? 'end' : 'start',
    },
  };
}

/**
 * On a phone a lane's name stands where the lane is empty: at its left, at its right, or between, where
 * `mayStandBetween` rows that are too small to be taken for what it names.
 */
function gapFor(
  text: string,
  lines: readonly Line[],
  plot: Plot,
  size: number,
  mayStandBetween: boolean,
): Measured['gap'] {
  const GAP = 5;
  const width = textWidth(text, size, 600) + GAP;
  const taken = lines.flatMap(({ items }) => items).sort((a, b) => a.from - b.from);
  const gaps: [number, number][] = [];
  let at = plot.left;
  for (const { from, to } of taken) {
    if (from > at) gaps.push([at, from]);
    at = Math.max(at, to);
  }
  gaps.push([at, plot.right]);
  const fitting = gaps.filter(([from, to]) => to - from >= width + GAP);
  const [first] = fitting;
  const last = fitting.at(-1);
  if (!first || !last) return null;
  if (first[0] === plot.left) return { x: plot.left, anchor: 'start' };
  if (last[1] === plot.right) return { x: plot.right, anchor: 'end' };
  if (!mayStandBetween) return null;
  const [from] = fitting.reduce((best, gap) => (gap[1] - gap[0] > best[1] - best[0] ? gap : best));
  return { x: from + GAP, anchor: 'start' };
}
