import { scaleLinear } from 'd3';
import type { Anchor, DrawOptions, Size } from '../kit/contract.ts';
import { begin } from '../kit/drawing.ts';
import { fitting } from '../kit/fit.ts';
import { fill } from '../kit/format.ts';
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

  const rule = 3 * leading + 6;
  const top = rule + leading + 8;
  const bottom = height - axis - 9;
  const x = timeScale([first.from, last.to], [1, width - 1]);
  const y = scaleLinear([0, Math.max(...years.map(({ usd }) => usd))], [bottom, top]);
  const gap = form === 'narrow' ? 1 : 3;
  const anchors = new Map<string, Anchor>();
  const labels: Label[] = [];
  const lines: Line[] = [
    { key: 'base', x1: 0, x2: width, y1: bottom, y2: bottom, className: 'axis-base' },
  ];
  const suspended = { from: x(`${freeze.from}-01-01`), to: x(`${freeze.to}-12-31`) };
  const boxes: Box[] = [
    {
      key: freeze.id,
      x: suspended.from,
      y: rule + 3,
      width: suspended.to - suspended.from,
      height: bottom - rule - 3,
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
  anchors.set(freeze.id, { x: (suspended.from + suspended.to) / 2, y: rule + 12 });

  for (const { id, key, from, to, usd } of periods) {
    const ends = { x1: x(from) + gap, x2: x(to) - gap };
    lines.push({ key: id, ...ends, y1: rule, y2: rule, className: `aid-rule aid-rule-${key}` });
    anchors.set(id, { x: (ends.x1 + ends.x2) / 2, y: rule });
    const sum = money(usd);
    const said = [
      ...wrapText(words[`ruler-${key}`] ?? '', ends.x2 - ends.x1, text, 600).slice(0, 2),
      sum,
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
  for (const { id, name, from, to, usd } of named) {
    const middle = (x(from) + x(to)) / 2;
    const phrase = fill(words['named-year'] ?? '', { year: name, amount: money(usd) });
    const long = textWidth(phrase, text);
    const isLow = from > `${freeze.to}-12-31` && model.view === 'father';
    // A low year is named over the bars that its words would cover.
    const left = x(from);
    const roof = isLow
      ? Math.max(
          ...years
            .filter((each) => x(each.to) > left && x(each.from) < left + long)
            .map((each) => each.usd),
        )
      : usd;
    labels.push({
      key: `named-${id}`,
      x: isLow ? left : Math.min(middle + (x(to) - x(from)) / 2, width),
      y: y(roof) - 6,
      lines: [phrase],
      anchor: isLow ? 'start' : 'end',
      className: 'label halo tabular',
    });
  }
  labels.push({
    key: 'freeze',
    x: suspended.to + 5,
    y: top + leading * 0.2,
    lines: wrapText(
      fill(words.freeze ?? '', { from: freeze.from, to: freeze.to }),
      model.view === 'father' ? width - suspended.to - 8 : (width - suspended.to) * 0.34,
      text,
    ),
    leading,
    className: 'label halo',
  });
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
  drawBoxes(layer(root, 'boxes'), boxes, duration);
  drawLines(layer(root, 'lines'), lines, duration);
  drawLabels(layer(root, 'labels'), fitting(labels, size), duration);
  return anchors;
}
