import type { Plot } from '../kit/axes.ts';
import type { Size } from '../kit/contract.ts';
import { type Area, areaOf, overlap } from '../kit/collide.ts';
import { formatDate, formatShare } from '../kit/format.ts';
import { linearScale } from '../kit/linear.ts';
import type { Label, Line } from '../kit/marks.ts';
import { pieces } from '../kit/rule.ts';
import { tickLabel, timeScale } from '../kit/scale.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import { dateText, shareText } from './describe.ts';
import type { ControlModel, Shown } from './model.ts';
import { type Scene, emptyScene, openEnd, putArrow, putKey, putMark, radiusOf } from './scene.ts';

/** From a mark to the words about it, which a short line ties to it, and from one try to the next. */
const GAP = { narrow: 9, wide: 11 } as const;
const STEP = 6;

/** How far the arrow of a bound goes from its mark, in pixels. */
const ARROW = { narrow: 16, wide: 26 } as const;

/** Where words may stand to their mark, the best first; from the rule to those beside it, in pixels. */
const AROUND = ['middle', 'start', 'end'] as const;
const BESIDE = ['start', 'end'] as const;
const ASIDE = 6;

/** How far words may go from their mark to keep off the ranges of others, in pixels. */
const NEARBY = 42;

/** Size of the numbers that begin a new one, as the style sheet sets `.label.sum`. */
const NUMBER = { narrow: 17, wide: 26 } as const;

/** Lines of words that fit over the whole scale, where the highest estimates are named; lower pictures have none. */
const OVER = 3;
const LOW = 240;

/** With the air that words need on either side. */
const apart = ({ left, right, top, bottom }: Area): Area => ({
  left: left - 5,
  right: right + 5,
  top,
  bottom,
});

