import { withoutCollisions } from '../kit/collide.ts';
import type { Size } from '../kit/contract.ts';
import { fill, formatNumber, formatShare } from '../kit/format.ts';
import { linearScale } from '../kit/linear.ts';
import type { Label } from '../kit/marks.ts';
import { roughText } from '../kit/people.ts';
import { TYPE, textWidth } from '../kit/text.ts';
import { DEPARTMENTS } from './data.ts';
import type { Column, DisplacedModel, SceneOf } from './model.ts';
import { monthText } from './phrases.ts';
import { type Marks, noMarks } from './shapes.ts';

/** The share of its place that a column takes, and the widest it gets, in pixels. */
const FILLED = 0.74;
const WIDEST = 110;
/** Places that stay empty where the area covered changes. */
const BREAK = 0.35;

/** One column a round, the capital’s department below and the others on top. */
export function shareMarks(model: DisplacedModel, scene: SceneOf<'shares'>, size: Size): Marks {
  const { words, language } = model;
  const { columns } = scene;
  const { form, width, height } = size;
  const { label: text, leading } = TYPE[form];
  const names = [words.elsewhere ?? '', words.capital ?? ''];
  const side = Math.ceil(Math.max(...names.map((name) => textWidth(name, text, 600)))) + 8;
  const half = textWidth(roughText(columns[0]?.count.people ?? 0, model), text) / 2;
  const dateLines = form === 'wide' ? 1 : 2;
  const plot = {
    left: 1,
    right: width - side,
    top: leading + 4,
    bottom: height - (1 + dateLines) * leading - 6,
  };
  const y = linearScale(
    [0, Math.max(...columns.map(({ count }) => count.people))],
    [plot.bottom, plot.top],
  );
  const breaks = columns.map(
    ({ round }, index) => index > 0 && round.coverage !== columns[index - 1]?.round.coverage,
  );
  const places = columns.length + breaks.filter(Boolean).length * BREAK;
  const step = (plot.right - plot.left - half) / (places - 0.5);
  const wide = Math.min(step * FILLED, WIDEST);
  const centreOf = (index: number) =>
    plot.left +
    Math.max(wide / 2, half) +
    step * (index + breaks.slice(0, index + 1).filter(Boolean).length * BREAK);

  const marks = noMarks();
  const labels: Label[] = [];
  const put = (label: Omit<Label, 'leading'>) => labels.push({ leading, ...label });
  columns.forEach(({ round, count, capital }, index) => {
    const x = centreOf(index);
    const date = monthText(round.date, model);
    const isWhole = round.coverage === '10-departments';
    const box = (key: string, from: number, to: number, className: string) => ({
      key,
      x: x - wide / 2,
      y: y(to),
      width: wide,
      height: y(from) - y(to),
      className,
    });
    marks.boxes.push(
      box(capital.id, 0, capital.people, 'mark-solid'),
      box(count.id, capital.people, count.people, 'mark-solid part-area'),
    );
    marks.anchors.set(capital.id, { x, y: y(capital.people / 2) });
    marks.anchors.set(count.id, { x, y: y((capital.people + count.people) / 2) });
    put({
      key: capital.id,
      x,
      y: y(capital.people / 2) + text * 0.36,
      lines: [formatShare(capital.share / 100, language)],
      anchor: 'middle',
      className: 'label strong on-solid',
    });
    put({
      key: count.id,
      x,
      y: y(count.people) - 5,
      lines: [roughText(count.people, model)],
      anchor: 'middle',
      className: isWhole ? 'label' : 'label muted',
    });
    put({
      key: `date-${count.id}`,
      x,
      y: plot.bottom + text + 4,
      lines: dateLines === 1 ? [date] : date.split(' '),
      anchor: 'middle',
      className: 'axis-label',
    });
  });
  const last = columns.at(-1);
  if (last) {
    const right = centreOf(columns.length - 1) + wide / 2 + 6;
    const beside = (key: string, people: number, className: string) =>
      put({ key, x: right, y: y(people) + text * 0.36, lines: [words[key] ?? ''], className });
    beside('capital', last.capital.people / 2, 'label strong');
    beside('elsewhere', (last.capital.people + last.count.people) / 2, 'label');
  }
  const stretches = Map.groupBy(columns, ({ round }) => round.coverage);
  for (const [coverage, each] of stretches) {
    const from = columns.indexOf(each[0] as Column);
    const left = centreOf(from) - wide / 2;
    const right = centreOf(from + each.length - 1) + wide / 2;
    const at = height - leading - 1;
    marks.grid.push({ key: coverage, x1: left, x2: right, y1: at, y2: at, className: 'axis-base' });
    put({
      key: `covered-${coverage}`,
      x: each.length > 1 ? (left + right) / 2 : left,
      y: height - 4,
      lines: [coveredText(each[0] as Column)],
      anchor: each.length > 1 ? 'middle' : 'start',
      className: 'label muted',
    });
  }
  marks.grid.push({
    key: 'base',
    x1: plot.left,
    x2: centreOf(columns.length - 1) + wide / 2,
    y1: plot.bottom,
    y2: plot.bottom,
    className: 'axis-base',
  });
  marks.labels = withoutCollisions(labels, text);
  return marks;

  function coveredText({ count: { departments, coverage } }: Column): string {
    const all = formatNumber(DEPARTMENTS, language);
    if (departments === null || departments === DEPARTMENTS) {
      return fill(words[`covered-${coverage}`] ?? '', { all });
    }
    const number = formatNumber(departments, language);
    return fill(words['covered-some'] ?? '', { number, all });
  }
}
