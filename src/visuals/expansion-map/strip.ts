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
import type { Rect } from '../kit/plane.ts';
import { pieces } from '../kit/rule.ts';
import { type TimeScale, timeScale } from '../kit/scale.ts';
import { TYPE, textWidth } from '../kit/text.ts';
import type { ExpansionModel } from './model.ts';

/** Room at the ends for the names of the first and the last year. */
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
  const dates = datesOf(model, x, strip, y - tick - 8, type);
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
  const ticks = layer(root, 'events');
  const path = ticks.select<SVGPathElement>('path');
  (path.empty() ? ticks.append('path').attr('class', 'time-event') : path).attr(
    'd',
    model.events.map(({ date }) => `M${px(x(date))} ${px(y - tick)}v${tick - 2}`).join('') || null,
  );
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
  drawLabels(layer(root, 'names'), [...yearsOf(model, x, strip, type), ...dates], duration);
}

/** The years, each in its middle; every other one where they would touch. */
function yearsOf(
  { from, to }: ExpansionModel,
  x: TimeScale,
  { left, right, bottom }: Rect,
  type: number,
): Label[] {
  const first = Number(from.slice(0, 4));
  const last = Number(to.slice(0, 4));
  const width = textWidth(String(first), type);
  const each = x(`${first + 1}-01-01`) - x(from);
  const every = each >= width + YEAR_GAP ? 1 : 2;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .filter((year) => (year - first) % every === 0)
    .map((year) => {
      const middle = (x(`${year}-01-01`) + x(`${year}-12-31`)) / 2;
      return {
        key: String(year),
        x: Math.min(Math.max(middle, left + width / 2), right - width / 2),
        y: bottom - 4,
        lines: [String(year)],
        anchor: 'middle',
        className: 'axis-label tabular',
      };
    });
}

/** The date of the view, and what the rule is, as long as there is room for it. */
function datesOf(
  { date, article, language, words }: ExpansionModel,
  x: TimeScale,
  { left, right }: Rect,
  y: number,
  type: number,
): Label[] {
  const today = formatDate(date, language);
  const half = textWidth(today, type, 600) / 2;
  const here: Label = {
    key: 'now',
    x: Math.min(Math.max(x(date), left + half), right - half),
    y,
    lines: [today],
    anchor: 'middle',
    className: 'axis-label strong time-date tabular',
  };
  const at = x(article);
  const ruleLabel = (text: string): Label => ({
    key: 'article',
    ...(at + 5 + textWidth(text, type) <= right
      ? { x: at + 5, anchor: 'start' }
      : { x: at - 5, anchor: 'end' }),
    y,
    lines: [text],
    className: 'axis-label',
  });
  const wordings = [
    fill(words.article ?? '', { date: formatDate(article, language, { short: true }) }),
    words['article-short'] ?? '',
  ];
  return (
    wordings
      .map((text) => withoutCollisions([here, ruleLabel(text)], type))
      .find((kept) => kept.length === 2) ?? [here]
  );
}
