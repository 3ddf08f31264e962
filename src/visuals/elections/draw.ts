import { beside } from '../kit/beside.ts';
import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { fitting } from '../kit/fit.ts';
import { fill, formatDate } from '../kit/format.ts';
import type { Label, Line } from '../kit/marks.ts';
import { spanOf } from '../kit/period.ts';
import { pieces } from '../kit/rule.ts';
import { type TimeScale, timeScale } from '../kit/scale.ts';
import { TYPE, textWidth } from '../kit/text.ts';
import { timeGrid } from '../kit/time-grid.ts';
import { type Scene, drawScene, emptyScene } from '../kit/scene.ts';
import type { PromisedVote } from './data.ts';
import type { ElectionsModel } from './model.ts';
import { wordingsOf } from './phrases.ts';

/** Pixels: radius of a mark at most; between the words of two rows, as far as these have several lines. */
const RADIUS = { narrow: 5.5, wide: 9 } as const;
const AIR = 8;

/** Draws a view of `elections`: a row a promise, from the day it was set to the day promised. */
export function draw(
  node: SVGSVGElement,
  model: ElectionsModel,
  size: Size,
  options: DrawOptions,
): Map<string, Anchor> {
  return drawScene(node, placeElections(model, size), size, options);
}

function placeElections(model: ElectionsModel, size: Size): Scene {
  const { promises, words, language, window } = model;
  const { width, height, form } = size;
  const { label: type, axis } = TYPE[form];
  const scene = emptyScene();
  const radiusMost = RADIUS[form];
  const top = axis + 8;
  const bottom = height - axis - 9;
  const row = (bottom - top) / promises.length;
  const radius = Math.min(radiusMost, row / 2 - 1);
  const x = timeScale([...window], [radiusMost + 1, width - radiusMost - 1]);
  const middles = new Map(promises.map(({ id }, index) => [id, top + row * (index + 0.5)]));

  const grid = timeGrid(x, { top, bottom }, size, language);
  scene.grid.push(...grid.lines);
  const labels: Label[] = [];
  for (const promise of promises) {
    const y = middles.get(promise.id) ?? 0;
    const mark = markOf(promise, x, radius);
    const place = { key: promise.id, left: startOf(promise, x, mark.left), right: mark.right };
    labels.push(...beside({ ...place, y, height: row - AIR }, wordingsOf(promise, model), size));
    scene.anchors.set(promise.id, { x: mark.middle, y });
    putMark(promise, y, mark);
    putTrack(promise, y, mark.left);
    putSlide(promise, y, mark);
  }

  const rules = (['as-of', 'article'] as const)
    .map((key) => ({ key, date: key === 'article' ? model.article : model.asOf }))
    .filter(({ date }) => window[0] < date && date < window[1]);
  /** Where the words over the rules may go on to: the newest report has the end of the line. */
  let free = width - 1;
  const names = rules.map(({ key, date }): Label => {
    const day = formatDate(date, language, { short: true });
    const isBrief = key === 'as-of' && form === 'narrow';
    const text = isBrief ? day : fill(words[key] ?? '', { date: day });
    const long = textWidth(text, axis);
    const end = Math.min(key === 'as-of' ? x(date) + long / 2 : x(date) - 4, free);
    free = end - long - 6;
    return { key, x: end, y: axis, lines: [text], anchor: 'end', className: 'axis-label' };
  });
  const written = fitting([...names, ...labels], size);
  const inTheWay = written.filter((label) => !names.includes(label));
  for (const { key, date } of rules) {
    const className = key === 'article' ? 'article-rule' : 'elections-today';
    const at = x(date);
    scene.edges.push(...pieces(at, axis + 3, bottom, inTheWay, type, { key, className }));
  }
  scene.labels.push(...written, ...grid.labels);
  return scene;

  function putMark({ id, outcome, planned, isFromMemory }: PromisedVote, y: number, mark: Mark) {
    const look = outcome === 'held' ? 'mark-solid' : 'mark-hollow';
    const className = isFromMemory ? `${look} is-unconfirmed` : look;
    if (planned.precision === 'day') {
      scene.dots.push({ key: id, x: mark.middle, y, r: radius - 1, className });
    } else {
      scene.boxes.push({
        key: id,
        x: mark.left + 1,
        y: y - radius + 1,
        width: mark.right - mark.left - 2,
        height: 2 * radius - 2,
        className,
      });
    }
    if (outcome === 'held' || outcome === 'open') return;
    const arm = radius * 0.5;
    for (const [key, tilt] of [
      ['down', 1],
      ['up', -1],
    ] as const) {
      scene.edges.push({
        key: `${id}-${key}`,
        x1: mark.middle - arm,
        x2: mark.middle + arm,
        y1: y - arm * tilt,
        y2: y + arm * tilt,
        className: 'elections-cross',
      });
    }
  }

  /** From the day on which a date was set to the mark; dotted through a month whose day is unknown. */
  function putTrack({ id, announced }: PromisedVote, y: number, end: number) {
    if (!announced) return;
    const [first, last] = spanOf(announced);
    const from = Math.min(x(first), end);
    const sure = Math.min(x(last), end);
    const line = (key: string, x1: number, x2: number, className: string): Line => ({
      key: `${id}-${key}`,
      x1,
      x2,
      y1: y,
      y2: y,
      className,
    });
    if (sure > from) scene.grid.push(line('unsure', from, sure, 'elections-unsure'));
    if (end > sure) scene.grid.push(line('track', sure, end, 'elections-track'));
    if (sure > from) return;
    const tick = { x1: from, x2: from, y1: y - radius * 0.7, y2: y + radius * 0.7 };
    scene.grid.push({ ...tick, key: `${id}-set`, className: 'elections-track' });
  }

  /** From a date that was given up to the one that took its place. */
  function putSlide({ id, next }: PromisedVote, y: number, mark: Mark) {
    const after = promises.find((each) => each.id === next);
    if (!after) return;
    const to = middles.get(after.id) ?? 0;
    scene.grid.push({
      key: `${id}-slide`,
      x1: mark.middle,
      x2: markOf(after, x, radius).middle,
      y1: y + radius,
      y2: to - radius,
      className: 'elections-slide',
    });
  }
}

interface Mark {
  left: number;
  middle: number;
  right: number;
}

function markOf({ planned }: PromisedVote, x: TimeScale, radius: number): Mark {
  const [from, to] = spanOf(planned).map((date) => x(date)) as [number, number];
  const middle = (from + to) / 2;
  const half = Math.max((to - from) / 2, radius);
  return { left: middle - half, middle, right: middle + half };
}

function startOf({ announced }: PromisedVote, x: TimeScale, mark: number): number {
  return announced ? Math.min(x(spanOf(announced)[0]), mark) : mark;
}
