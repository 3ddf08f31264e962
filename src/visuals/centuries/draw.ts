import { type Plot, drawTimeAxis } from '../kit/axes.ts';
import { withoutCollisions } from '../kit/collide.ts';
import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { begin, hatch } from '../kit/drawing.ts';
import { utc } from '../kit/format.ts';
import {
  type Box,
  type Group,
  type Label,
  type Line,
  drawBoxes,
  drawLabels,
  drawLines,
  layer,
  px,
} from '../kit/marks.ts';
import { drawPaths } from '../kit/nodes.ts';
import { pieces } from '../kit/rule.ts';
import { type TimeScale, tickLabel, timeScale } from '../kit/scale.ts';
import { TYPE, textWidth } from '../kit/text.ts';
import { FIRST_YEAR, type Force, LAST_YEAR } from './data.ts';
import { type Bar, type Layout, type Placed, type Scale, layoutOf } from './layout.ts';
import type { CenturiesModel, Look } from './model.ts';

/** The height of a bar by force, as a share of the highest; colour only repeats it. */
const HEIGHTS: Record<Force, number> = { none: 0.26, threat: 0.5, limited: 0.76, sustained: 1 };
/** Where force is disputed, the bar is hatched up to the height of limited force. */
const DISPUTED = HEIGHTS.limited;
/** What is not lit lies low. */
const LOW = 0.3;

/** Draws a view of `centuries`: all years in a line, and the lit ones enlarged, lane by lane. */
export function draw(
  node: SVGSVGElement,
  model: CenturiesModel,
  size: Size,
  { duration }: DrawOptions,
): Map<string, Anchor> {
  const svg = begin(node, size.width, size.height);
  const layout = layoutOf(model, size);
  const { plot, lanes, x } = layout;
  const root = layer(svg, 'root');
  const hatched = hatch(svg);
  const placed = lanes.flatMap((lane) => lane.placed);
  const labels = labelsOf(model, layout, size);

  drawStrip(layer(root, 'strip'), model, layout, size, duration);
  drawLines(layer(root, 'years'), gridOf(model, plot, x, size), duration);
  drawLines(
    layer(root, 'lanes'),
    lanes.slice(1).map(({ kind, top }) => ({
      key: kind,
      x1: 0,
      x2: size.width,
      y1: top,
      y2: top,
      className: 'grid',
    })),
    duration,
  );
  drawTimeAxis(root, axisScale(model, plot, size), plot, model.language, duration);

  const article = model.article ? x(utc(model.article)) : 0;
  drawLines(
    layer(root, 'rules'),
    model.article ? pieces(article, plot.top - 4, plot.bottom, labels, TYPE[size.form].label) : [],
    duration,
  );

  const all: Bar[] = [...placed, ...layout.key.flatMap(({ bar }) => bar ?? [])];
  const bars = all.flatMap((each) => barOf(each, model, layout, hatched));
  for (const [name, isHatched] of [
    ['hatched', true],
    ['bars', false],
  ] as const) {
    drawBoxes(
      layer(root, name),
      bars.filter(({ fill }) => (fill !== undefined) === isHatched),
      duration,
    );
  }
  drawLines(
    layer(root, 'soft'),
    all.flatMap((each) => softOf(each, layout)),
    duration,
  );
  drawLines(
    layer(root, 'on'),
    placed.flatMap((each) => onwardOf(each, model, layout)),
    duration,
  );
  drawBoxes(
    layer(root, 'chosen'),
    placed
      .filter(({ row }) => row.id === model.chosen)
      .map(({ left, right, y }) => ({
        key: 'chosen',
        x: left - 3,
        y: y - layout.bar / 2 - 3,
        width: right - left + 6,
        height: layout.bar + 6,
        className: 'window-frame',
      })),
    duration,
  );
  drawLabels(
    layer(root, 'key'),
    layout.key.map(({ label }) => label),
    duration,
  );
  drawLabels(layer(root, 'labels'), labels, duration);

  const anchors = new Map(
    placed.map(({ row, left, right, y }): [string, Anchor] => [
      row.id,
      { x: (left + right) / 2, y },
    ]),
  );
  const counted = model.visits ? anchors.get(model.visits.row) : undefined;
  for (const { id, year } of counted ? (model.visits?.years ?? []) : []) {
    const [from, to] = yearIn(year, x);
    anchors.set(id, { x: (from + to) / 2, y: counted?.y ?? 0 });
  }
  return anchors;
}

const heightOf = ({ force, isLit }: Look): number => {
  if (!isLit) return LOW;
  return force ? HEIGHTS[force] : DISPUTED;
};

function classOf({ force, kind, isLit, isTally, isUnconfirmed }: Look): string {
  if (!isLit) return 'force-rest';
  if (isUnconfirmed) return 'force-unconfirmed';
  if (isTally) return 'force-disputed';
  if (force) return `force-${force}`;
  return kind === 'context' ? 'force-rest' : 'force-disputed';
}

