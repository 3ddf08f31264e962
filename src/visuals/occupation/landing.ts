/** The forces at the four moments of which a count is known: columns of one width, a gap between moments. */
import type { Size } from '../kit/contract.ts';
import { areaOf, withoutCollisions } from '../kit/collide.ts';
import { formatDate } from '../kit/format.ts';
import { linearScale } from '../kit/linear.ts';
import type { Label } from '../kit/marks.ts';
import { type Kind, type Subject, boxOfKind } from '../kit/kinds.ts';
import { type Scene, emptyScene } from '../kit/scene.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import type { Fact } from './data.ts';
import type { OccupationModel } from './model.ts';
import { numberText, periodText, reachOf, say } from './phrases.ts';

/** A stretch without a count, and a column, of what a column has of the width. */
const GAP = 0.7;
const BAR = 0.7;

export function placeLanding(model: OccupationModel, size: Size): Scene {
  const scene = emptyScene();
  const { label: type, counter, leading, axis } = TYPE[size.form];
  const find = (id: string): Fact => {
    const fact = model.drawn.find((each) => each.id === id);
    if (!fact) throw new Error(`occupation: no "${id}"`);
    return fact;
  };
  const landed = find('1915-landing-force');
  const enlisted = find('1915-brigade-enlisted');
  const officers = find('1915-brigade-officers');
  const marines = find('1918-marines');
  const gendarmes = find('1918-gendarmes');
  const left = find('1929-marines');
  const asked = find('1929-reinforcement');

  /** Columns by moment; the second fact of a column stands on the first. */
  const moments: readonly (readonly (readonly [Fact, Fact?])[])[] = [
    [[landed]],
    [[enlisted, officers]],
    [[marines], [gendarmes]],
    [[left, asked]],
  ];
  const count = moments.flat().length;
  const slot = size.width / (count + GAP * (moments.length - 1));
  const thick = slot * BAR;
  const small = axis * 1.25;
  const bottom = size.height - 2 * small - 4;
  const y = linearScale([0, reachOf(gendarmes)], [bottom, leading * 2.4 + 4]);
  const wanted: Label[] = [];
  const dates: Label[] = [];
  const place = new Map<Fact, { left: number; right: number; middle: number }>();

  const put = (fact: Fact, at: number, from: number, kind: Kind, subject?: Subject) => {
    const to = from + (fact.value ?? 0);
    const box = { x: at - thick / 2, y: y(to), width: thick, height: y(from) - y(to) };
    scene.boxes.push(boxOfKind(fact.id, kind, box, subject));
    scene.anchors.set(fact.id, { x: at, y: (y(from) + y(to)) / 2 });
    place.set(fact, { left: box.x, right: box.x + thick, middle: at });
  };
  let at = 0;
  moments.forEach((columns, index) => {
    const width = slot * columns.length;
    columns.forEach(([first, second], column) => {
      const middle = at + slot * (column + 0.5);
      put(first, middle, 0, 'solid', first === gendarmes ? 'haiti' : undefined);
      if (second) put(second, middle, first.value ?? 0, second === asked ? 'hollow' : 'second');
    });
    const fact = columns[0]?.[0] ?? landed;
    const ends = [...new Set([fact.from, fact.to].map((day) => month(day)))];
    dates.push({
      key: `date-${fact.id}`,
      x: at + width / 2,
      y: bottom + axis + 3,
      // A fact of some days is dated by its month.
      lines: wrapText(ends.join(' – '), width, axis),
      leading: small,
      anchor: 'middle',
      className: 'axis-label tabular',
    });
    scene.grid.push({
      key: `base-${fact.id}`,
      x1: at,
      x2: at + width,
      y1: bottom,
      y2: bottom,
      className: 'axis-base',
    });
    at += width;
    if (index === moments.length - 1) return;
    const gap = { x1: at + 5, x2: at + slot * GAP - 5, y1: bottom - 7, y2: bottom - 7 };
    scene.edges.push({ key: `gap-${index}`, ...gap, className: 'mark-gap' });
    const words = say(model, 'no-figure');
    if (textWidth(words, type) <= slot * GAP - 4) {
      wanted.push({
        key: `gap-${index}`,
        x: at + (slot * GAP) / 2,
        y: bottom - 14,
        lines: [words],
        anchor: 'middle',
        className: 'label muted',
      });
    }
    at += slot * GAP;
  });

  const placeOf = (fact: Fact) => place.get(fact) ?? { left: 0, right: 0, middle: 0 };
  const brigade = (enlisted.value ?? 0) + (officers.value ?? 0);
  const named: Label[] = [];
  /** A number over its column, with words above it. */
  const over = (fact: Fact, value: number, words: string, subject = '') => {
    const top = y(value) - 6;
    const { middle } = placeOf(fact);
    named.push({
      key: `value-${fact.id}`,
      x: middle,
      y: top,
      lines: [numberText(model, { ...fact, value })],
      anchor: 'middle',
      className: `label counter${subject}`,
    });
    const half = textWidth(words, type) / 2;
    wanted.push({
      key: `words-${fact.id}`,
      x: Math.min(Math.max(middle, half + 1), size.width - half - 1),
      y: top - leading,
      lines: [words],
      anchor: 'middle',
      className: 'label',
    });
  };
  over(landed, landed.value ?? 0, say(model, 'landing-landed'));
  over(enlisted, brigade, say(model, 'landing-brigade'));
  over(marines, marines.value ?? 0, say(model, 'landing-marines'));
  over(gendarmes, gendarmes.value ?? 0, say(model, 'landing-gendarmes'), ' value subject-haiti');
  // What was there stands in the outline of what was asked for, over the solid.
  named.push({
    key: `value-${left.id}`,
    x: placeOf(left).middle,
    y: y(left.value ?? 0) - 6,
    lines: [numberText(model, left)],
    anchor: 'middle',
    className: 'label counter',
  });
  const beside = placeOf(gendarmes).right + 6;
  const more = wrapText(
    say(model, 'label-asked', { number: numberText(model, asked) }),
    size.width - beside,
    type,
  );
  wanted.push(
    {
      key: 'asked',
      x: size.width - 1,
      y: y((left.value ?? 0) + (asked.value ?? 0)) - 6 - (more.length - 1) * leading,
      lines: more,
      leading,
      anchor: 'end',
      className: 'label muted',
    },
    {
      key: 'officers',
      x: placeOf(officers).right + 5,
      y: y(brigade - (officers.value ?? 0) / 2) + type * 0.35,
      lines: [say(model, 'landing-officers', { number: numberText(model, officers) })],
      className: 'label muted',
    },
  );
  // The end stands at the end of the years; a phone has no room for it there.
  if (size.form === 'wide') {
    const { middle } = placeOf(gendarmes);
    wanted.push({
      key: 'end',
      x: size.width - 1,
      y: leading * 0.85,
      lines: wrapText(
        say(model, 'label-end', {
          date: periodText(model, { ...landed, from: model.span.to, to: model.span.to }),
        }),
        size.width - middle - textWidth(say(model, 'landing-gendarmes'), type) / 2 - 12,
        type,
      ),
      leading,
      anchor: 'end',
      className: 'label muted',
    });
  }
  const sizeOf = ({ className }: Label) =>
    className.includes('counter') ? counter : className.includes('axis-label') ? axis : type;
  const inside = [...named, ...dates, ...wanted].filter((label) => {
    const area = areaOf(label, sizeOf(label));
    return (
      area.left >= 0 && area.right <= size.width && area.top >= 0 && area.bottom <= size.height
    );
  });
  scene.labels.push(...withoutCollisions(inside, sizeOf));
  return scene;

  function month(date: string): string {
    return formatDate(date, model.language, { precision: 'month', short: true });
  }
}
