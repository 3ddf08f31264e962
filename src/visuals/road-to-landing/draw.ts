import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { areaOf, overlap } from '../kit/collide.ts';
import { dodge } from '../kit/dodge.ts';
import { begin } from '../kit/drawing.ts';
import { fill, formatDate, formatNumber } from '../kit/format.ts';
import {
  type Label,
  type Line,
  drawBoxes,
  drawDots,
  drawLabels,
  drawLines,
  layer,
} from '../kit/marks.ts';
import { timeScale } from '../kit/scale.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import type { RoadModel, Stop } from './model.ts';

/** Pixels from the left edge, by form: bar of days, first lane, lane to lane, dates, labels. */
const COLUMNS = {
  narrow: { bar: 44, lane: 66, step: 33, date: 0, text: 156 },
  wide: { bar: 46, lane: 96, step: 66, date: 262, text: 366 },
} as const;

/** Draws a view of `road-to-landing`: time runs down, each decision on the lane of who took it. */
export function draw(
  node: SVGSVGElement,
  model: RoadModel,
  size: Size,
  { duration }: DrawOptions,
): Map<string, Anchor> {
  const svg = begin(node, size.width, size.height);
  const columns = COLUMNS[size.form];
  const isWide = size.form === 'wide';
  const { label: text, leading } = TYPE[size.form];
  const top = 40;
  const bottom = size.height - 14;
  const y = timeScale([model.from, model.to], [top, bottom]);
  const laneX = (lane: RoadModel['lanes'][number]) =>
    columns.lane + columns.step * model.lanes.indexOf(lane);
  const root = layer(svg, 'root');

  const years = y.ticks(10).filter(({ date }) => date.slice(5, 7) === '01');
  drawLines(
    layer(root, 'lanes'),
    [
      ...years.map(({ date, x: at }) => ({
        key: date,
        x1: columns.bar - 5,
        x2: laneX('kenya') + 12,
        y1: at,
        y2: at,
        className: 'grid',
      })),
      ...model.lanes.map((lane) => ({
        key: lane,
        x1: laneX(lane),
        x2: laneX(lane),
        y1: top,
        y2: bottom,
        className: `lane subject-${subjectOf(lane)}`,
      })),
    ],
    duration,
  );

  drawBoxes(
    layer(root, 'waited'),
    model.stops.slice(-1).map((stop) => ({
      key: 'waited',
      x: columns.bar - 4,
      width: 8,
      y: top,
      height: Math.max(y(stop.date) - top, 1),
      className: 'mark-wait',
    })),
    duration,
  );

  drawLines(layer(root, 'road'), roadLines(model.stops, laneX, y), duration);
  drawDots(
    layer(root, 'stops'),
    model.stops.map(({ id, date, lane, isLast }) => ({
      key: id,
      x: laneX(lane),
      y: y(date),
      r: isLast ? 7 : 4.5,
      className: `mark-stop subject-${subjectOf(lane)}`,
    })),
    duration,
  );

  const widths = model.lanes.map((lane) => textWidth(model.words[lane] ?? '', text, 600));
  // Names of lanes that would run into each other stand on two lines by turns.
  const isTight = widths.some(
    (width, index) => index > 0 && (width + (widths[index - 1] ?? 0)) / 2 > columns.step,
  );
  const labels: Label[] = [
    ...years.map(({ date, x: at }) => ({
      key: date,
      x: columns.bar - 9,
      y: at + 4,
      lines: [date.slice(0, 4)],
      anchor: 'end' as const,
      className: 'axis-label tabular',
    })),
    ...model.lanes.map((lane, index) => ({
      key: lane,
      x: laneX(lane),
      y: isTight && index % 2 === 1 ? 26 - leading : 26,
      lines: [model.words[lane] ?? ''],
      anchor: 'middle' as const,
      className: 'label strong',
    })),
  ];

  const room = size.width - columns.text - (isWide ? 8 : 2);
  const linesOf = (stop: Stop) =>
    wrapText(isWide ? stop.title : stop.short, room, text, stop.isLast ? 600 : 400);
  const extentOf = (stop: Stop) => linesOf(stop).length * leading + 3;
  const fits = (stops: readonly Stop[]) =>
    stops.reduce((sum, stop) => sum + extentOf(stop), 0) <= bottom - top + 12;
  const keys = model.stops.filter(({ isKey }) => isKey);
  const ends = model.stops.filter(({ isLast }, index) => index === 0 || isLast);
  const named = [model.stops, keys, ends].find(fits) ?? ends.slice(-1);
  const places = dodge(
    named.map((stop) => ({ wanted: y(stop.date), extent: extentOf(stop) })),
    top - 4,
    bottom + 8,
  );
  const leaders: Line[] = [];
  named.forEach((stop, index) => {
    const lines = linesOf(stop);
    const at = places[index] ?? 0;
    const first = at - ((lines.length - 1) * leading) / 2 + 4.5;
    const textX = isWide ? columns.date : columns.text;
    labels.push({
      key: stop.id,
      x: columns.text,
      y: first,
      lines,
      leading,
      className: stop.isLast ? 'label strong' : 'label',
    });
    if (isWide) {
      labels.push({
        key: `date-${stop.id}`,
        x: columns.date,
        y: first,
        lines: [formatDate(stop.date, model.language, { short: true })],
        className: 'label muted tabular',
      });
    }
    leaders.push(...leaderOf(stop, y(stop.date), laneX('kenya') + 10, textX - 6, at));
  });
  labels.push(...counterOf(model, size, columns.text, top, bottom, labels));
  drawLines(layer(root, 'leaders'), leaders, duration);
  drawLabels(layer(root, 'labels'), labels, duration);

  return new Map(
    model.stops.map(({ id, lane, date }): [string, Anchor] => [id, { x: laneX(lane), y: y(date) }]),
  );
}

