/**
 * Dots on one axis of time, in lanes that lie under one another, each under its own name. What dots of
 * one lane have in common is said by the name; when each was, by its place.
 */
import { type Area, areaOf, overlap } from './collide.ts';
import type { Size } from './contract.ts';
import type { Language } from './format.ts';
import type { Label, Line } from './marks.ts';
import { pieces } from './rule.ts';
import { tickLabel, timeScale } from './scale.ts';
import { type Scene, emptyScene } from './scene.ts';
import { NOTE_TOP, TYPE, textWidth, wrapText } from './text.ts';

export interface LaneDot {
  key: string;
  /** The stretch of time that it stands for; drawn where it is longer than the dot is wide. */
  from: string;
  to: string;
  /** Area of the dot, of the largest one. */
  share: number;
  className: string;
  /** What is written beside it, from long to short. */
  names: readonly string[];
}

export interface TimeLane {
  key: string;
  /** Its name, from long to short. */
  heads: readonly string[];
  dots: readonly LaneDot[];
  /** From which day on nothing was found, and the words for it, from long to short. */
  gap?: { from: string; texts: readonly string[] };
}

/** A day that all lanes are read by. */
export interface LaneRule {
  key: string;
  date: string;
  texts: readonly string[];
  className: string;
}

export interface Lanes {
  from: string;
  to: string;
  language: Language;
  lanes: readonly TimeLane[];
  /** The earliest first. */
  rules: readonly LaneRule[];
}

/** Pixels by form: smallest and largest radius, from a dot to its words, between ticks, at the edges. */
const MEASURES = {
  narrow: { least: 3.5, most: 11, beside: 4, ticks: 40, edge: 2 },
  wide: { least: 5, most: 21, beside: 7, ticks: 70, edge: 4 },
} as const;

/** The share of a wide drawing that the names of lanes may take beside them. */
const NAMES = 0.27;

/** Pixels around the words of a dot that no other mark comes into. */
const CLEAR = 2;

/** A dot that is to have words, in pixels. */
interface Wanted {
  key: string;
  names: readonly string[];
  x: number;
  y: number;
  r: number;
  /** Half of the dot, or of its stretch of time where that is longer. */
  half: number;
  /** Where its lane ends. */
  floor: number;
}

