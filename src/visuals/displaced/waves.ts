import type { Size } from '../kit/contract.ts';
import { sizeIn, withoutCollisions } from '../kit/collide.ts';
import type { Label } from '../kit/marks.ts';
import { timeScale } from '../kit/scale.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import type { WavesPlan } from './plan.ts';
import type { Marks } from './shapes.ts';

/** Pixels by form: between squares, and the height of one lane under them. */
const MEASURES = { narrow: { gap: 8, lane: 15 }, wide: { gap: 28, lane: 24 } } as const;
/** The least width of the words over a square. */
const LEAST = { narrow: 50, wide: 120 } as const;
/** Below this width the numbers are no larger than the words. */
const SMALL = 300;
/** Below this height there is no room for the days under the squares. */
const LOW = 240;

/** Squares whose areas are people: the article’s number in outline, the counts of those weeks solid. */
export function putWaves(marks: Marks, plan: WavesPlan, { form, width, height }: Size): void {
  const { squares, part, language } = plan;
  const { boxes, anchors } = marks;
  const { label: text, leading, counter, sum } = TYPE[form];
  const [large, className] =
    form === 'wide'
      ? [sum, 'label strong sum']
      : width < SMALL
        ? [text, 'label strong']
        : [counter, 'label counter'];
  const { gap, lane } = MEASURES[form];
  const hasDays = height >= LOW;
  const below = hasDays ? squares.length * lane + leading + 20 : 2;

  const layout = (side: number) => {
    const placed = squares.map((square) => {
      const own = side * square.side;
      const wide = Math.max(
        own,
        LEAST[form],
        textWidth(square.text, large, 600),
        // The longest word.
        ...wrapText(square.what, 1, text).map((word) => textWidth(word, text)),
      );
      return { ...square, own, wide, lines: wrapText(square.what, wide, text) };
    });
    const tall = placed.map(({ own, lines }) => large + 8 + lines.length * leading + own);
    const total = placed.reduce((all, { wide }) => all + wide, 0) + gap * (squares.length - 1);
    return { placed, tall: Math.max(...tall), total };
  };
  let side = Math.min(width, height);
  while (side > 20) {
    const { total, tall } = layout(side);
    if (total <= width - 2 && tall + below <= height - 2) break;
    side -= 1;
  }
  const { placed, total } = layout(side);
  const base = height - below - 1;
  const free = Math.max((width - total) / squares.length, 0);

  const labels: Label[] = [];
  const put = (key: string, x: number, y: number, lines: string[], className: string) =>
    labels.push({ key, x, y, lines, className, leading });
  const putSquare = (key: string, x: number, own: number, className: string, aim: number) => {
    boxes.push({ key, x, y: base - own, width: own, height: own, className });
    anchors.set(key, { x: x + own / 2, y: base - own * aim });
  };
  let left = 1;
  for (const { key, id, text: people, own, wide, lines, aim, ...square } of placed) {
    putSquare(id, left, own, square.className, aim);
    const y = base - own - 6 - (lines.length - 1) * leading;
    put(`${key}-people`, left, y - leading - 2, [people], className);
    put(`${key}-what`, left, y, lines, 'label');
    if (key === 'capital') {
      const inner = side * part.side;
      putSquare(part.id, left, inner, 'mark-solid', 0.5);
      const dated = [part.text, ...wrapText(part.days, inner - 12, text, 600)];
      const inside = [dated, [part.text]].find(
        (each) =>
          each.length * leading < inner - 4 &&
          each.every((line) => textWidth(line, text, 600) < inner - 8),
      );
      if (inside) put('part', left + 6, base - inner + text + 4, inside, 'label strong on-solid');
    }
    left += wide + gap + free;
  }

  if (hasDays) {
    const from = Math.max(...squares.map((each) => textWidth(each.lane, text))) + 10;
    const x = timeScale([...plan.window], [from, width - 4]);
    const top = base + 14;
    const bar = lane * 0.56;
    squares.forEach((square, index) => {
      const y = top + lane * index;
      const span = ({ id, from, to }: { id: string; from: string; to: string }, look: string) =>
        boxes.push({
          key: `${id}-days`,
          x: x(from),
          y: y + (lane - bar) / 2,
          width: Math.max(x(to) - x(from), 3),
          height: bar,
          className: look,
        });
      span(square, square.className);
      if (square.key === 'capital') span(part, 'mark-solid');
      put(`lane-${square.key}`, 1, y + lane / 2 + text * 0.36, [square.lane], 'label muted');
    });
    const bottom = top + lane * squares.length;
    const plot = { left: from, right: width - 4, top, bottom };
    marks.axis = { scale: x, plot, language };
    const at = x(plan.article);
    const rule = { x1: at, x2: at, y1: top - 4, y2: bottom };
    marks.lines.push({ key: 'article-0', ...rule, className: 'article-rule' });
  }
  marks.labels = withoutCollisions(labels, sizeIn(form));
}