/**
 * The days waited, as large as there is room: in the long wait before anybody offered to lead, where
 * no decision needs the space; on a phone, and where many decisions crowd, beside the names of the
 * lanes.
 * @param others the labels it must keep clear of
 */
function counterOf(
  model: RoadModel,
  size: Size,
  left: number,
  top: number,
  bottom: number,
  others: readonly Label[],
): Label[] {
  const days = formatNumber(model.waited, model.language);
  const isWide = size.form === 'wide';
  const unit = [model.words['days-since'] ?? ''];
  const inTheWait = [0.27, 0.31, 0.35].map((share): Label[] => {
    const y = top + (bottom - top) * share;
    return [
      { key: 'waited', x: left - 3, y, lines: [days], className: 'label hero' },
      { key: 'waited-unit', x: left, y: y + 28, lines: unit, className: 'label muted' },
    ];
  });
  const above: Label = {
    key: 'waited',
    x: size.width - 2,
    y: 27,
    lines: [fill(model.words.days ?? '', { days })],
    anchor: 'end',
    className: isWide ? 'label counter' : 'label hero',
  };
  const type = TYPE[size.form];
  const areas = others.map((label) => areaOf(label, type.label));
  const isClear = (labels: readonly Label[]) =>
    labels.every((label) => {
      const own = areaOf(label, label.className.includes('hero') ? type.hero : type.label);
      return areas.every((area) => !overlap(own, area));
    });
  const choices = [...(isWide ? inTheWait : []), [above]];
  return choices.find(isClear) ?? [{ ...above, className: 'label strong' }];
}

/** The colour of a lane: each subject keeps its colour on every page. */
function subjectOf(lane: RoadModel['lanes'][number]): string {
  return { haiti: 'haiti', un: 'power', kenya: 'mission' }[lane];
}

/** From each stop along its lane until the next decision, then across to that lane. */
function roadLines(
  stops: readonly Stop[],
  laneX: (lane: Stop['lane']) => number,
  y: (date: string) => number,
): Line[] {
  return stops.slice(1).flatMap((stop, index) => {
    const before = stops[index];
    if (!before) return [];
    const along: Line = {
      key: `along-${stop.id}`,
      x1: laneX(before.lane),
      x2: laneX(before.lane),
      y1: y(before.date),
      y2: y(stop.date),
      className: 'road',
    };
    const across: Line = {
      ...along,
      key: `across-${stop.id}`,
      x2: laneX(stop.lane),
      y1: y(stop.date),
    };
    return [along, across];
  });
}

/** From the height of a stop, right of the lanes, to its label: no line runs across the road. */
function leaderOf(stop: Stop, y: number, start: number, end: number, labelY: number): Line[] {
  const elbow = start + 6;
  return [
    { key: `a-${stop.id}`, x1: start, x2: elbow, y1: y, y2: y, className: 'leader' },
    { key: `b-${stop.id}`, x1: elbow, x2: end, y1: y, y2: labelY, className: 'leader' },
  ];
}
