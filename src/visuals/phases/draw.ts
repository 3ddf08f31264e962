import { drawTimeAxis } from '../kit/axes.ts';
import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { begin, hatch } from '../kit/drawing.ts';
import {
  type Box,
  type Dot,
  type Line,
  drawBoxes,
  drawDots,
  drawLabels,
  drawLines,
  layer,
} from '../kit/marks.ts';
import { pieces } from '../kit/rule.ts';
import { type TimeScale, tickLabel, timeScale } from '../kit/scale.ts';
import { TYPE, textWidth } from '../kit/text.ts';
import type { RecordedEvent } from './data.ts';
import { labelsOf } from './labels.ts';
import { type Band, type Layout, layoutOf } from './layout.ts';
import type { PhasesModel } from './model.ts';

/** Draws a view of `phases`: boxes without dates on the left, whatever has a date on the right. */
export function draw(
  node: SVGSVGElement,
  model: PhasesModel,
  size: Size,
  { duration }: DrawOptions,
): Map<string, Anchor> {
  const svg = begin(node, size.width, size.height);
  const layout = layoutOf(model, size);
  const { plot, boxEnd } = layout;
  const x = timeScale([...model.window], [plot.left, plot.right]);
  const root = layer(svg, 'root');
  const anchors = new Map<string, Anchor>();
  const { record } = model;

  const { labels, gaps } = labelsOf(model, layout, x, size);
  const rules: Line[] = record
    ? [
        ...pieces(x(record.article), plot.top, plot.bottom, labels, layout.text),
        {
          key: 'end',
          x1: x(record.end),
          x2: x(record.end),
          y1: plot.top,
          y2: plot.bottom,
          className: 'rule-end',
        },
      ]
    : [];
  drawLines(layer(root, 'rules'), rules, duration);
  drawTimeAxis(root, withRoom(x, model, size), plot, model.language, duration);

  drawBoxes(
    layer(root, 'phases'),
    layout.phases.map(({ band }, index) => ({
      key: `phase-${index + 1}`,
      x: 1,
      y: band.top + 1,
      width: boxEnd - 1,
      height: band.bottom - band.top - 2,
      className: 'mark-hollow',
    })),
    duration,
  );

  const links: Line[] = [];
  const said: Dot[] = [];
  model.phases.forEach((phase, index) => {
    const { slots, band } = layout.phases[index] ?? { slots: [], band: undefined };
    phase.statements.forEach(({ id, date, stance }, place) => {
      const y = (slots[place] ?? slots[0])?.middle ?? 0;
      const r = size.form === 'wide' ? 6.5 : 5;
      said.push({
        key: id,
        x: x(date),
        y,
        r: stance === 'ahead' ? r - 1 : r,
        className: stance === 'ahead' ? 'said-ahead' : 'mark-stop',
      });
      anchors.set(id, { x: x(date), y });
      // Where several statements share a line, each link goes on from the one before.
      const before = record ? phase.statements[place - 1] : undefined;
      const label = gaps.get(id);
      const start = before ? Math.max(x(before.date), gaps.get(before.id)?.[1] ?? 0) : boxEnd;
      const stop = label && label[0] < x(date) ? label[0] : x(date);
      links.push({
        key: id,
        x1: start,
        x2: Math.max(start, stop),
        y1: y,
        y2: y,
        className: 'said-link',
      });
    });
    if (phase.statements.length === 0 && band) {
      const to = x(model.until);
      const y = band.middle;
      const [from, next] = gaps.get(`none-${phase.order}`) ?? [to, to];
      const dotted = { y1: y, y2: y, className: 'mark-gap' };
      links.push(
        { ...dotted, key: `before-${phase.order}`, x1: plot.left, x2: from },
        { ...dotted, key: `after-${phase.order}`, x1: next, x2: to },
      );
      anchors.set(`phase-${phase.order}`, { x: (plot.left + to) / 2, y });
    }
  });
  drawLines(layer(root, 'links'), links, duration);
  drawDots(layer(root, 'said'), said, duration);

  const marks = recordMarks(model, layout, x, size, hatch(svg));
  drawBoxes(layer(root, 'people'), marks.people, duration);
  drawLines(layer(root, 'lanes'), marks.lanes, duration);
  drawBoxes(layer(root, 'spans'), marks.spans, duration);
  drawLines(layer(root, 'ticks'), marks.ticks, duration);
  drawDots(layer(root, 'deaths'), marks.deaths, duration);
  for (const [key, anchor] of marks.anchors) anchors.set(key, anchor);

  drawLabels(layer(root, 'labels'), labels, duration);
  return anchors;
}