/** Where a bar stands: the days that are certain, or all where the whole is drawn in one piece. */
function certain({ row, left, right }: Bar, x: Scale): [number, number] | null {
  if (row.isUnconfirmed) return [left, right];
  const { from, sureFrom, sureTo, to } = row.span;
  if (from === sureFrom && sureTo === to) return [left, right];
  if (sureFrom >= sureTo) return null;
  const start = from === sureFrom ? left : Math.max(left, x(sureFrom));
  const end = sureTo === to ? right : Math.min(right, x(sureTo));
  return end > start ? [start, end] : null;
}

function barOf(each: Bar, model: CenturiesModel, layout: Layout, hatched: string): Box[] {
  const { row, y } = each;
  const visits = row.id === model.visits?.row ? model.visits : null;
  const ends = row.isTally ? ([each.left, each.right] as const) : certain(each, layout.x);
  if (!ends) return [];
  const height = Math.max(heightOf(row) * (each.most ?? layout.bar), 1.5);
  const className = classOf(row);
  return [
    {
      key: row.id,
      x: ends[0],
      y: y - height / 2,
      width: ends[1] - ends[0],
      height,
      className,
      fill: className === 'force-disputed' ? hatched : undefined,
    },
    ...(visits?.years ?? []).map(({ id, year }) => {
      const [from, to] = yearIn(year, layout.x);
      const width = Math.max(to - from, 3);
      return { key: id, x: from, y: y - height / 2, width, height, className: 'force-threat' };
    }),
  ];
}

const yearIn = (date: string, x: Scale): [number, number] => {
  const year = Number(date.slice(0, 4));
  return [x(Date.UTC(year, 0, 1)), x(Date.UTC(year + 1, 0, 1))];
};

/** The years in which a row began or ended when no day is known: striped. */
function softOf(each: Bar, { x, bar }: Layout): Line[] {
  const { row, left, right, y } = each;
  const { from, sureFrom, sureTo, to } = row.span;
  if (row.isUnconfirmed || row.isTally) return [];
  if (from === sureFrom && sureTo === to) return [];
  const line = (key: string, x1: number, x2: number): Line => ({
    key: `${row.id}-${key}`,
    x1,
    x2,
    y1: y,
    y2: y,
    strokeWidth: Math.max(heightOf(row) * (each.most ?? bar), 1.5),
    className: `soft ${classOf(row)}`,
  });
  const ends = certain(each, x);
  if (!ends) return [line('year', left, right)];
  return [
    ...(ends[0] > left ? [line('start', left, ends[0])] : []),
    ...(ends[1] < right ? [line('end', ends[1], right)] : []),
  ];
}

/** An arrow head where a row goes on beyond the window, or beyond the evidence. */
function onwardOf({ row, left, right, y }: Placed, model: CenturiesModel, layout: Layout): Line[] {
  const { plot } = layout;
  const head = (key: string, at: number, back: number): Line[] =>
    [-3.5, 3.5].map((up) => ({
      key: `${row.id}-${key}${up < 0 ? 'a' : 'b'}`,
      x1: at + back,
      y1: y + up,
      x2: at,
      y2: y,
      className: 'onward',
    }));
  const goesOn = row.end === null || row.span.to > utc(model.window[1]);
  return [
    ...(row.isLit && goesOn ? head('on', Math.min(right + 5, plot.right + 6), -4) : []),
    ...(row.isLit && row.span.from < utc(model.window[0]) && left <= plot.left
      ? head('from', Math.max(left - 4, 1), 4)
      : []),
  ];
}

/** All rows on one line, what is lit over the rest, and the window of the enlarged part. */
function drawStrip(
  group: Group,
  { all, window }: CenturiesModel,
  { strip, plot }: Layout,
  size: Size,
  duration: number,
): void {
  const outline = (isLit: boolean) =>
    all
      .filter((row) => row.isLit === isLit)
      .map((row) => {
        if (!strip) return '';
        const left = strip.x(row.span.from);
        const width = Math.max(strip.x(row.span.to) - left, 1.5);
        const tall = strip.plot.bottom - strip.plot.top - 4;
        const height = (row.force ? HEIGHTS[row.force] : HEIGHTS.none) * tall;
        const sheet = px(strip.plot.bottom);
        return `M${px(left)} ${sheet}v${px(-height)}h${px(width)}v${px(height)}z`;
      })
      .join('');
  drawPaths(
    layer(group, 'rows'),
    (strip ? [false, true] : []).map((isLit) => ({
      className: isLit ? 'strip-lit' : 'strip-rest',
      d: outline(isLit),
    })),
  );
  const ends: [number, number] = strip
    ? ([strip.x(utc(window[0])), strip.x(utc(window[1]))].map((at) =>
        Math.min(Math.max(at, strip.plot.left), strip.plot.right),
      ) as [number, number])
    : [0, 0];
  drawBoxes(
    layer(group, 'frame'),
    strip
      ? [
          {
            key: 'frame',
            x: ends[0] - 1,
            y: strip.plot.top,
            width: ends[1] - ends[0] + 2,
            height: strip.plot.bottom - strip.plot.top,
            className: 'window-frame',
          },
        ]
      : [],
    duration,
  );
  const foot = (key: string, from: number, to: number): Line => ({
    key,
    x1: from,
    y1: strip?.plot.bottom ?? 0,
    x2: to,
    y2: plot.top - (size.form === 'wide' ? 2 : 0),
    className: 'leader',
  });
  drawLines(
    layer(group, 'wedge'),
    strip ? [foot('from', ends[0] - 1, plot.left), foot('to', ends[1] + 1, plot.right)] : [],
    duration,
  );
}

