import type { Plot } from '../kit/axes.ts';
import { type Area, areaOf, overlap } from '../kit/collide.ts';
import type { Size } from '../kit/contract.ts';
import type { Label } from '../kit/marks.ts';
import { timeScale } from '../kit/scale.ts';
import { TYPE, textWidth } from '../kit/text.ts';
import { insideOnly, spanOf } from './lanes.ts';
import type { Panel, ServicesModel } from './model.ts';
import { type Marks, type Room, noMarks } from './shapes.ts';

/** Pixels: the thickness of the lane, from a stem to its words; the height of the axis. */
const THICK = { narrow: 12, wide: 16 } as const;
const BESIDE = 4;
const AXIS = 24;
/** Rows that names take under the head; below this height of a picture one row, and no head. */
const ROWS = 3;
const LOW = 240;

/** What stands over the lane: its words, from a point in time. */
interface Named {
  key: string;
  at: number;
  words: string;
  className: string;
}

/** The height that a lane of named events takes, with its axis. */
export function eventsHeight({ form, height }: Size): number {
  const { leading } = TYPE[form];
  const isLow = height < LOW;
  return leading * (isLow ? 1 : 1 + ROWS) + THICK[form] + AXIS + (isLow ? 12 : 20);
}

/** Attacks as ticks and closures as bars in one lane, each named over its place in time. */
export function eventMarks(model: ServicesModel, panel: Panel, size: Size, room: Room): Marks {
  const { words, window, article } = model;
  const { label: text, leading } = TYPE[size.form];
  const thick = THICK[size.form];
  const plot: Plot = { ...room, bottom: room.bottom - AXIS };
  const x = timeScale([...window], [plot.left, plot.right]);
  const top = plot.bottom - thick - 4;
  const marks = noMarks();
  marks.axis = { scale: insideOnly(x, size), plot };

  for (const fact of panel.facts) {
    const [from, to] = spanOf(fact, x);
    marks.anchors.set(fact.id, { x: (from + to) / 2, y: top + thick / 2 });
    if (fact.kind === 'attack') {
      const place = { x1: from, x2: from, y1: top - 1, y2: top + thick + 1 };
      marks.lines.push({ key: fact.id, ...place, className: 'tick-attack' });
      continue;
    }
    marks.boxes.push({
      key: fact.id,
      x: from,
      y: top,
      width: to - from,
      height: thick,
      className: 'mark-solid',
    });
    if (!fact.isOpen) continue;
    const y = top + thick / 2;
    const place = { x1: to + 4, x2: Math.min(to + 34, plot.right), y1: y, y2: y };
    marks.lines.push({ key: `${fact.id}-open`, ...place, className: 'mark-gap' });
  }

  const head: Label = {
    key: `lane-${panel.key}`,
    x: plot.left,
    y: room.top + text,
    lines: [
      ['', '-short']
        .map((length) => words[`lane-${panel.key}${length}`] ?? '')
        .find((each) => textWidth(each, text, 600) < plot.right - plot.left) ?? '',
    ],
    className: 'label strong',
  };
  const isLow = size.height < LOW;
  if (!isLow) marks.labels.push(head);

  const rule: Named = {
    key: 'article',
    at: x(article),
    words: words.article ?? '',
    className: 'label muted',
  };
  const events = panel.facts.map((fact): Named => ({
    key: fact.id,
    at: spanOf(fact, x)[0] + (fact.kind === 'attack' ? 0 : 0.5),
    words: words[`event-${fact.id}`] ?? '',
    className: 'label',
  }));
  // Fewer names where not all find a place; the day of the article is the last to go.
  const all = [rule, ...events.filter((each) => each.words)];
  let placed: Label[] | null = null;
  for (let count = all.length; count > 0 && !placed; count -= 1) {
    placed = place(all.slice(0, count).toSorted((a, b) => a.at - b.at));
  }
  for (const label of placed ?? []) {
    marks.labels.push(label);
    const named = all.find(({ key }) => key === label.key);
    if (!named) continue;
    const isRule = label.key === rule.key;
    marks.lines.push({
      key: isRule ? 'article-0' : `stem-${label.key}`,
      x1: named.at,
      x2: named.at,
      y1: label.y - text * 0.7,
      y2: isRule ? plot.bottom : top - 2,
      className: isRule ? 'article-rule' : 'leader',
    });
  }
  return marks;

  /** A row and a side for each, so that no words lie over others or over a stem; null if there is none. */
  function place(
    [first, ...rest]: readonly Named[],
    before: readonly { label: Label; area: Area; stem: Area }[] = [],
  ): Label[] | null {
    if (!first) return before.map(({ label }) => label);
    for (
      let row = 0;
      top - 8 - row * leading - text > room.top + (isLow ? -leading : text);
      row += 1
    ) {
      for (const anchor of ['start', 'end'] as const) {
        const label: Label = {
          key: first.key,
          x: first.at + (anchor === 'start' ? BESIDE : -BESIDE),
          y: top - 8 - row * leading,
          lines: [first.words],
          anchor,
          className: first.className,
        };
        const area = areaOf(label, text);
        const stem = { left: first.at - 1, right: first.at + 1, top: area.top, bottom: top };
        const isFree =
          area.left >= plot.left &&
          area.right <= plot.right &&
          before.every(
            (other) =>
              !overlap(other.area, area) &&
              !overlap(other.stem, area) &&
              !overlap(other.area, stem),
          );
        const found = isFree ? place(rest, [...before, { label, area, stem }]) : null;
        if (found) return found;
      }
    }
    return null;
  }
}
