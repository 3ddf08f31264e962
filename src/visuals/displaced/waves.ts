import type { Size } from '../kit/contract.ts';
import { withoutCollisions } from '../kit/collide.ts';
import type { Label } from '../kit/marks.ts';
import { timeScale } from '../kit/scale.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import type { Wave } from './data.ts';
import type { DisplacedModel, SceneOf } from './model.ts';
import { dayText, peopleText } from './phrases.ts';
import { type Marks, noMarks } from './shapes.ts';

/** The three squares, from the left. */
const ORDER = ['article', 'capital', 'centre'] as const;
/** Pixels by form: between squares, and the height of one lane under them. */
const MEASURES = { narrow: { gap: 8, lane: 15 }, wide: { gap: 28, lane: 24 } } as const;
/** The least width of the words over a square. */
const LEAST = { narrow: 50, wide: 120 } as const;
/** The size of `.label.sum` on wide pictures. */
const SUM = 26;
/** Below this width the numbers are no larger than the words. */
const SMALL = 300;
/** Below this height there is no room for the days under the squares. */
const LOW = 240;

/** Squares whose areas are people: the article’s number in outline, the counts of those weeks solid. */
export function waveMarks(model: DisplacedModel, scene: SceneOf<'waves'>, size: Size): Marks {
  const { waves, article } = scene;
  const { words, window } = model;
  const { form, width, height } = size;
  const { label: text, leading, counter } = TYPE[form];
  const sum =
    form === 'wide'
      ? { size: SUM, className: 'label strong sum' }
      : width < SMALL
        ? { size: text, className: 'label strong' }
        : { size: counter, className: 'label counter' };
  const { gap, lane } = MEASURES[form];
  const hasDays = height >= LOW;
  const below = hasDays ? ORDER.length * lane + leading + 20 : 2;
  const sideOf = ({ people }: Wave) => Math.sqrt(people / waves.capital.people);

  const layout = (side: number) => {
    const wides = ORDER.map((key) =>
      Math.max(
        side * sideOf(waves[key]),
        LEAST[form],
        textWidth(peopleText(waves[key], model), sum.size, 600),
        // The longest word.
        ...wrapText(whatOf(waves[key]), 1, text).map((word) => textWidth(word, text)),
      ),
    );
    const room = (key: Wave['key']) => wides[ORDER.indexOf(key as (typeof ORDER)[number])] ?? 0;
    const tall = Math.max(
      ...ORDER.map((key) => {
        const lines = wrapText(whatOf(waves[key]), room(key), text).length;
        return sum.size + 8 + lines * leading + side * sideOf(waves[key]);
      }),
    );
    const total = wides.reduce((sum, each) => sum + each, 0) + gap * (ORDER.length - 1);
    return { wides, room, tall, total };
  };
  let side = Math.min(width, height);
  while (side > 20) {
    const { total, tall } = layout(side);
    if (total <= width - 2 && tall + below <= height - 2) break;
    side -= 1;
  }
  const { wides, room, total } = layout(side);
  const base = height - below - 1;
  const free = Math.max((width - total) / ORDER.length, 0);

  const marks = noMarks();
  const labels: Label[] = [];
  let left = 1;
  ORDER.forEach((key, index) => {
    const wave = waves[key];
    const own = side * sideOf(wave);
    marks.boxes.push({
      key: wave.id,
      x: left,
      y: base - own,
      width: own,
      height: own,
      className:
        key === 'article'
          ? 'mark-hollow'
          : key === 'capital'
            ? 'mark-solid part-area'
            : 'mark-solid',
    });
    marks.anchors.set(wave.id, {
      x: left + own / 2,
      y: key === 'capital' ? base - own * 0.82 : base - own / 2,
    });
    const lines = wrapText(whatOf(wave), room(key), text);
    const top = base - own - 6 - (lines.length - 1) * leading;
    labels.push(
      {
        key: `${key}-people`,
        x: left,
        y: top - leading - 2,
        lines: [peopleText(wave, model)],
        className: sum.className,
      },
      { key: `${key}-what`, x: left, y: top, lines, className: 'label', leading },
    );
    if (key === 'capital') {
      const part = waves['capital-part'];
      const inner = side * sideOf(part);
      marks.boxes.push({
        key: part.id,
        x: left,
        y: base - inner,
        width: inner,
        height: inner,
        className: 'mark-solid',
      });
      marks.anchors.set(part.id, { x: left + inner / 2, y: base - inner / 2 });
      const alone = [peopleText(part, model)];
      const dated = [...alone, ...wrapText(daysOf(part), inner - 12, text, 600)];
      const inside = [dated, alone].find(
        (each) =>
          each.length * leading < inner - 4 &&
          each.every((line) => textWidth(line, text, 600) < inner - 8),
      );
      if (inside) {
        labels.push({
          key: 'part',
          x: left + 6,
          y: base - inner + text + 4,
          lines: inside,
          className: 'label strong on-solid',
          leading,
        });
      }
    }
    left += (wides[index] ?? 0) + gap + free;
  });

  if (hasDays) {
    const from = Math.max(...ORDER.map((key) => textWidth(words[`lane-${key}`] ?? '', text))) + 10;
    const x = timeScale([...window], [from, width - 4]);
    const top = base + 14;
    const at = (index: number) => top + lane * index;
    const bar = lane * 0.56;
    const span = (wave: Wave, index: number, className: string) =>
      marks.boxes.push({
        key: `${wave.id}-days`,
        x: x(wave.from),
        y: at(index) + (lane - bar) / 2,
        width: Math.max(x(wave.to) - x(wave.from), 3),
        height: bar,
        className,
      });
    span(waves.article, 0, 'mark-hollow');
    span(waves.capital, 1, 'mark-solid part-area');
    span(waves['capital-part'], 1, 'mark-solid');
    span(waves.centre, 2, 'mark-solid');
    ORDER.forEach((key, index) => {
      labels.push({
        key: `lane-${key}`,
        x: 1,
        y: at(index) + lane / 2 + text * 0.36,
        lines: [words[`lane-${key}`] ?? ''],
        className: 'label muted',
      });
    });
    const bottom = at(ORDER.length);
    marks.axis = { scale: x, plot: { left: from, right: width - 4, top, bottom } };
    marks.lines.push({
      key: 'article-0',
      x1: x(article),
      x2: x(article),
      y1: top - 4,
      y2: bottom,
      className: 'article-rule',
    });
  }
  marks.labels = withoutCollisions(labels, (label) =>
    label.key.endsWith('-people') ? sum.size : text,
  );
  return marks;

  function daysOf({ from, to }: Wave): string {
    const [first, last] = [dayText(from, model), dayText(to, model)];
    const isOneMonth = from.slice(0, 7) === to.slice(0, 7);
    return isOneMonth ? `${Number(from.slice(8))}–${last}` : `${first} – ${last}`;
  }

  function whatOf(wave: Wave): string {
    return [words[`what-${wave.key}`] ?? '', wave.key === 'article' ? '' : daysOf(wave)]
      .filter(Boolean)
      .join(', ');
  }
}