/** Years at round numbers; months where the window is short. */
function axisScale({ window, language }: CenturiesModel, plot: Plot, size: Size): TimeScale {
  const scale = timeScale([...window], [plot.left, plot.right]);
  const [from = 0, to = 0] = window.map((day) => Number(day.slice(0, 4)));
  const width = (plot.right - plot.left) / (to - from);
  const ticks = (pixelsEach: number) => {
    const found =
      width >= pixelsEach * 2
        ? scale.ticks(pixelsEach)
        : years(from, to, pixelsEach / width).map((year) => {
            const date = `${year}-01-01`;
            return { date, x: scale(date) };
          });
    return found.filter(
      ({ date, x }, index) =>
        x + textWidth(tickLabel(date, language, index === 0), TYPE[size.form].axis) <= size.width,
    );
  };
  return Object.assign((date: string) => scale(date), { domain: scale.domain, ticks });
}

/** Round years at least so many apart. */
function years(from: number, to: number, apart: number): number[] {
  const step = [1, 2, 5, 10, 20, 25, 50, 100].find((each) => each >= apart) ?? 100;
  const first = Math.ceil(from / step) * step;
  return Array.from(
    { length: Math.floor((to - first) / step) + 1 },
    (_, index) => first + index * step,
  );
}

function gridOf(model: CenturiesModel, plot: Plot, x: Scale, size: Size): Line[] {
  return axisScale(model, plot, size)
    .ticks(60)
    .map(({ date }) => ({
      key: date,
      x1: x(utc(date)),
      x2: x(utc(date)),
      y1: plot.top,
      y2: plot.bottom,
      className: 'grid',
    }));
}

function labelsOf(model: CenturiesModel, layout: Layout, size: Size): Label[] {
  const { lanes, strip, plot, x } = layout;
  const { words } = model;
  const { axis, label } = TYPE[size.form];
  const isWide = size.form === 'wide';
  const names = lanes.flatMap(({ kind, name }) =>
    name
      ? [
          {
            key: `lane-${kind}`,
            x: name.x,
            y: name.y,
            lines: [name.text],
            anchor: name.anchor,
            className: isWide ? 'label strong' : 'axis-label lane-name',
          },
        ]
      : [],
  );
  const rows = lanes.flatMap(({ placed }) =>
    placed.flatMap(({ row, label: own }) =>
      own
        ? [
            {
              key: row.id,
              x: own.x,
              y: own.y,
              lines: [own.text],
              anchor: own.anchor,
              className: 'label',
            },
          ]
        : [],
    ),
  );
  const ends = strip
    ? [
        { key: 'first', x: 0, anchor: 'start' as const, text: String(FIRST_YEAR) },
        { key: 'last', x: size.width, anchor: 'end' as const, text: String(LAST_YEAR) },
      ].map(({ key, x: at, anchor, text }) => ({
        key,
        x: at,
        y: strip.plot.bottom - 2,
        lines: [text],
        anchor,
        className: 'axis-label',
      }))
    : [];
  const nothing =
    model.rows.length === 0
      ? [
          {
            key: 'nothing',
            x: (plot.left + plot.right) / 2,
            y: (plot.top + plot.bottom) / 2,
            lines: [words['text-empty'] ?? ''],
            anchor: 'middle' as const,
            className: 'label',
          },
        ]
      : [];
  const rule: Label[] = [];
  if (model.article) {
    const text = words.article ?? '';
    const at = x(utc(model.article));
    const half = textWidth(text, label) / 2;
    rule.push({
      key: 'article',
      x: Math.min(Math.max(at, half), size.width - half - 1),
      y: plot.top - 8,
      lines: [text],
      anchor: 'middle',
      className: 'label halo',
    });
  }
  return withoutCollisions([...ends, ...rule, ...nothing, ...names, ...rows], (each) =>
    each.className.startsWith('axis-label') ? axis : label,
  );
}
