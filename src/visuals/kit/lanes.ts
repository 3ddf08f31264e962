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
import { TYPE, textWidth } from './text.ts';

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

/** Pixels by form: smallest and largest radius, from a dot to its words, between ticks. */
const MEASURES = {
  narrow: { least: 3.5, most: 11, beside: 4, ticks: 40, edge: 2 },
  wide: { least: 5, most: 21, beside: 7, ticks: 70, edge: 4 },
} as const;

export function lanesScene(chart: Lanes, size: Size): Scene {
  const { label: text, leading: full, axis } = TYPE[size.form];
  const measure = MEASURES[size.form];
  const scene = emptyScene();
  const bottom = size.height - axis - 8;
  const isLow = (bottom - chart.rules.length * full) / chart.lanes.length < full + 12;
  const leading = isLow ? text + 1 : full;
  const top = chart.rules.length * leading + 2;
  const height = (bottom - top) / chart.lanes.length;
  const largest = Math.max(Math.min((height - leading) / 2 - 1, measure.most), measure.least);
  const radiusOf = ({ share }: LaneDot) => Math.max(largest * Math.sqrt(share), measure.least);
  const x = timeScale(
    [chart.from, chart.to],
    [largest + measure.edge, size.width - largest - measure.edge],
  );
  const widest = (texts: readonly string[], room: number, weight = 400) =>
    texts.find((each) => textWidth(each, text, weight) <= room);

  // The words of a rule end at it; the latest stands on top, so that no rule crosses other words.
  const words: Label[] = [...chart.rules].reverse().flatMap(({ key, date, texts }, index) => {
    const line = widest(texts, x(date) - 4);
    const y = 2 + text * 0.8 + index * leading;
    const label = { key, x: x(date), y, anchor: 'end' as const, className: 'label muted' };
    return line ? [{ ...label, lines: [line] }] : [];
  });
  const ways: Line[] = [];
  const heads: Label[] = [];
  const dotAreas: Area[] = [];
  const wanted: { names: readonly string[]; key: string; x: number; y: number; r: number }[] = [];

  chart.lanes.forEach((lane, index) => {
    const from = top + index * height;
    const y = from + leading + (height - leading) / 2 - 1;
    const head = widest(lane.heads, size.width - 4, 600);
    const baseline = from + leading * 0.8;
    if (head) {
      const label = { key: lane.key, x: 1, y: baseline, className: 'label strong halo' };
      heads.push({ ...label, lines: [head] });
    }
    ways.push({ key: lane.key, x1: 0, x2: size.width, y1: y, y2: y, className: 'grid' });
    if (lane.gap) {
      const left = Math.max(x(lane.gap.from), 2);
      const ends = { x1: left, x2: size.width - 3, y1: y, y2: y };
      scene.edges.push({ key: `gap-${lane.key}`, ...ends, className: 'mark-gap' });
      const after = head ? textWidth(head, text, 600) + 14 : 2;
      const said = widest(lane.gap.texts, size.width - 2 - after);
      if (said) {
        const label = { key: `gap-${lane.key}`, x: size.width - 1, y: baseline };
        heads.push({ ...label, lines: [said], anchor: 'end', className: 'label muted halo' });
      }
    }
    const placed: { x: number; r: number }[] = [];
    for (const dot of lane.dots) {
      const r = radiusOf(dot);
      const [start, end] = [x(dot.from), x(dot.to)];
      const middle = (start + end) / 2;
      if (end - start > 2 * r) {
        const ends = { x1: start, x2: end, y1: y, y2: y };
        scene.lines.push({ key: `stretch-${dot.key}`, ...ends, className: 'lane-stretch' });
      }
      scene.dots.push({ key: dot.key, x: middle, y, r, className: dot.className });
      scene.anchors.set(dot.key, { x: middle, y });
      placed.push({ x: middle, r });
      dotAreas.push({ left: middle - r, right: middle + r, top: y - r, bottom: y + r });
      wanted.push({ names: dot.names, key: dot.key, x: middle, y, r });
    }
  });

  const kept: Label[] = [];
  const obstacles = [...heads, ...words].map((label) => areaOf(label, text));
  for (const { names, key, x: middle, y, r } of wanted) {
    const options = names.flatMap((name) =>
      (['start', 'end'] as const).map((anchor): Label => {
        const way = anchor === 'start' ? r + measure.beside : -r - measure.beside;
        const at = { x: middle + way, y: y + text * 0.35 };
        return { key, ...at, anchor, lines: [name], className: 'label halo tabular' };
      }),
    );
    const free = options.find((label) => {
      const area = areaOf(label, text);
      const isInside = area.left >= 0 && area.right <= size.width;
      return isInside && ![...obstacles, ...dotAreas].some((other) => overlap(other, area));
    });
    if (!free) continue;
    kept.push(free);
    obstacles.push(areaOf(free, text));
  }

  const rules = chart.rules.flatMap(({ key, date, className }, index): Line[] => {
    const from = 2 + (chart.rules.length - index) * leading - leading / 2;
    return pieces(x(date), from, bottom, [...heads, ...kept], text).map((piece, part) => ({
      key: `${key}-${part}`,
      ...piece,
      className,
    }));
  });
  const ticks = x.ticks(measure.ticks).filter(({ date }) => date.slice(5, 7) === '01');
  scene.lines.unshift(
    ...ways,
    ...rules,
    { key: 'base', x1: 0, x2: size.width, y1: bottom, y2: bottom, className: 'axis-base' },
    ...ticks.map(({ date, x: at }) => {
      const ends = { x1: at, x2: at, y1: bottom, y2: bottom + 5 };
      return { key: `tick-${date}`, ...ends, className: 'axis-tick' };
    }),
  );
  scene.labels.push(
    ...words,
    ...heads,
    ...kept.map((label) => ({ ...label, key: `dot-${label.key}` })),
    ...ticks
      .map(({ date, x: at }): Label => {
        const label = { key: `tick-${date}`, x: at + 3, y: size.height - 3 };
        return {
          ...label,
          lines: [tickLabel(date, chart.language, false)],
          className: 'axis-label tabular',
        };
      })
      .filter((label) => areaOf(label, axis).right <= size.width),
  );
  return scene;
}
