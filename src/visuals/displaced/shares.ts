import { withoutCollisions } from '../kit/collide.ts';
import type { Size } from '../kit/contract.ts';
import { linearScale } from '../kit/linear.ts';
import type { Label } from '../kit/marks.ts';
import { TYPE, textWidth } from '../kit/text.ts';
import type { SharesPlan } from './plan.ts';
import type { Marks } from './shapes.ts';

/** The share of its place that a column takes, and the widest it gets, in pixels. */
const FILLED = 0.74;
const WIDEST = 110;
/** Places that stay empty where the area covered changes. */
const BREAK = 0.35;

/** One column a round, the capital’s department below and the others on top. */
export function putShares(marks: Marks, plan: SharesPlan, { form, width, height }: Size): void {
  const { columns, capital, elsewhere } = plan;
  const { label: text, leading } = TYPE[form];
  const side = Math.max(...[elsewhere, capital].map((name) => textWidth(name, text, 600)));
  const half = textWidth(columns[0]?.text ?? '', text) / 2;
  const dateLines = form === 'wide' ? 1 : 2;
  const left = 1;
  const right = width - Math.ceil(side) - 8;
  const bottom = height - (1 + dateLines) * leading - 6;
  const y = linearScale([0, plan.most], [bottom, leading + 4]);
  const breaksIn = (all: SharesPlan['columns']) =>
    all.filter(({ isBreak }) => isBreak).length * BREAK;
  const step = (right - left - half) / (columns.length + breaksIn(columns) - 0.5);
  const wide = Math.min(step * FILLED, WIDEST);
  const centreOf = (index: number) =>
    left + Math.max(wide / 2, half) + step * (index + breaksIn(columns.slice(0, index + 1)));

  const labels: Label[] = [];
  const put = (
    key: string,
    x: number,
    y: number,
    lines: string[],
    className: string,
    anchor: Label['anchor'] = 'middle',
  ) => labels.push({ key, x, y, lines, anchor, className, leading });
  columns.forEach((column, index) => {
    const { id, people, part, date } = column;
    const x = centreOf(index);
    const low = y(part);
    const top = y(people);
    const place = { x: x - wide / 2, width: wide };
    marks.boxes.push(
      { key: column.capital, ...place, y: low, height: y(0) - low, className: 'mark-solid' },
      { key: id, ...place, y: top, height: low - top, className: 'mark-solid part-area' },
    );
    const middle = y(part / 2);
    marks.anchors.set(column.capital, { x, y: middle });
    marks.anchors.set(id, { x, y: y((part + people) / 2) });
    put(column.capital, x, middle + text * 0.36, [column.share], 'label strong on-solid');
    put(id, x, top - 5, [column.text], column.className);
    const day = dateLines === 1 ? [date] : date.split(' ');
    put(`date-${id}`, x, bottom + text + 4, day, 'axis-label');
  });
  const end = centreOf(columns.length - 1) + wide / 2;
  const last = columns.at(-1);
  if (last) {
    const beside = (key: string, people: number, words: string, className: string) =>
      put(key, end + 6, y(people) + text * 0.36, [words], className, 'start');
    beside('capital', last.part / 2, capital, 'label strong');
    beside('elsewhere', (last.part + last.people) / 2, elsewhere, 'label');
  }
  for (const { key, from, count, text: words } of plan.covered) {
    const x1 = centreOf(from) - wide / 2;
    const x2 = centreOf(from + count - 1) + wide / 2;
    const at = height - leading - 1;
    marks.grid.push({ key, x1, x2, y1: at, y2: at, className: 'axis-base' });
    const [x, anchor] = count > 1 ? [(x1 + x2) / 2, 'middle' as const] : [x1, 'start' as const];
    put(`covered-${key}`, x, height - 4, [words], 'label muted', anchor);
  }
  const base = { x1: left, x2: end, y1: bottom, y2: bottom };
  marks.grid.push({ key: 'base', ...base, className: 'axis-base' });
  marks.labels = withoutCollisions(labels, text);
}
