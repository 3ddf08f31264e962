import type { Size } from '../kit/contract.ts';
import { type Area, areaOf, overlap, sizeIn } from '../kit/collide.ts';
import { linearScale } from '../kit/linear.ts';
import type { Label, Line } from '../kit/marks.ts';
import { pieces } from '../kit/rule.ts';
import { tickLabel, timeScale } from '../kit/scale.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import type { Planned, TimePlan } from './plan.ts';
import { type Scene, emptyScene, putArrow, putKey, putMark, radiusOf } from './scene.ts';

/** From a mark to the words about it, which a short line ties to it, and from one try to the next. */
const GAP = { narrow: 9, wide: 11 } as const;
const STEP = 6;

/** How far the arrow of a bound goes from its mark, in pixels. */
const ARROW = { narrow: 16, wide: 26 } as const;

/** Where words may stand to their mark, the best first; from the rule to those beside it, in pixels. */
const AROUND = ['middle', 'start', 'end'] as const;
const ASIDE = 6;

/** How far words may go from their mark to keep off the ranges of others, in pixels. */
const NEARBY = 42;

/** Lines of words that fit over the whole scale, where the highest estimates are named; lower pictures have none. */
const OVER = 3;
const LOW = 240;

const around = (x: number, y1: number, y2: number, dx: number, dy: number): Area => ({
  left: x - dx,
  right: x + dx,
  top: Math.min(y1, y2) - dy,
  bottom: Math.max(y1, y2) + dy,
});

/** With the air that words need on either side. */
const apart = (area: Area): Area => ({ ...area, left: area.left - 5, right: area.right + 5 });

