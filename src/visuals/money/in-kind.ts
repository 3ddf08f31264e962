import type { Size } from '../kit/contract.ts';
import { fill } from '../kit/format.ts';
import { linearScale } from '../kit/linear.ts';
import type { Label } from '../kit/marks.ts';
import { formatMoney } from '../kit/money.ts';
import { textWidth, wrapText } from '../kit/text.ts';
import type { Bar, MoneyModel, Point } from './model.ts';
import { amountText, dateText } from './phrases.ts';
import { type Fills, type Scene, SIZES, boxOf, emptyScene, fitting } from './scene.ts';

/** US dollars from line to line across both panels. */
const STEP = { narrow: 300_000_000, wide: 200_000_000 };

/** Where labels would collide, an earlier one wins. */
const PRIORITY = [
  'account-fund',
  'account-support',
  'support',
  'fund',
  'support-pledged',
  'fund-pledged',
];

/** How far the sides of an open bar reach above it, in pixels. */
const OPEN = 9;

/** Two panels on one scale, each with what was promised beside what was paid in or provided. */
export function inKindScene(model: MoneyModel, size: Size, fills: Fills): Scene {
  const { form, width, height } = size;
  const isNarrow = form === 'narrow';
  const { label: text, leading, sum: large } = SIZES[form];
  const { words, language } = model;

  // Two columns a panel; all bars are equally wide, so that areas compare as heights do.
  const between = isNarrow ? 14 : 40;
  const column = (width - between) / 4;
  const thick = Math.min(column * 0.82, 132);
  const panels = [
    { key: 'fund', x: 0 },
    { key: 'support', x: 2 * column + between },
  ];
  const left = (bar: Bar) => {
    const index = model.bars.indexOf(bar);
    return column * index + (index > 1 ? between : 0) + (column - thick) / 2;
  };

  const heads = panels.map(({ key, x }) => ({
    key: `account-${key}`,
    x,
    lines: wrapText(
      words[`account-${key}${isNarrow ? '-short' : ''}`] ?? '',
      2 * column - 4,
      text,
      600,
    ),
  }));
  const tallest = Math.max(...heads.map(({ lines }) => lines.length));
  const above = isNarrow ? 3 : 10;
  const top = above + leading * tallest + OPEN + (isNarrow ? 6 : 14);
  const bottom = height - 2 * leading - 8;
  const most = Math.max(...model.bars.flatMap(({ parts }) => parts.map(({ to }) => to)));
  const y = linearScale([0, most], [bottom, top]);

  const scene = emptyScene();
  const labels: Label[] = [];
  /** Labels that matter less: they give way to all others. */
  const minor: Label[] = [];
  const put = (list: Label[], key: string, label: Omit<Label, 'key'>) =>
    list.push({ key, leading, ...label });

  for (const { key, x, lines } of heads) {
    put(labels, key, { x, y: above + leading * 0.8, lines, className: 'label strong' });
  }

  /** The newest sum of a bar: over it, or beside its top where it reaches the top of the picture. */
  const nameTop = (bar: Bar, { sums: [sum] }: Point) => {
    const amount = amountText(sum, model, true);
    const isPaid = bar.key === 'fund' || bar.key === 'support';
    const phrase = bar.key === 'fund' ? fill(words.about ?? '', { amount }) : amount;
    const middle = left(bar) + thick / 2;
    if (bar.isOpen) {
      const room = column + 4;
      const isLarge = phrase.split(' ').every((word) => textWidth(word, large, 600) <= room);
      const type = isLarge ? large : text;
      put(labels, bar.key, {
        x: left(bar) - (isNarrow ? 6 : 14),
        y: y(most) + type * 0.8,
        lines: wrapText(phrase, room, type, 600),
        leading: isLarge ? large * 1.15 : leading,
        anchor: 'end',
        className: `label halo strong${isLarge ? ' sum' : ''}`,
      });
    } else {
      const lines = wrapText(phrase, column - 6, text, isPaid ? 600 : 400);
      const half = Math.max(...lines.map((line) => textWidth(line, text, isPaid ? 600 : 400))) / 2;
      const roof = Math.min(...bar.parts.map(({ to }) => y(to)));
      put(labels, bar.key, {
        x: Math.min(Math.max(middle, half), width - half),
        y: roof - 6 - (lines.length - 1) * leading,
        lines,
        anchor: 'middle',
        className: `label halo${isPaid ? ' strong' : ''}`,
      });
    }
    const month = dateText({ ...sum, precision: 'month' }, model, { short: true });
    const by = fill(words.by ?? '', { date: month });
    put(minor, `${bar.key}-what`, {
      x: middle,
      y: bottom + leading,
      lines: [words[`bar-${bar.key}`] ?? ''],
      anchor: 'middle',
      className: 'label',
    });
    put(minor, `${bar.key}-when`, {
      x: middle,
      y: bottom + 2 * leading,
      lines: [textWidth(by, text) < column - 2 ? by : month],
      anchor: 'middle',
      className: 'label muted',
    });
  };

  /** An earlier sum of a bar: a line in it, its words beside what is solid and inside what is hollow. */
  const nameStep = (bar: Bar, { key, at, sums: [sum] }: Point) => {
    const isSolid = bar.key === 'support';
    const amount = amountText(sum, model, true);
    const date = dateText(sum, model, { short: true, month: true });
    const start = left(bar);
    scene.edges.push({
      key,
      x1: isSolid ? start : start + 2,
      x2: isSolid ? start + thick : start + thick - 2,
      y1: y(at),
      y2: y(at),
      className: isSolid ? 'mark-level' : 'mark-step subject-power',
    });
    if (isSolid) {
      const lines = wrapText(fill(words.at ?? '', { amount, date }), column - 8, text);
      put(minor, key, {
        x: start - (isNarrow ? 6 : 14),
        y: y(at) + 4 - (lines.length - 1) * leading,
        lines,
        anchor: 'end',
        className: 'label halo',
      });
    } else if (Math.max(textWidth(amount, text), textWidth(date, text)) < thick - 9) {
      put(minor, key, {
        x: start + thick / 2,
        y: y(at) + leading,
        lines: [amount, date],
        anchor: 'middle',
        className: 'label muted',
      });
    }
  };

  for (const bar of model.bars) {
    const x = left(bar);
    scene.boxes.push(
      ...bar.parts.map((part) =>
        boxOf(
          part,
          bar,
          { x, width: thick, y: y(part.to), height: y(part.from) - y(part.to) },
          fills,
        ),
      ),
    );
    if (bar.isOpen) {
      scene.edges.push(
        ...[x + 1, x + thick - 1].map((side, index) => ({
          key: `${bar.key}-open-${index}`,
          x1: side,
          x2: side,
          y1: y(most),
          y2: y(most) - OPEN,
          className: 'mark-open subject-power',
        })),
      );
    }
    const points = model.points.filter((point) => point.bar === bar.key);
    const newest = points.at(-1);
    for (const point of points) {
      const level = y(point.at);
      const inside = Math.min(14, (bottom - level) / 2);
      scene.anchors.set(point.key, {
        x: x + thick / 2,
        y: point === newest ? level + inside : level,
      });
      if (point === newest) nameTop(bar, point);
      else nameStep(bar, point);
    }
  }

  const steps = Array.from(
    { length: Math.floor(most / STEP[form]) },
    (_, i) => (i + 1) * STEP[form],
  );
  for (const { key, x } of panels) {
    scene.grid.push(
      ...[0, ...steps].map((value) => ({
        key: `${key}-${value}`,
        x1: x,
        x2: x + 2 * column,
        y1: y(value),
        y2: y(value),
        className: value === 0 ? 'axis-base' : 'grid',
      })),
    );
  }
  for (const value of steps) {
    put(minor, `grid-${value}`, {
      x: 0,
      y: y(value) - 4,
      lines: [formatMoney(value, language, { short: true })],
      className: 'axis-label tabular',
    });
  }
  put(minor, 'apart', {
    x: 0,
    y: y(steps.at(-1) ?? most) + leading + 2,
    lines: wrapText(words.apart ?? '', 2 * column - 4, text),
    className: 'label muted',
  });

  labels.sort((a, b) => PRIORITY.indexOf(a.key) - PRIORITY.indexOf(b.key));
  scene.labels = fitting([...labels, ...minor], size);
  return scene;
}
