import type { Label } from '../kit/marks.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import type { Frame } from './frame.ts';

/** How many people were in the worst phase, and where; the number alone where there is no room. */
export function worstLabels({ plan, size, plot, y, blocks }: Frame): Label[] {
  const { label: text, axis, leading } = TYPE[size.form];
  const labels: Label[] = [];
  const widest = (lines: readonly string[], type: number, weight = 400) =>
    Math.max(...lines.map((line) => textWidth(line, type, weight)));
  blocks
    .filter(({ worst }) => worst)
    .toSorted((a, b) => (b.worst ?? 0) - (a.worst ?? 0))
    .forEach(({ id, worst, worstText, worstRough, worstWhere, left, right }, index) => {
      const people = worst ?? 0;
      const middle = (left + right) / 2;
      const room = size.form === 'wide' ? 150 : 92;
      const lines = [worstRough, ...wrapText(worstWhere, room, text)];
      const isBeside = index === 0;
      const isUnderNext = (blocks.find((each) => each.left > left)?.worst ?? 0) > people;
      const half = widest(lines, text, 600) / 2;
      const anchor = isUnderNext ? 'end' : 'middle';
      const above = y(people) - 6;
      labels.push({
        key: `${id}-people`,
        x: isBeside ? right + 7 : isUnderNext ? right : Math.min(middle, plot.right - half),
        y: isBeside ? y(people) + text * 0.8 : above - (lines.length - 1) * leading,
        lines,
        anchor: isBeside ? 'start' : anchor,
        className: 'label strong',
        leading,
      });
      if (isBeside) return;
      labels.push({
        key: `${id}-number`,
        x: isUnderNext ? right : middle,
        y: above,
        lines: [worstText],
        anchor,
        className: 'label strong',
      });
    });
  for (const { id, worst, worstText, left, right } of blocks) {
    if (worst) continue;
    const isKnown = worst === 0;
    const lines = isKnown ? [worstText] : plan.noFigure;
    const half = widest(lines, axis) / 2;
    labels.push({
      key: `${id}-${isKnown ? 'zero' : 'none'}`,
      x: Math.min(Math.max((left + right) / 2, plot.left + half), plot.right - half),
      y: plot.bottom - 10 - (lines.length - 1) * (axis + 2) - (isKnown ? 0 : 4),
      lines,
      anchor: 'middle',
      className: 'axis-label',
      leading: axis + 2,
    });
  }
  return labels;
}
