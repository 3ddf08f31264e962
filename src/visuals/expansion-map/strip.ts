import type { Form } from '../kit/contract.ts';
import { withoutCollisions } from '../kit/collide.ts';
import { type Group, type Label, drawLayers, layer, px } from '../kit/marks.ts';
import { drawPaths } from '../kit/nodes.ts';
import type { Rect } from '../kit/plane.ts';
import { pieces } from '../kit/rule.ts';
import { type TimeScale, timeScale } from '../kit/scale.ts';
import { TYPE, textWidth } from '../kit/text.ts';
import type { ExpansionPlan } from './plan.ts';

/** Room at the ends for the marks of the first and the last day. */
const MARGIN = 10;
/** Least pixels between the names of two years. */
const YEAR_GAP = 10;

/** Days to pixels on the strip. */
export const stripScale = ({ from, to }: ExpansionPlan, { left, right }: Rect): TimeScale =>
  timeScale([from, to], [left + MARGIN, right - MARGIN]);

/** The height of the line on the strip, in pixels from the top of the drawing. */
export const axisOf = (strip: Rect): number => strip.bottom - 20;

/** Where we are between 2018 and 2026, with a tick for each event and the rule of the article. */
export function drawStrip(
  parent: Group,
  plan: ExpansionPlan,
  strip: Rect,
  form: Form,
  duration: number,
): void {
  const root = layer(parent, 'strip');
  const x = stripScale(plan, strip);
  const y = axisOf(strip);
  const { axis: type } = TYPE[form];
  const tick = form === 'wide' ? 10 : 8;
  const now = x(plan.date);
  const dates = datesOf(plan, x, strip, y - tick - 8, form);
  const line = { x1: x(plan.from), y1: y, y2: y };
  drawLayers(
    root,
    {
      line: [
        { key: 'all', ...line, x2: x(plan.to), className: 'axis-base' },
        { key: 'past', ...line, x2: now, className: 'time-past' },
      ],
      // Where the date stands in its way the rule leaves room for it.
      article: pieces(x(plan.article), strip.top + 2, y + 5, dates, type),
      years: plan.years.map(({ name: key, from }) => {
        return { key, x1: x(from), x2: x(from), y1: y, y2: y + 5, className: 'axis-base' };
      }),
    },
    duration,
  );
  const ticks = plan.events.map(({ date }) => `M${px(x(date))} ${px(y - tick)}v${tick - 2}`);
  drawPaths(layer(root, 'events'), [{ className: 'time-event', d: ticks.join('') || null }]);
  const named = plan.events
    .filter(({ words }) => words)
    .map(({ id: key, date }) => {
      const place = { x1: x(date), x2: x(date), y1: y - tick - 4, y2: y - 2 };
      return { key, ...place, className: 'time-named' };
    });
  drawLayers(
    root,
    {
      named,
      now: [{ key: 'now', x: now, y, r: form === 'wide' ? 5 : 4, className: 'time-now' }],
      names: [...yearNames(plan, x, type, strip.bottom), ...dates],
    },
    duration,
  );
}

/** The years, each between its ticks; every other one where they would touch. */
function yearNames({ years }: ExpansionPlan, x: TimeScale, type: number, bottom: number): Label[] {
  const spans = years.slice(0, -1).map(({ name, from }, index) => {
    const to = years[index + 1]?.from ?? from;
    return { name, wide: x(to) - x(from), middle: (x(from) + x(to)) / 2 };
  });
  const isTight = spans.some(({ name, wide }) => textWidth(name, type) + YEAR_GAP > wide);
  return spans
    .filter((_, index) => !isTight || index % 2 === 0)
    .map(({ name, middle }) => ({
      key: name,
      x: middle,
      y: bottom - 4,
      lines: [name],
      anchor: 'middle',
      className: 'axis-label tabular',
    }));
}

/** The date of the view on its side of the rule, and what the rule is; on a narrow drawing above it. */
function datesOf(
  { date, article, dateText, articleText }: ExpansionPlan,
  x: TimeScale,
  { left, right, top }: Rect,
  y: number,
  form: Form,
): Label[] {
  const { axis: type } = TYPE[form];
  const wide = textWidth(dateText, type, 600);
  const at = x(article);
  const ends = date < article ? [left, at - 4] : [at + 4, right];
  const [least = left, most = right] = ends;
  const here: Label = {
    key: 'now',
    x: Math.max(Math.min(x(date) - wide / 2, most - wide), Math.min(least, right - wide)),
    y,
    lines: [dateText],
    className: 'axis-label strong time-date tabular',
  };
  const isRight = date < article && at + 5 + textWidth(articleText, type) <= right;
  const rule: Label = {
    key: 'article',
    x: isRight ? at + 5 : at - 5,
    anchor: isRight ? 'start' : 'end',
    y: form === 'narrow' && y - type >= top + type ? y - type - 1 : y,
    lines: [articleText],
    className: 'axis-label',
  };
  return withoutCollisions([here, rule], type);
}