/** Estimates where time and percentage put them; nothing joins one to the next. */
export function timeScene(plan: TimePlan, size: Size): Scene {
  const { estimates, noMethod } = plan;
  const { label: text, leading, axis, sum } = TYPE[size.form];
  const isWide = size.form === 'wide';
  const scene = emptyScene();
  const over = plan.bottom === 0 && size.height >= LOW ? OVER * leading : 0;
  const left = Math.ceil(Math.max(...plan.tickTexts.map((tick) => textWidth(tick, axis)))) + 8;
  const right = size.width - 10;
  const top = putKey(scene, plan, size) + 10 + over;
  const bottom = size.height - 24;
  const x = timeScale([...plan.window], [left + 6, right]);
  const y = linearScale([plan.bottom, plan.top], [bottom, top]);
  const { labels } = scene;

  for (const { at, text: words } of plan.ticks) {
    const key = `at-${at}`;
    const level = y(at);
    const className = at === plan.bottom ? 'axis-base' : 'grid';
    scene.grid.push({ key, x1: left, x2: right, y1: level, y2: level, className });
    labels.push({
      key,
      x: left - 6,
      y: level + 4,
      lines: [words],
      anchor: 'end',
      className: 'axis-label tabular',
    });
  }
  x.ticks(60).forEach(({ date: key, x: at }, index) => {
    const place = { x1: at, x2: at, y1: bottom, y2: bottom + 5 };
    scene.grid.push({ key, ...place, className: 'axis-tick' });
    const line = tickLabel(key, plan.language, index === 0);
    if (at + textWidth(line, axis) <= size.width)
      labels.push({ key, x: at, y: bottom + 19, lines: [line], className: 'axis-label' });
  });

  const taken: Area[] = [];
  const lightly: Area[] = [];
  for (const each of estimates) {
    const { id, date, low, high, values, isDisc, way } = each;
    const at = x(date);
    const r = radiusOf(each, size);
    const subject = each.isArticle ? ' is-article' : '';
    if (way !== 0) {
      const from = y(values[0] ?? 0) - way * r;
      const to = from - way * ARROW[size.form];
      putArrow(scene, id, { x: at, y: from }, { x: at, y: to }, subject);
      taken.push(around(at, from, to, 6, 1));
    } else if (high > low) {
      const box = { x: at - r * 0.6, y: y(high), width: r * 1.2, height: y(low) - y(high) };
      scene.bands.push({ key: id, ...box, className: `mark-band${subject}` });
      lightly.push(around(at, y(high), y(low), r * 0.6 + 2, 0));
    }
    values.forEach((value, index) => {
      const key = index === 0 ? id : `${id}-high`;
      putMark(scene, key, isDisc, { x: at, y: y(value) }, r, subject);
      taken.push(around(at, y(value), y(value), r + 1, r + 2));
    });
    const middle = values.reduce((all, value) => all + value, 0) / values.length;
    scene.anchors.set(id, { x: at, y: y(middle) });
  }

  const sizeOf = sizeIn(size.form);
  const areasOf = (all: readonly Label[]) => all.map((label) => areaOf(label, sizeOf(label)));
  taken.push(...areasOf(labels));
  const fixed = labels.length;
  const isFree = (area: Area, others: readonly Area[]) =>
    area.left >= left + 2 &&
    area.right <= size.width - 1 &&
    area.top >= top - 8 - over &&
    area.bottom <= bottom - 2 &&
    others.every((other) => !overlap(area, other));

  const rule = plan.article ? x(plan.article) : null;
  const ruleArea = rule === null ? [] : [{ ...around(rule, top, bottom, 5, 0), top: top - 8 }];
  const light = () => [...taken, ...lightly, ...ruleArea];

  // The article comes first, over its own rule; then what must be said; then the others.
  estimates.filter(({ isArticle }) => isArticle).forEach(name);
  putNote();
  estimates
    .filter(({ isArticle, rank }) => !isArticle && (rule !== null || rank <= (isWide ? 1 : 0)))
    .toSorted((a, b) => a.rank - b.rank)
    .forEach(name);

  if (rule !== null) {
    scene.leaders.push(...pieces(rule, top - 4, bottom, labels.slice(fixed), text));
  }
  return scene;

  /** That there is no method, where the most room is: under the latest estimates. */
  function putNote() {
    const rooms = isWide ? [170, 190, 210, 260] : [104, 118, 150, 190];
    const corners = noMethod.flatMap((words) =>
      rooms.flatMap((room) => {
        const lines = wrapText(words, room, text, 600);
        const lowest = bottom - 10 - (lines.length - 1) * leading;
        return [lowest, top + text + 2].flatMap((y) =>
          [right - room, left + 10].map((x): Label => {
            const className = 'label strong halo is-finding';
            return { key: 'no-method', x, y, lines, leading, className };
          }),
        );
      }),
    );
    for (const obstacles of [light(), taken]) {
      const corner = corners.find((label) => isFree(areaOf(label, text), obstacles));
      if (!corner) continue;
      labels.push(corner);
      taken.push(apart(areaOf(corner, text)));
      return;
    }
  }

  /** Says who gave an estimate, and when, if there is a free place near its mark. */
  function name(each: Planned) {
    const found = placeOf(each);
    if (!found) return;
    labels.push(...found.labels);
    taken.push(...areasOf(found.labels).map(apart));
    if (found.leader) scene.leaders.push(found.leader);
  }

  /** The nearest free place for the words about an estimate: below or above its mark. */
  function placeOf(each: Planned): { labels: Label[]; leader?: Line } | null {
    const { id: key, values, isArticle, rank } = each;
    const at = x(each.date);
    const lowest = y(Math.min(...values));
    const highest = y(Math.max(...values));
    const r = radiusOf(each, size);
    const near = r + (isArticle || size.height < LOW ? ASIDE : GAP[size.form]);
    // The article's words stand beside its mark, clear of its arrow and of the rule.
    const aside = isArticle ? -r - ASIDE : r;
    const passes = [
      // Other words than the article's keep off ranges if they can stay near.
      ...(isArticle ? [] : [{ obstacles: light(), far: near + NEARBY }]),
      ...(rank === 0 ? [{ obstacles: taken, far: bottom - top }] : []),
    ];
    for (const { obstacles, far } of passes) {
      for (const lines of wordsOf(each)) {
        for (let away = near; away < far; away += STEP) {
          for (const isBelow of isArticle ? [true] : [true, false]) {
            for (const anchor of isArticle ? AROUND.slice(1) : AROUND) {
              const from = { middle: at, start: at - aside, end: at + aside }[anchor];
              const start = isArticle ? away - near - r : away;
              const edge = isBelow ? lowest + start : highest - start;
              const labels = block(each, lines, from, edge, isBelow, anchor);
              if (!areasOf(labels).every((area) => isFree(area, obstacles))) continue;
              if (isArticle) return { labels };
              const [y1, y2] = isBelow ? [lowest + r + 3, edge - 1] : [highest - r - 3, edge + 1];
              const path = around(at, y1, y2, 0.2, 0);
              if (taken.some((other) => overlap(path, other))) {
                if (away === near) return { labels };
                continue;
              }
              taken.push(path);
              return { labels, leader: { key, x1: at, x2: at, y1, y2, className: 'leader' } };
            }
          }
        }
      }
    }
    return null;
  }

  /** What may be said about an estimate, from all to the number alone. */
  function wordsOf({ share, short, day, month, isArticle, rank }: Planned): string[][] {
    const date = isWide || isArticle ? day : month;
    const whole = [share, short, date];
    const broken = [share, ...wrapText(short, isWide ? 150 : 112, text), date];
    const all = isWide ? [whole, broken] : [broken, whole];
    // What repeats a number is named with its day or not at all: it says nothing without.
    return rank === 0 ? [...all, [share, short], [share]] : all;
  }

  /** The number, large where it begins a new one, and the lines under it. */
  function block(
    { id, rank }: Planned,
    [share = '', ...rest]: string[],
    x: number,
    edge: number,
    isBelow: boolean,
    anchor: Label['anchor'],
  ): Label[] {
    const large = rank === 0 ? sum : text;
    const y = isBelow ? edge + large * 0.8 : edge - rest.length * leading - large * 0.25;
    const common = { x, anchor, leading, className: 'label halo' };
    const number = { ...common, key: id, y, lines: [share] };
    if (rank === 0) number.className = 'label strong halo sum';
    if (rest.length === 0) return [number];
    const under = y + leading + (large - text) * 0.2;
    return [number, { ...common, key: `who-${id}`, y: under, lines: rest }];
  }
}
