import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { begin } from '../kit/drawing.ts';
import { fitting } from '../kit/fit.ts';
import { fill } from '../kit/format.ts';
import { linearScale } from '../kit/linear.ts';
import {
  type Box,
  type Label,
  type Line,
  drawBoxes,
  drawLabels,
  drawLines,
  layer,
} from '../kit/marks.ts';
import { formatMoney } from '../kit/money.ts';
import { timeScale } from '../kit/scale.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import type { Year } from './data.ts';
import type { UsAidModel } from './model.ts';

/** Draws a view of `us-aid`: a bar a fiscal year, with the sum of each ruler over a line. */
export function draw(
  node: SVGSVGElement,
  model: UsAidModel,
  size: Size,
  { duration }: DrawOptions,
): Map<string, Anchor> {
  const { years, periods, freeze, named, words, language } = model;
  const { width, height, form } = size;
  const { label: text, leading, axis } = TYPE[form];
  const svg = begin(node, width, height);
  const first = years[0];
  const last = years.at(-1);
  if (!first || !last) throw new Error('us-aid: no years');
  const money = (usd: number) => formatMoney(usd, language, { short: true, digits: 1 });

  const hasConstant = model.view === 'son';
  const rule = (form === 'wide' && hasConstant ? 4 : 3) * leading + 6;
  // Words of the highest year break in two beside the band of a phone.
  const top = rule + (hasConstant ? (form === 'narrow' ? 3 : 2) : 1) * leading + 12;
  const bottom = height - axis - 9;
  const heightOf = ({ usd, constant }: Pick<Year, 'usd' | 'constant'>) =>
    hasConstant ? Math.max(usd, constant) : usd;
  const most = Math.max(...years.map(heightOf));
  const ticks = ticksOf(most);
  const left = Math.max(...ticks.map((usd) => textWidth(money(usd), axis))) + 8;
  const x = timeScale([first.from, last.to], [left, width - 1]);
  const y = linearScale([0, most], [bottom, top]);
  const gap = form === 'narrow' ? 1 : 3;
  const anchors = new Map<string, Anchor>();
  const labels: Label[] = [];
  const lines: Line[] = [
    { key: 'base', x1: left, x2: width, y1: bottom, y2: bottom, className: 'axis-base' },
  ];
  const grid: Line[] = [];
  for (const usd of ticks) {
    grid.push({ key: `v${usd}`, x1: left, x2: width, y1: y(usd), y2: y(usd), className: 'grid' });
    labels.push({
      key: `v${usd}`,
      x: left - 5,
      y: y(usd) + 4,
      lines: [money(usd)],
      anchor: 'end',
      className: 'axis-label',
    });
  }
  const suspended = { from: x(`${freeze.from}-01-01`), to: x(`${freeze.to}-12-31`) };
  const boxes: Box[] = [
    {
      key: freeze.id,
      x: suspended.from,
      y: rule + leading + 4,
      width: suspended.to - suspended.from,
      height: bottom - rule - leading - 4,
      className: 'aid-freeze',
    },
    ...years.map(({ id, from, to, usd, ruler }) => {
      anchors.set(id, { x: (x(from) + x(to)) / 2, y: y(usd) });
      return {
        key: id,
        x: x(from) + gap / 2,
        y: y(usd),
        width: Math.max(x(to) - x(from) - gap, 1),
        height: bottom - y(usd),
        className: `aid-${ruler}`,
      };
    }),
  ];
  anchors.set(freeze.id, { x: (suspended.from + suspended.to) / 2, y: rule + leading + 12 });
  if (hasConstant) {
    years.forEach(({ id, from, to, constant, name }, index) => {
      // The extra quarter is a quarter of a year: its height would say less than its year has.
      const next = years[index + 1];
      const at = { x1: x(from), x2: x(next?.from ?? to), y1: y(constant), y2: y(constant) };
      lines.push({ key: `constant-${id}`, ...at, className: 'aid-constant' });
      if (!next || name.endsWith('TQ') || next.name.endsWith('TQ')) return;
      const up = { x1: x(next.from), x2: x(next.from), y1: y(constant), y2: y(next.constant) };
      lines.push({ key: `constant-${id}-up`, ...up, className: 'aid-constant' });
    });
  }

  for (const { id, key, from, to, usd, constant } of periods) {
    const ends = { x1: x(from) + gap, x2: x(to) - gap };
    lines.push({ key: id, ...ends, y1: rule, y2: rule, className: `aid-rule aid-rule-${key}` });
    anchors.set(id, { x: (ends.x1 + ends.x2) / 2, y: rule });
    const real = fill(words['in-constant'] ?? '', { amount: money(constant) });
    const room = ends.x2 - ends.x1;
    const said = [
      ...wrapText(words[`ruler-${key}`] ?? '', room, text, 600).slice(0, 2),
      money(usd),
      ...(form === 'wide' && hasConstant && textWidth(real, text, 600) <= room ? [real] : []),
    ];
    labels.unshift({
      key: id,
      x: ends.x1,
      y: rule - 6 - (said.length - 1) * leading,
      lines: said,
      leading,
      className: `label${key === 'before' ? ' muted' : ' strong'}`,
    });
  }
  const after = years.find(({ ruler }) => ruler === 'after');
  if (after) {
    const ends = { x1: x(after.from) + gap, x2: width - 1 };
    lines.push({
      key: 'after',
      ...ends,
      y1: rule,
      y2: rule,
      className: 'aid-rule aid-rule-before',
    });
    labels.push({
      key: 'after',
      x: width - 1,
      y: rule - 6,
      lines: [words['ruler-after'] ?? ''],
      anchor: 'end',
      className: 'label muted',
    });
  }
  // The words of the band stand over it; those of bars then keep clear of them.
  const over = { y: rule + leading - 1, className: 'label halo' };
  const band = ['freeze', 'freeze-short']
    .map((key) => fill(words[key] ?? '', { from: freeze.from, to: freeze.to }))
    .map((line) => ({ line, x: Math.min(suspended.from, width - textWidth(line, text) - 1) }))
    .find((each) => each.x >= (suspended.from + suspended.to) / 2 - textWidth(each.line, text));
  if (band) labels.push({ key: 'freeze', x: band.x, lines: [band.line], ...over });
  if (hasConstant) {
    const swatch = form === 'narrow' ? 12 : 20;
    const line = rule + 3 * leading + 12;
    lines.push({
      key: 'key-constant',
      x1: left + 4,
      x2: left + 4 + swatch,
      y1: line - 4,
      y2: line - 4,
      className: 'aid-constant',
    });
    const beside = left + 9 + swatch;
    const [full, short] = ['key-constant', 'key-constant-short'].map((key) =>
      wrapText(words[key] ?? '', suspended.from - beside - 4, text),
    );
    labels.push({
      key: 'key-constant',
      x: beside,
      y: line,
      lines: (height > 250 ? full : short) ?? [],
      leading,
      className: 'label halo',
    });
  }
  // With both sums in its words a narrow picture has room for the highest year alone.
  const shown = hasConstant && form === 'narrow' ? named.slice(0, 1) : named;
  // With both sums words keep off the band, which none of these years is in.
  const clear = hasConstant ? suspended.to + 4 : left;
  for (const { id, name, from, to, usd, constant } of shown) {
    const values = { year: name, amount: money(usd), constant: money(constant) };
    const room = hasConstant ? width - clear - 1 : Infinity;
    // Where two lines do not hold both sums, that of the bar stands alone.
    const wordings = (hasConstant ? ['named-both', 'named-year'] : ['named-year']).map((key) =>
      wrapText(fill(words[key] ?? '', values), room, text),
    );
    const lines = wordings.find(({ length }) => length <= 2) ?? [];
    if (lines.length === 0) continue;
    const long = Math.max(...lines.map((line) => textWidth(line, text)));
    // Words end with their bar, or begin where a bar is followed by lower ones, and never leave.
    const isLow = from > `${freeze.to}-12-31` && model.view === 'father';
    const start = Math.min(Math.max(isLow ? x(from) : x(to) - long, clear), width - long - 1);
    const roof = Math.max(
      heightOf({ usd, constant }),
      ...years.filter((each) => x(each.to) > start && x(each.from) < start + long).map(heightOf),
    );
    labels.push({
      key: `named-${id}`,
      x: start,
      y: y(roof) - 6 - (lines.length - 1) * leading,
      lines,
      leading,
      className: 'label halo',
    });
  }
  const isDense = x('1951-01-01') - x('1946-01-01') < textWidth('1950', axis) + 8;
  for (const { id, name, from } of years) {
    if (!(isDense ? /0$/ : /[05]$/).test(name)) continue;
    labels.push({
      key: `year-${id}`,
      x: x(from),
      y: height - 5,
      lines: [name],
      className: 'axis-label tabular',
    });
  }

  const root = layer(svg, 'root');
  drawLines(layer(root, 'grid'), grid, duration);
  drawBoxes(layer(root, 'boxes'), boxes, duration);
  drawLines(layer(root, 'lines'), lines, duration);
  drawLabels(layer(root, 'labels'), fitting(labels, size), duration);
  return anchors;
}

/** Two round values of the axis: about a third and two thirds of the highest. */
function ticksOf(most: number): number[] {
  const power = 10 ** Math.floor(Math.log10(most / 2));
  const step = [5, 2, 1].map((each) => each * power).find((each) => 2 * each <= most) ?? power;
  return [step, 2 * step];
}
