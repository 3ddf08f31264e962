import type { Size } from '../kit/contract.ts';
import { type Drawing, halves, hatch } from '../kit/drawing.ts';
import { fill, formatDate } from '../kit/format.ts';
import { type Dot, type Group, drawDots, drawLabels, drawLines, layer } from '../kit/marks.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import { STATES, type State } from './data.ts';
import { placeDot } from './draw.ts';
import type { ExpansionModel } from './model.ts';
import { radiusPerPerson } from './rings.ts';

/** The rings of these many people stand for all. */
const EXAMPLES = [10, 100] as const;
const MOST = Math.max(...EXAMPLES);

/** Marks of the key that are no states of places: class, and how much smaller they are, in pixels. */
const LOOKS = {
  unreported: ['key-speck', 3],
  changed: ['mark-changed subject-armed', 0],
  range: ['ring-band is-named subject-people', 1],
  unknown: ['ring ring-unknown subject-people', 0],
  estimated: ['ring subject-people', 1],
} as const;
type Mark = State | keyof typeof LOOKS | null;

/** One entry of the key, in pixels from the top of the key. */
interface Item {
  key: string;
  x: number;
  y: number;
  text: string;
  mark: Mark;
}

interface KeyRows {
  items: Item[];
  /** The lowest point of the rings, which stand one in the other; null where they are left out. */
  rings: { x: number; y: number } | null;
  height: number;
}

const ROW = { narrow: 16, wide: 19 } as const;
const MARK = 14;
const GAP = 9;
const RADIUS = { narrow: 4, wide: 5 } as const;

/**
 * The key, set as running text: the states of places, the rings of events, then what a mark is not.
 * Where the picture is cramped only the last is left; the rest stands under the picture.
 */
export function keyRows(
  { words, language, since }: ExpansionModel,
  { width, height, form }: Size,
  isCramped: boolean,
): KeyRows {
  const type = TYPE[form].axis;
  const row = ROW[form];
  const isNarrow = form === 'narrow';
  // The map will be no higher than this, and its rings no larger.
  const largest = 2 * radiusPerPerson(width, height - 5 * row) * Math.sqrt(MOST);
  // Beside the rings on a wide drawing; on a narrow one they stand in their row.
  const left = isNarrow || isCramped ? 0 : largest + GAP;
  const items: Item[] = [];
  /** Where rows begin: beside the rings, in the rows that have them. */
  let begin = left;
  let x = left;
  let y = row;
  const put = (key: string, mark: Mark, text: string) => {
    const wide = (mark === null ? 0 : MARK) + textWidth(text, type);
    if (x > begin && x + wide > width) {
      x = begin;
      y += row;
    }
    items.push({ key, x: x + wide - textWidth(text, type), y, text, mark });
    x += wide + GAP;
  };
  const say = (key: string) => words[isNarrow ? `key-${key}` : key] ?? '';
  let middle = 0;
  if (!isCramped) {
    if (isNarrow) put('lead', null, words['key-lead'] ?? '');
    for (const mark of [...STATES].reverse()) put(mark, mark, say(mark));
    if (!isNarrow) put('unreported', 'unreported', say('unreported'));
    const date = formatDate(since, language, { short: true });
    if (!isNarrow && since) put('changed', 'changed', fill(say('changed'), { date }));
    const grown = isNarrow ? Math.max(largest - row, 0) + 2 : 0;
    y += row + grown / 2;
    begin = left + (isNarrow ? largest + 5 : 0);
    x = begin;
    middle = y - 4;
    const list = EXAMPLES.join(', ');
    put('rings', null, fill(words['key-rings'] ?? '', { list }));
    for (const mark of ['range', 'unknown'] as const) put(mark, mark, say(mark));
    const last = isNarrow ? 'unreported' : 'estimated';
    put(last, last, say(last));
    y += row + grown / 2;
  }
  wrapText(words['not-areas'] ?? '', width - left - 2, type).forEach((text, index) => {
    items.push({ key: `note-${index}`, x: left, y: y + index * row, text, mark: null });
  });
  const end = Math.max(...items.map((item) => item.y)) + 6;
  const total = left > 0 ? Math.max(end, largest + 6) : end;
  const low = (left > 0 ? total / 2 : middle) + largest / 2;
  return {
    items,
    rings: isCramped ? null : { x: largest / 2, y: low },
    height: total,
  };
}

/** @param perPerson of the radius of a ring, in pixels */
export function drawKey(
  svg: Drawing,
  root: Group,
  { items, rings }: KeyRows,
  top: number,
  { form }: Size,
  perPerson: number,
  duration: number,
): void {
  const half = halves(svg);
  const hatched = hatch(svg);
  const r = RADIUS[form];
  const group = layer(root, 'key');
  const dotOf = ({ key, x, y, mark }: Item): Dot[] => {
    if (mark === null) return [];
    const at = { x: x - 8, y: top + y - 4, r };
    if (!(mark in LOOKS)) return [placeDot(key, mark as State, half, at)];
    const [className, smaller] = LOOKS[mark as keyof typeof LOOKS];
    const band = mark === 'range' ? { stroke: hatched, strokeWidth: r } : {};
    return [{ key, ...at, ...band, r: r - smaller, className }];
  };
  drawDots(
    layer(group, 'marks'),
    [
      ...items.flatMap(dotOf),
      ...(rings ? EXAMPLES : []).map((people): Dot => {
        const radius = perPerson * Math.sqrt(people);
        return {
          key: `ring-${people}`,
          x: rings?.x ?? 0,
          y: top + (rings?.y ?? 0) - radius,
          r: radius,
          className: 'ring subject-people',
        };
      }),
    ],
    duration,
  );
  drawLines(
    layer(group, 'ticks'),
    items
      .filter(({ mark }) => mark === 'estimated')
      .map(({ key, x, y }) => ({
        key,
        x1: x - 8,
        x2: x - 8,
        y1: top + y - 3 - r,
        y2: top + y - 7 - r,
        className: 'ring-tick subject-people',
      })),
    duration,
  );
  drawLabels(
    layer(group, 'words'),
    items.map(({ key, x, y, text }) => ({
      key,
      x,
      y: top + y,
      lines: [text],
      className: 'axis-label',
    })),
    duration,
  );
}