export function lanesScene(chart: Lanes, size: Size): Scene {
  const { label: text, leading: full, axis } = TYPE[size.form];
  const measure = MEASURES[size.form];
  const isWide = size.form === 'wide';
  const scene = emptyScene();
  const bottom = size.height - axis - 8;
  const rows = chart.rules.length;
  const isLow = !isWide && (bottom - rows * full) / chart.lanes.length < full + 12;
  const leading = isLow ? text + 1 : full;
  const top = NOTE_TOP + rows * leading;
  const height = (bottom - top) / chart.lanes.length;
  // On phones the name of a lane stands above its dots, else beside them.
  const above = isWide ? 0 : leading;
  const left = isWide ? Math.round(size.width * NAMES) : 0;
  const largest = Math.max(Math.min((height - above) / 2 - 2, measure.most), measure.least);
  const radiusOf = ({ share }: LaneDot) => Math.max(largest * Math.sqrt(share), measure.least);
  const x = timeScale(
    [chart.from, chart.to],
    [left + largest + measure.edge, size.width - largest - measure.edge],
  );
  const middleOf = ({ from, to }: LaneDot) => (x(from) + x(to)) / 2;
  const widest = (texts: readonly string[], room: number, weight = 400) =>
    texts.find((each) => textWidth(each, text, weight) <= room);

  // The words of a rule end at it; the latest stands on top, so that no rule crosses other words.
  const words: Label[] = [...chart.rules].reverse().flatMap(({ key, date, texts }, index) => {
    const line = widest(texts, x(date) - 4);
    const y = NOTE_TOP + text * 0.8 + index * leading;
    const label = { key, x: x(date) - 4, y, anchor: 'end' as const, className: 'label muted' };
    return line ? [{ ...label, lines: [line] }] : [];
  });
  const heads: Label[] = [];
  const marks: Area[] = [];
  const wanted: Wanted[] = [];

  chart.lanes.forEach((lane, index) => {
    const from = top + index * height;
    const y = from + above + (height - above) / 2;
    const offsets = offsetsOf(lane.dots);
    const head = headOf(lane, from, y);
    if (head) heads.push(head);
    scene.grid.push({
      key: `lane-${lane.key}`,
      x1: 0,
      x2: size.width,
      y1: from,
      y2: from,
      className: 'grid',
    });
    if (lane.gap) {
      const ends = { x1: Math.max(x(lane.gap.from), left + 2), x2: size.width - 3, y1: y, y2: y };
      scene.edges.push({ key: `gap-${lane.key}`, ...ends, className: 'mark-gap' });
      const after = !isWide && head ? areaOf(head, text).right + 14 : left;
      const said = widest(lane.gap.texts, size.width - 2 - after);
      if (said) {
        const baseline = isWide ? y - text * 0.6 : from + leading * 0.8;
        const label = { key: `gap-${lane.key}`, x: size.width - 1, y: baseline, lines: [said] };
        heads.push({ ...label, anchor: 'end', className: 'label muted' });
      }
    }
    lane.dots.forEach((dot, nth) => {
      const r = radiusOf(dot);
      const [start, end] = [x(dot.from), x(dot.to)];
      const middle = middleOf(dot);
      const level = y + (offsets[nth] ?? 0);
      if (end - start > 2 * r) {
        const ends = { x1: start, x2: end, y1: level, y2: level };
        scene.grid.push({ key: `stretch-${dot.key}`, ...ends, className: 'lane-stretch' });
        marks.push({ left: start, right: end, top: level - 1, bottom: level + 1 });
      }
      scene.dots.push({ key: dot.key, x: middle, y: level, r, className: dot.className });
      scene.anchors.set(dot.key, { x: middle, y: level });
      marks.push({ left: middle - r, right: middle + r, top: level - r, bottom: level + r });
      const half = Math.max(r, (end - start) / 2);
      const { key, names } = dot;
      wanted.push({ key, names, x: middle, y: level, r, half, floor: from + height });
    });
  });

  const names = namesOf();
  const rules = chart.rules.flatMap(({ key, date, className }, index): Line[] => {
    const from = NOTE_TOP + (rows - 1 - index) * leading;
    return pieces(x(date), from, bottom, [...heads, ...names], text, { key, className });
  });
  const ticks = x.ticks(measure.ticks);
  scene.grid.push(
    ...rules,
    { key: 'base', x1: left, x2: size.width, y1: bottom, y2: bottom, className: 'axis-base' },
    ...ticks.map(({ date, x: at }) => {
      const ends = { x1: at, x2: at, y1: bottom, y2: bottom + 5 };
      return { key: `tick-${date}`, ...ends, className: 'axis-tick' };
    }),
  );
  scene.labels.push(
    ...words,
    ...heads,
    ...names,
    ...ticks
      .map(({ date, x: at }, index): Label => {
        const lines = [tickLabel(date, chart.language, index === 0)];
        const label = { key: `tick-${date}`, x: at + 3, y: size.height - 3, lines };
        return { ...label, className: 'axis-label tabular' };
      })
      .filter((label) => areaOf(label, axis).right <= size.width - 6),
  );
  return scene;

  /** Dots that would hide each other stand over one another, where the lane has room for that. */
  function offsetsOf(dots: readonly LaneDot[]): number[] {
    const groups: LaneDot[][] = [];
    for (const dot of dots) {
      const before = groups.at(-1)?.at(-1);
      const isHidden =
        before && middleOf(dot) - middleOf(before) < radiusOf(dot) + radiusOf(before);
      if (isHidden) groups.at(-1)?.push(dot);
      else groups.push([dot]);
    }
    return groups.flatMap((group) => {
      const r = Math.max(...group.map(radiusOf));
      const gaps = Math.max(group.length - 1, 1);
      const room = (height - above - 2 * r - 2) / gaps;
      const step = room < 2 * r ? 0 : 2 * r + 1;
      return group.map((_, place) => (place - (group.length - 1) / 2) * Math.min(step, room));
    });
  }

  function headOf(lane: TimeLane, from: number, y: number): Label | null {
    const label = { key: lane.key, x: 1, className: 'label strong', leading };
    if (!isWide) {
      // A gap must have its words: the name of the lane leaves room for them.
      const gap = lane.gap?.texts.at(-1);
      const room = size.width - 4 - (gap ? textWidth(gap, text) + 16 : 0);
      const line = widest(lane.heads, room, 600);
      return line ? { ...label, y: from + leading * 0.8, lines: [line] } : null;
    }
    const room = left - 14;
    const lines = lane.heads
      .map((head) => wrapText(head, room, text, 600))
      .find(
        (each) =>
          each.length * leading <= height - 4 &&
          each.every((line) => textWidth(line, text, 600) <= room),
      );
    if (!lines) return null;
    return { ...label, y: y + text * 0.35 - ((lines.length - 1) * leading) / 2, lines };
  }

  /** First as many dots as can have their shortest words, then longer ones where there is room. */
  function namesOf(): Label[] {
    const kept = new Map<string, Label>();
    const fixed = [...heads, ...words].map((label) => areaOf(label, text));
    const most = Math.max(...wanted.map((dot) => dot.names.length), 0);
    for (let length = 1; length <= most; length += 1) {
      for (const dot of wanted) {
        const name = dot.names.at(-length);
        if (name === undefined) continue;
        const others = [...kept].filter(([key]) => key !== dot.key);
        const taken = [...fixed, ...marks, ...others.map(([, label]) => areaOf(label, text))];
        const free = placesOf(dot, name).filter((label) => {
          const area = areaOf(label, text);
          const isInside = area.left >= left && area.right <= size.width && area.bottom < dot.floor;
          const wide = { ...area, left: area.left - CLEAR, right: area.right + CLEAR };
          return isInside && !taken.some((other) => overlap(other, wide));
        });
        // A rule gives way only to words that are short and have no other place.
        const apart = free.find((label) => !isOnRule(areaOf(label, text)));
        const chosen = apart ?? (length === 1 ? free[0] : undefined);
        if (chosen) kept.set(dot.key, chosen);
      }
    }
    return [...kept.values()];
  }

  /** To the right of a dot, to its left, under it. */
  function placesOf({ key, x: middle, y, half, r }: Wanted, name: string): Label[] {
    const way = half + measure.beside;
    const label = { key: `dot-${key}`, lines: [name], className: 'label' };
    const beside = { ...label, y: y + text * 0.35 };
    return [
      { ...beside, x: middle + way },
      { ...beside, x: middle - way, anchor: 'end' },
      { ...label, x: middle, y: y + r + text, anchor: 'middle' },
    ];
  }

  function isOnRule({ left: from, right: to }: Area): boolean {
    return chart.rules.some(({ date }) => from - CLEAR < x(date) && x(date) < to + CLEAR);
  }
}