/** Estimates where time and percentage put them; nothing joins one to the next. */
export function timeScene(model: ControlModel, size: Size): Scene {
  const { words, language, estimates } = model;
  const { label: text, leading, axis } = TYPE[size.form];
  const isWide = size.form === 'wide';
  const scene = emptyScene();
  const tickWords = [model.bottom, 75, model.top].map((share) =>
    formatShare(share / 100, language),
  );
  const over = model.bottom === 0 && size.height >= LOW ? OVER * leading : 0;
  const plot: Plot = {
    left: Math.ceil(Math.max(...tickWords.map((tick) => textWidth(tick, axis)))) + 8,
    right: size.width - 10,
    top: putKey(scene, model, size, 2) + 10 + over,
    bottom: size.height - 24,
  };
  const x = timeScale([...model.window], [plot.left + 6, plot.right]);
  const y = linearScale([model.bottom, model.top], [plot.bottom, plot.top]);
  const fixed: Label[] = [...scene.labels];

  for (const share of model.bottom === 0 ? [0, 25, 50, 75, 100] : [50, 60, 70, 80, 90, 100]) {
    scene.grid.push({
      key: `at-${share}`,
      x1: plot.left,
      x2: plot.right,
      y1: y(share),
      y2: y(share),
      className: share === model.bottom ? 'axis-base' : 'grid',
    });
    fixed.push({
      key: `at-${share}`,
      x: plot.left - 6,
      y: y(share) + 4,
      lines: [formatShare(share / 100, language)],
      anchor: 'end',
      className: 'axis-label tabular',
    });
  }
  x.ticks(60).forEach(({ date, x: at }, index) => {
    scene.grid.push({
      key: date,
      x1: at,
      x2: at,
      y1: plot.bottom,
      y2: plot.bottom + 5,
      className: 'axis-tick',
    });
    const line = tickLabel(date, language, index === 0);
    if (at + textWidth(line, axis) > size.width) return;
    fixed.push({
      key: date,
      x: at,
      y: plot.bottom + 19,
      lines: [line],
      className: 'axis-label',
    });
  });

  const taken: Area[] = [];
  const lightly: Area[] = [];
  for (const each of estimates) {
    const { id, date, low, high, values, wording, isArticle } = each;
    const at = x(date);
    const r = radiusOf(each, size);
    const subject = isArticle ? 'is-article' : '';
    const way = openEnd(each);
    if (way !== 0) {
      const from = y(values[0] ?? 0) - way * r;
      const to = from - way * ARROW[size.form];
      putArrow(scene, id, { x: at, y: from }, { x: at, y: to }, subject);
      taken.push({
        left: at - 6,
        right: at + 6,
        top: Math.min(from, to) - 1,
        bottom: Math.max(from, to) + 1,
      });
    } else if (high > low) {
      const box = { x: at - r * 0.6, y: y(high), width: r * 1.2, height: y(low) - y(high) };
      scene.bands.push({ key: id, ...box, className: `mark-band ${subject}`.trim() });
      lightly.push({
        left: box.x - 2,
        right: box.x + box.width + 2,
        top: box.y,
        bottom: box.y + box.height,
      });
    }
    values.forEach((value, index) => {
      const key = index === 0 ? id : `${id}-high`;
      putMark(scene, key, wording, { x: at, y: y(value) }, r, subject);
      taken.push({
        left: at - r - 1,
        right: at + r + 1,
        top: y(value) - r - 2,
        bottom: y(value) + r + 2,
      });
    });
    const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
    scene.anchors.set(id, { x: at, y: y(middle) });
  }

  const sizeOf = ({ className }: Label) =>
    className.includes('sum') ? NUMBER[size.form] : className.includes('axis-label') ? axis : text;
  taken.push(...fixed.map((label) => areaOf(label, sizeOf(label))));
  const labels: Label[] = [];
  const isInside = ({ left, right, top, bottom }: Area) =>
    left >= plot.left + 2 &&
    right <= size.width - 1 &&
    top >= plot.top - 8 - over &&
    bottom <= plot.bottom - 2;
  const isFree = (area: Area, others: readonly Area[]) =>
    isInside(area) && others.every((other) => !overlap(area, other));

  const rule = model.article ? x(model.article) : null;
  const ruleArea: Area[] =
    rule === null
      ? []
      : [{ left: rule - 5, right: rule + 5, top: plot.top - 8, bottom: plot.bottom }];

  // The article comes first, over its own rule; then what must be said; then the others.
  const [article, others] = [true, false].map((is) =>
    estimates.filter(({ isArticle }) => isArticle === is),
  );
  article?.forEach(name);
  putNote();
  others
    ?.filter(({ rank }) => model.article || rank <= (isWide ? 1 : 0))
    .toSorted((a, b) => a.rank - b.rank)
    .forEach(name);
  scene.labels = [...fixed, ...labels];

  if (model.article && rule !== null) {
    scene.leaders.push(
      ...pieces(rule, plot.top - 4, plot.bottom, labels, text).map((piece, index) => ({
        key: `article-${index}`,
        ...piece,
        className: 'article-rule',
      })),
    );
  }
  return scene;

  /** That there is no method, where the most room is: under the latest estimates. */
  function putNote() {
    const rooms = isWide ? [170, 190, 210, 260] : [104, 118, 150, 190];
    const corners = ['no-method', 'no-method-short'].flatMap((key) =>
      rooms.flatMap((room) => {
        const lines = wrapText(words[key] ?? '', room, text, 600);
        const height = (lines.length - 1) * leading;
        return [plot.bottom - 10 - height, plot.top + text + 2].flatMap((top) =>
          [plot.right - room, plot.left + 10].map((left): Label => ({
            key: 'no-method',
            x: left,
            y: top,
            lines,
            leading,
            className: 'label strong halo is-finding',
          })),
        );
      }),
    );
    const corner = [[...taken, ...lightly, ...ruleArea], taken]
      .map((obstacles) => corners.find((label) => isFree(areaOf(label, text), obstacles)))
      .find((found) => found !== undefined);
    if (!corner) return;
    labels.push(corner);
    taken.push(apart(areaOf(corner, text)));
  }

  /** Says who gave an estimate, and when, if there is a free place near its mark. */
  function name(each: Shown) {
    const found = placeOf(each);
    if (!found) return;
    labels.push(...found.labels);
    taken.push(...found.labels.map((label) => apart(areaOf(label, sizeOf(label)))));
    if (found.leader) scene.leaders.push(found.leader);
  }

  /** The nearest free place for the words about an estimate: below or above its mark. */
  function placeOf(each: Shown) {
    const at = x(each.date);
    const lowest = y(Math.min(...each.values));
    const highest = y(Math.max(...each.values));
    const r = radiusOf(each, size);
    const near = r + (each.isArticle || size.height < LOW ? ASIDE : GAP[size.form]);
    const passes = [
      // Other words than the article's keep off ranges if they can stay near.
      ...(each.isArticle
        ? []
        : [{ obstacles: [...taken, ...lightly, ...ruleArea], far: near + NEARBY }]),
      ...(each.rank === 0 ? [{ obstacles: taken, far: plot.bottom - plot.top }] : []),
    ];
    for (const { obstacles, far } of passes) {
      for (const lines of wordsOf(each)) {
        for (let away = near; away < far; away += STEP) {
          for (const isBelow of each.isArticle ? [true] : [true, false]) {
            for (const anchor of each.isArticle ? BESIDE : AROUND) {
              // The article's words stand beside its mark, clear of its arrow and of the rule.
              const aside = each.isArticle ? -r - ASIDE : r;
              const left = { middle: at, start: at - aside, end: at + aside }[anchor];
              const start = each.isArticle ? away - near - r : away;
              const edge = isBelow ? lowest + start : highest - start;
              const labels = block(each, lines, left, edge, isBelow, anchor);
              const areas = labels.map((label) => areaOf(label, sizeOf(label)));
              if (!areas.every((area) => isFree(area, obstacles))) continue;
              if (each.isArticle) return { labels, leader: null };
              const leader: Line = {
                key: each.id,
                x1: at,
                x2: at,
                y1: isBelow ? lowest + r + 3 : highest - r - 3,
                y2: isBelow ? edge - 1 : edge + 1,
                className: 'leader',
              };
              const [top, bottom] = [leader.y1, leader.y2].sort((a, b) => a - b);
              const path = { left: at - 0.2, right: at + 0.2, top: top ?? 0, bottom: bottom ?? 0 };
              if (taken.some((other) => overlap(path, other))) {
                if (away === near) return { labels, leader: null };
                continue;
              }
              taken.push(path);
              return { labels, leader };
            }
          }
        }
      }
    }
    return null;
  }

  /** What may be said about an estimate, from all to the number alone. */
  function wordsOf(each: Shown): string[][] {
    const share = shareText(each, model);
    const month = formatDate(each.date, language, { precision: 'month', short: true });
    const date = isWide || each.isArticle ? dateText(each, model, true) : month;
    const whole = [share, each.short, date];
    const broken = [share, ...wrapText(each.short, isWide ? 150 : 112, text), date];
    const all = isWide ? [whole, broken] : [broken, whole];
    // What repeats a number is named with its day or not at all: it says nothing without.
    return each.rank === 0 ? [...all, [share, each.short], [share]] : all;
  }

  /** The number, large where it begins a new one, and the lines under it. */
  function block(
    { id, rank }: Shown,
    [share = '', ...rest]: string[],
    left: number,
    edge: number,
    isBelow: boolean,
    anchor: Label['anchor'],
  ): Label[] {
    const large = rank === 0 ? NUMBER[size.form] : text;
    const under = rest.length * leading;
    const first = isBelow ? edge + large * 0.8 : edge - under - large * 0.25;
    const common = { x: left, anchor, leading };
    return [
      {
        ...common,
        key: id,
        y: first,
        lines: [share],
        className: rank === 0 ? 'label strong halo sum' : 'label halo',
      },
      ...(rest.length > 0
        ? [
            {
              ...common,
              key: `who-${id}`,
              y: first + leading + (large - text) * 0.2,
              lines: rest,
              className: 'label halo',
            },
          ]
        : []),
    ];
  }
}
