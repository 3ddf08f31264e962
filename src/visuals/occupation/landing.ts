/** Marines where they were counted: marks on their dates, and nothing between them but “no figure”. */
import { scaleLinear } from 'd3';
import type { Size } from '../kit/contract.ts';
import { areaOf, withoutCollisions } from '../kit/collide.ts';
import { formatDate } from '../kit/format.ts';
import type { Label } from '../kit/marks.ts';
import { type Scene, boxOf, emptyScene } from '../kit/view-scene.ts';
import { TYPE, textWidth } from '../kit/text.ts';
import type { Fact } from './data.ts';
import type { OccupationModel } from './model.ts';
import { numberText, onLine, periodText, reachOf, say } from './phrases.ts';

/** Pixels: width of a count of one day. */
const DAY = { narrow: 7, wide: 14 } as const;
const NUMBER = 'label counter';

export function placeLanding(model: OccupationModel, size: Size): Scene {
  const scene = emptyScene();
  const { label: type, counter, leading, axis } = TYPE[size.form];
  const day = DAY[size.form];
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
  const shortDate = (date: string) =>
    formatDate(date, model.language, { precision: 'month', short: true });

  const firstLabel = [numberText(model, landed), shortDate(landed.from)];
  const margin =
    Math.max(textWidth(firstLabel[0] ?? '', counter, 600), textWidth(firstLabel[1] ?? '', type)) +
    day / 2 +
    6;
  const bottom = size.height - axis - 12;
  const top = leading * 1.6;
  const x = scaleLinear(
    [onLine(model.span.from), onLine(model.span.to)],
    [margin + day / 2, size.width - 3],
  );
  const y = scaleLinear([0, reachOf(gendarmes)], [bottom, top + 4]);
  const at = (date: string) => x(onLine(date));
  const brigade = (enlisted.value ?? 0) + (officers.value ?? 0);

  const column = (fact: Fact, from: number, kind: 'solid' | 'second' | 'hollow') => {
    const middle = at(fact.from);
    const to = from + (fact.value ?? 0);
    // Two counts in one year stand beside each other, never on each other.
    const start = fact === landed ? middle - day : middle - day / 2;
    const box = { x: start, y: y(to), width: day, height: y(from) - y(to) };
    scene.boxes.push(boxOf(fact.id, kind, box));
    scene.anchors.set(fact.id, { x: start + day / 2, y: (y(from) + y(to)) / 2 });
    return { left: start, right: start + day };
  };
  const landedBox = column(landed, 0, 'solid');
  const brigadeBox = column(enlisted, 0, 'solid');
  column(officers, enlisted.value ?? 0, 'second');
  const span = { x: at(marines.from), width: at(marines.to) - at(marines.from) };
  const marinesTop = y(marines.value ?? 0);
  scene.boxes.push(
    boxOf(marines.id, 'solid', { ...span, y: marinesTop, height: bottom - marinesTop }),
  );
  scene.anchors.set(marines.id, {
    x: span.x + span.width / 2,
    y: (marinesTop + bottom) / 2,
  });
  const gendarmesY = y(gendarmes.value ?? 0);
  scene.boxes.push(
    boxOf(gendarmes.id, 'solid', { ...span, y: gendarmesY - 2, height: 5 }, 'haiti'),
  );
  scene.anchors.set(gendarmes.id, { x: span.x + span.width / 2, y: gendarmesY });
  const leftBox = column(left, 0, 'solid');
  column(asked, left.value ?? 0, 'hollow');

  scene.grid.push(
    { key: 'base', x1: 0, x2: size.width, y1: bottom, y2: bottom, className: 'axis-base' },
    {
      key: 'end',
      x1: at(model.span.to),
      x2: at(model.span.to),
      y1: top - 4,
      y2: bottom,
      className: 'axis-tick',
    },
  );
  const gaps: [number, number][] = [
    [brigadeBox.right, span.x],
    [span.x + span.width, leftBox.left],
    [leftBox.right, at(model.span.to)],
  ];
  gaps.forEach(([from, to], index) => {
    scene.edges.push({
      key: `gap-${index}`,
      x1: from + 5,
      x2: to - 5,
      y1: bottom - 7,
      y2: bottom - 7,
      className: 'mark-gap',
    });
  });

  const wanted: Label[] = [];
  const put = (key: string, lines: string[], rest: Pick<Label, 'x' | 'y'> & Partial<Label>) =>
    wanted.push({ key, lines, leading, className: 'label', ...rest });
  /** A number in bold with words under it. */
  const counted = (
    key: string,
    [number = '', ...words]: string[],
    place: Pick<Label, 'x' | 'y' | 'anchor'>,
    subject = '',
  ) => {
    put(key, [number], { ...place, className: `${NUMBER}${subject}` });
    if (words.length > 0) put(`${key}-words`, words, { ...place, y: place.y + leading });
  };
  // Where not all fit, numbers come before the words of others.
  put('marines', [say(model, 'label-marines', { number: numberText(model, marines) })], {
    x: span.x + span.width + 7,
    y: marinesTop + leading * 0.7,
    className: NUMBER,
  });
  counted('landed', firstLabel, {
    x: landedBox.left - 5,
    y: bottom - leading - 4,
    anchor: 'end',
  });
  counted('brigade', [brigadeText(), shortDate(enlisted.from)], {
    x: brigadeBox.right + 6,
    y: y(brigade) + leading * 0.6,
    anchor: 'start',
  });
  const besideX = span.x + span.width + 7;
  const number = numberText(model, gendarmes);
  const named = say(model, 'label-gendarmes', { number });
  const isNamed = besideX + textWidth(named, counter, 600) <= size.width;
  counted(
    'gendarmes',
    [isNamed ? named : number, ...(isNamed ? [say(model, 'label-officers')] : [])],
    { x: besideX, y: gendarmesY + leading * 0.4, anchor: 'start' },
    ' value subject-haiti',
  );
  counted('left', [numberText(model, left), shortDate(left.from)], {
    x: leftBox.left - 6,
    y: Math.min(y((left.value ?? 0) * 0.6), bottom - leading * 1.6 - 8),
    anchor: 'end',
  });
  put('asked', [say(model, 'label-asked', { number: numberText(model, asked) })], {
    x: leftBox.left - 6,
    y: y((left.value ?? 0) + (asked.value ?? 0)) + leading * 0.4,
    anchor: 'end',
    className: 'label muted',
  });
  put('end', [say(model, 'label-end', { date: periodText(model, endOf(model)) })], {
    x: size.width - 2,
    y: leading * 0.85,
    anchor: 'end',
  });
  gaps.forEach(([from, to], index) => {
    const words = say(model, 'no-figure');
    if (textWidth(words, type) > to - from - 8) return;
    put(`gap-${index}`, [words], {
      x: (from + to) / 2,
      y: bottom - 14,
      anchor: 'middle',
      className: 'label muted',
    });
  });
  const sizeOf = ({ className }: Label) => (className.includes('counter') ? counter : type);
  const inside = wanted.filter((label) => {
    const area = areaOf(label, sizeOf(label));
    return area.left >= 0 && area.right <= size.width && area.top >= 0 && area.bottom <= bottom + 1;
  });
  scene.labels.push(...withoutCollisions(inside, sizeOf));

  const ends = [Math.ceil(onLine(model.span.from)), Math.floor(onLine(model.span.to))] as const;
  for (let year = ends[0]; year <= ends[1]; year += 1) {
    const place = x(year);
    const isNamed = year % 5 === 0 || year === ends[0];
    scene.grid.push({
      key: String(year),
      x1: place,
      x2: place,
      y1: bottom,
      y2: bottom + (isNamed ? 5 : 3),
      className: 'axis-tick',
    });
    if (isNamed) {
      scene.labels.push({
        key: String(year),
        x: place,
        y: bottom + axis + 6,
        lines: [String(year)],
        anchor: 'middle',
        className: 'axis-label tabular',
      });
    }
  }
  return scene;

  function brigadeText(): string {
    return numberText(model, { ...enlisted, value: brigade });
  }
}

const endOf = ({ span, drawn }: OccupationModel): Fact => ({
  ...(drawn[0] as Fact),
  from: span.to,
  to: span.to,
});
