import { type Area, areaOf, overlap } from '../kit/collide.ts';
import type { Size } from '../kit/contract.ts';
import type { Label } from '../kit/marks.ts';
import { TYPE, textWidth } from '../kit/text.ts';
import type { Lane, ServicesPlan } from './plan.ts';
import { type Marks, type Room, inTime } from './shapes.ts';

/** Pixels: the thickness of the lane, from a stem to its words; the height of the axis. */
const THICK = { narrow: 12, wide: 16 } as const;
const BESIDE = 4;
/** Between words in one row, which else read as one. */
const APART = 14;
const AXIS = 24;
/** Rows that names take under the head; below this height of a picture one row, and no head. */
const ROWS = 3;
const LOW = 240;

/** What stands over the lane: its words, from a point in time. */
interface Named {
  key: string;
  at: number;
  words: string;
}

/** The height that a lane of named events takes, with its axis. */
export function eventsHeight({ form, height }: Size): number {
  const { leading } = TYPE[form];
  const isLow = height < LOW;
  return leading * (isLow ? 1 : 1 + ROWS) + THICK[form] + AXIS + (isLow ? 12 : 20);
}

/** Attacks as ticks and closures as bars in one lane, each named over its place in time. */
export function putEvents(
  marks: Marks,
  plan: ServicesPlan,
  panel: Lane,
  size: Size,
  room: Room,
): void {
  const { boxes, lines, labels, anchors } = marks;
  const { label: text, leading } = TYPE[size.form];
  const thick = THICK[size.form];
  const plot = { ...room, bottom: room.bottom - AXIS };
  const { x, spanOf } = inTime(marks, plan, size, plot);
  const top = plot.bottom - thick - 4;
  const isLow = size.height < LOW;
  // Fewer names where not all find a place; the day of the article is the last to go.
  const named: Named[] = [{ key: 'article', at: x(plan.article.date), words: plan.article.text }];

  for (const fact of panel.facts) {
    const { id: key, isAttack, isOpen, name: words } = fact;
    const [from, to] = spanOf(fact);
    const y = top + thick / 2;
    anchors.set(key, { x: (from + to) / 2, y });
    if (words) named.push({ key, at: from + (isAttack ? 0 : 0.5), words });
    if (isAttack) {
      const place = { x1: from, x2: from, y1: top - 1, y2: top + thick + 1 };
      lines.push({ key, ...place, className: 'tick-attack' });
      continue;
    }
    const box = { x: from, y: top, width: to - from, height: thick };
    boxes.push({ key, ...box, className: 'mark-solid' });
    if (!isOpen) continue;
    const place = { x1: to + 4, x2: Math.min(to + 34, plot.right), y1: y, y2: y };
    lines.push({ key: `${key}-open`, ...place, className: 'mark-gap' });
  }

  if (!isLow) {
    const fits = (each: string) => textWidth(each, text, 600) < plot.right - plot.left;
    labels.push({
      key: `lane-${panel.key}`,
      x: plot.left,
      y: room.top + text,
      lines: [panel.heads.find(fits) ?? ''],
      className: 'label strong',
    });
  }
  let placed: Label[] | null = null;
  for (let count = named.length; count > 0 && !placed; count -= 1) {
    placed = place(named.slice(0, count).toSorted((a, b) => a.at - b.at));
  }
  for (const label of placed ?? []) {
    labels.push(label);
    const { key, y } = label;
    const at = named.find((each) => each.key === key)?.at ?? 0;
    const stem = { x1: at, x2: at, y1: y - text * 0.7 };
    lines.push(
      key === 'article'
        ? { key: 'article-0', ...stem, y2: plot.bottom, className: 'article-rule' }
        : { key: `stem-${key}`, ...stem, y2: top - 2, className: 'leader' },
    );
  }

  /** A row and a side for each, so that no words lie over others or over a stem; null if there is none. */
  function place(
    [first, ...rest]: readonly Named[],
    before: readonly { label: Label; area: Area; stem: Area }[] = [],
  ): Label[] | null {
    if (!first) return before.map(({ label }) => label);
    const { key, at, words } = first;
    for (let y = top - 8; y - text > room.top + (isLow ? -leading : text); y -= leading) {
      for (const anchor of ['start', 'end'] as const) {
        const label: Label = {
          key,
          x: at + (anchor === 'start' ? BESIDE : -BESIDE),
          y,
          lines: [words],
          anchor,
          className: key === 'article' ? 'label muted' : 'label',
        };
        const area = areaOf(label, text);
        const stem = { left: at - 1, right: at + 1, top: area.top, bottom: top };
        const clear = { ...area, left: area.left - APART, right: area.right + APART };
        const isFree =
          area.left >= plot.left &&
          area.right <= plot.right &&
          before.every(
            (other) =>
              !overlap(other.area, clear) &&
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
