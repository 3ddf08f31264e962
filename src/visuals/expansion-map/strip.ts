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
  const type = TYPE[form];
  const tick = form === 'wide' ? 10 : 8;
  const now = x(model.date);
  const article = x(model.article);
  drawLines(
    layer(root, 'line'),
    [
      { key: 'all', x1: x(model.from), x2: x(model.to), y1: y, y2: y, className: 'axis-base' },
      { key: 'past', x1: x(model.from), x2: now, y1: y, y2: y, className: 'strip-past' },
      {
        key: 'article',
        x1: article,
        x2: article,
        y1: strip.top + 2,
        y2: y + 5,
        className: 'article-rule',
      },
    ],
    duration,
  );
  const ticks = layer(root, 'events');
  const path = ticks.select<SVGPathElement>('path');
  (path.empty() ? ticks.append('path').attr('class', 'strip-event') : path).attr(
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
        className: 'strip-named',
      })),
    duration,
  );
  drawDots(
    layer(root, 'now'),
    [{ key: 'now', x: now, y, r: form === 'wide' ? 5 : 4, className: 'strip-now' }],
    duration,
  );
  drawLabels(layer(root, 'names'), namesOf(model, x, strip, form, now, article), duration);

  function namesOf(
    { from, to, language, words, date }: ExpansionModel,
    scale: TimeScale,
    { left, right, bottom }: Rect,
    _: Form,
    nowAt: number,
    articleAt: number,
  ): Label[] {
    const first = Number(from.slice(0, 4));
    const last = Number(to.slice(0, 4));
    const year = scale(`${first + 1}-01-01`) - scale(from);
    const width = textWidth(String(first), type.axis);
    const every = year >= width + YEAR_GAP ? 1 : 2;
    const years = Array.from({ length: last - first + 1 }, (__, index) => first + index)
      .filter((each) => (each - first) % every === 0)
      .map((each): Label => {
        const at = (scale(`${each}-01-01`) + scale(`${each}-12-31`)) / 2;
        return {
          key: String(each),
          x: Math.min(Math.max(at, left + width / 2), right - width / 2),
          y: bottom - 4,
          lines: [String(each)],
          anchor: 'middle',
          className: 'axis-label tabular',
        };
      });
    const above = y - tick - 8;
    const today = formatDate(date, language);
    const here: Label = {
      key: 'now',
      ...beside(nowAt, today, type.axis, 600, left, right),
      y: above,
      lines: [today],
      className: 'axis-label strong strip-date tabular',
    };
    const rule = fill(words.article ?? '', {
      date: formatDate(model.article, language, { short: true }),
    });
    const shorter = words['article-short'] ?? '';
    const articleLabel = (text: string): Label => ({
      key: 'article',
      ...besideRule(articleAt, text, type.axis, right),
      y: above,
      lines: [text],
      className: 'axis-label',
    });
    const kept = [rule, shorter]
      .map((text) => withoutCollisions([here, articleLabel(text)], type.axis * 1.06))
      .find((each) => each.length === 2) ?? [here];
    return [...years, ...kept];
  }
}

/** Centred on a point, but within the strip. */
function beside(
  at: number,
  text: string,
  size: number,
  weight: number,
  left: number,
  right: number,
): Pick<Label, 'x' | 'anchor'> {
  const half = textWidth(text, size, weight) / 2;
  return { x: Math.min(Math.max(at, left + half), right - half), anchor: 'middle' };
}

/** Right of a rule, or left of it where there is no room. */
function besideRule(
  at: number,
  text: string,
  size: number,
  right: number,
): Pick<Label, 'x' | 'anchor'> {
  return at + 5 + textWidth(text, size) <= right
    ? { x: at + 5, anchor: 'start' }
    : { x: at - 5, anchor: 'end' };
}