/** The same scale, without the tick whose name would run out of the picture. */
function withRoom(x: TimeScale, { language }: PhasesModel, size: Size): TimeScale {
  const ticks = (pixelsEach: number) =>
    x.ticks(pixelsEach).filter(({ date, x: at }, index) => {
      const name = tickLabel(date, language, index === 0);
      return at + textWidth(name, TYPE[size.form].label) <= size.width;
    });
  return Object.assign((date: string) => x(date), { domain: x.domain, ticks });
}

/** The marks of the record: people counted under those planned, then each lane’s events. */
function recordMarks(
  { record }: PhasesModel,
  layout: Layout,
  x: TimeScale,
  size: Size,
  hatched: string,
) {
  const people: Box[] = [];
  const lanes: Line[] = [];
  const spans: Box[] = [];
  const ticks: Line[] = [];
  const deaths: Dot[] = [];
  const anchors: [string, Anchor][] = [];
  const isWide = size.form === 'wide';
  const { plot } = layout;

  if (record && layout.people) {
    const { top, bottom } = layout.people;
    const tall = (total: number) => ((bottom - top) * total) / record.plan.value;
    const width = isWide ? 5 : 3;
    people.push(
      ...record.counts.map(({ id, date, total }) => ({
        key: id,
        x: x(date) - width / 2,
        y: bottom - tall(total),
        width,
        height: tall(total),
        className: 'mark-count-bar',
      })),
      {
        key: record.plan.id,
        x: plot.left,
        y: top,
        width: x(record.end) - plot.left,
        height: bottom - top,
        className: 'mark-hollow',
      },
    );
    for (const { id, date, total } of record.counts) {
      anchors.push([id, { x: x(date), y: bottom - tall(total) }]);
    }
    anchors.push([record.plan.id, { x: plot.left + 12, y: top }]);
  }

  record?.lanes.forEach(({ lane, events }, index) => {
    const band = layout.lanes[index];
    if (!band) return;
    lanes.push({
      key: lane,
      x1: 1,
      x2: x(record.end),
      y1: band.bottom,
      y2: band.bottom,
      className: 'grid',
    });
    for (const event of events) {
      const [from, to] = spanOf(event, x);
      anchors.push([event.id, { x: (from + to) / 2, y: band.middle }]);
      mark(event, band, from, to);
    }
  });
  return { people, lanes, spans, ticks, deaths, anchors };

  function mark({ id, lane }: RecordedEvent, { middle }: Band, from: number, to: number) {
    const reach = isWide ? 9 : 5.5;
    if (lane === 'death') {
      deaths.push({ key: id, x: from, y: middle, r: isWide ? 6 : 4, className: 'mark-dead' });
    } else if (lane === 'base' || to > from) {
      const width = lane === 'base' ? reach * 1.5 : to - from;
      const height = lane === 'base' ? reach * 1.5 : reach;
      const left = (from + to - width) / 2;
      spans.push({
        key: id,
        x: left,
        y: middle - height / 2,
        width,
        height,
        className: lane === 'base' ? 'mark-event' : 'mark-band',
        fill: lane === 'base' ? undefined : hatched,
      });
    } else {
      const half = lane === 'wounded' ? reach * 0.7 : reach;
      const y = { y1: middle - half, y2: middle + half };
      const className = `tick-${lane}`;
      ticks.push({ key: id, x1: from, x2: from, ...y, className });
    }
  }
}

/** Where an event lies: on its day, or over the whole month where no day is known. */
export function spanOf({ date, precision }: RecordedEvent, x: TimeScale): [number, number] {
  if (precision !== 'month') return [x(date), x(date)];
  const [year = 0, month = 0] = date.split('-').map(Number);
  const first = `${date.slice(0, 7)}-01`;
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return [x(first), x(last)];
}
