import type { Form } from '../kit/contract.ts';
import { withoutCollisions } from '../kit/collide.ts';
import { fill, formatDate } from '../kit/format.ts';
import {
  type Group,
  type Label,
  drawDots,
  drawLabels,
  drawLines,
  layer,
  px,
} from '../kit/marks.ts';
import { drawPaths } from '../kit/nodes.ts';
import type { Rect } from '../kit/plane.ts';
import { pieces } from '../kit/rule.ts';
import { type TimeScale, timeScale } from '../kit/scale.ts';
import { TYPE, textWidth } from '../kit/text.ts';
import type { ExpansionModel } from './model.ts';

/** Room at the ends for the marks of the first and the last day. */
const MARGIN = 10;
/** Least pixels between the names of two years. */
const YEAR_GAP = 10;

/** Days to pixels on the strip. */
export const stripScale = ({ from, to }: ExpansionModel, { left, right }: Rect): TimeScale =>
  timeScale([from, to], [left + MARGIN, right - MARGIN]);

/** The height of the line on the strip, in pixels from the top of the drawing. */
export const axisOf = (strip: Rect): number => strip.bottom - 20;

/** Where we are between 2018 and 2026, with a tick for each event and the rule of the article. */
export function drawStrip(
  parent: Group,
  model: ExpansionModel,
  strip: Rect,
  form: Form,
  duration: number,
): void {
  const root = layer(parent, 'strip');
  const x = stripScale(model, strip);
  const y = axisOf(strip);
  const { axis: type } = TYPE[form];
  const tick = form === 'wide' ? 10 : 8;
  const now = x(model.date);
  const dates = datesOf(model, x, strip, y - tick - 8, form);
  drawLines(
    layer(root, 'line'),
    [
      { key: 'all', x1: x(model.from), x2: x(model.to), y1: y, y2: y, className: 'axis-base' },
      { key: 'past', x1: x(model.from), x2: now, y1: y, y2: y, className: 'time-past' },
    ],
    duration,
  );
  // Where the date stands in its way the rule leaves room for it.
  drawLines(
    layer(root, 'article'),
    pieces(x(model.article), strip.top + 2, y + 5, dates, type).map((piece, index) => ({
      key: `article-${index}`,
      ...piece,
      className: 'article-rule',
    })),
    duration,
  );
  drawLines(
    layer(root, 'years'),
    yearsOf(model).map(({ year, from }) => ({
      key: String(year),
      x1: x(from),
      x2: x(from),
      y1: y,
      y2: y + 5,
      className: 'axis-base',
    })),
    duration,
  );
  const ticks = model.events.map(({ date }) => `M${px(x(date))} ${px(y - tick)}v${tick - 2}`);
  drawPaths(layer(root, 'events'), [{ className: 'time-event', d: ticks.join('') || null }]);
  drawLines(
    layer(root, 'named'),
    model.events
      .filter(({ isNamed }) => isNamed)
      .map(({ id, date }) => ({
        key: id,
        x1: x(date),
        x2: x(date),
        y1: y - tick - 4,
        y2: y - 2,
        className: 'time-named',
      })),
    duration,
  );
  drawDots(
    layer(root, 'now'),
    [{ key: 'now', x: now, y, r: form === 'wide' ? 5 : 4, className: 'time-now' }],
    duration,
  );
  drawLabels(
    layer(root, 'names'),
    [...yearNames(model, x, type, strip.bottom), ...dates],
    duration,
  );
}

/** The years and their first days; the last is the day after all. */
function yearsOf({ from, to }: ExpansionModel): { year: number; from: string }[] {
  const first = Number(from.slice(0, 4));
  const last = Number(to.slice(0, 4));
  return Array.from({ length: last - first + 2 }, (_, index) => ({
    year: first + index,
    from: `${first + index}-01-01`,
  }));
}

/** The years, each between its ticks; every other one where they would touch. */
function yearNames(model: ExpansionModel, x: TimeScale, type: number, bottom: number): Label[] {
  const years = yearsOf(model);
  const spans = years.slice(0, -1).map(({ year, from }, index) => {
    const to = years[index + 1]?.from ?? from;
    return { year, wide: x(to) - x(from), middle: (x(from) + x(to)) / 2 };
  });
  const isTight = spans.some(({ year, wide }) => textWidth(String(year), type) + YEAR_GAP > wide);
  return spans
    .filter((_, index) => !isTight || index % 2 === 0)
    .map(({ year, middle }) => ({
      key: String(year),
      x: middle,
      y: bottom - 4,
      lines: [String(year)],
      anchor: 'middle',
      className: 'axis-label tabular',
    }));
}

/** The date of the view on its side of the rule, and what the rule is; on a narrow drawing above it. */
function datesOf(
  { date, article, language, words }: ExpansionModel,
  x: TimeScale,
  { left, right, top }: Rect,
  y: number,
  form: Form,
): Label[] {
  const { axis: type } = TYPE[form];
  const today = formatDate(date, language);
  const wide = textWidth(today, type, 600);
  const at = x(article);
  const ends = date < article ? [left, at - 4] : [at + 4, right];
  const [least = left, most = right] = ends;
  const here: Label = {
    key: 'now',
    x: Math.max(Math.min(x(date) - wide / 2, most - wide), Math.min(least, right - wide)),
    y,
    lines: [today],
    className: 'axis-label strong time-date tabular',
  };
  const text = fill(words.article ?? '', { date: formatDate(article, language, { short: true }) });
  const isRight = date < article && at + 5 + textWidth(text, type) <= right;
  const rule: Label = {
    key: 'article',
    x: isRight ? at + 5 : at - 5,
    anchor: isRight ? 'start' : 'end',
    y: form === 'narrow' && y - type >= top + type ? y - type - 1 : y,
    lines: [text],
    className: 'axis-label',
  };
  return withoutCollisions([here, rule], type);
}
