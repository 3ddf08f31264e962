import type { Size } from '../kit/contract.ts';
import { type Drawing, hatch } from '../kit/drawing.ts';
import { type Dot, type Group, drawLayers, layer } from '../kit/marks.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import type { State } from './data.ts';
import { placeDot } from './draw.ts';
import { halves } from './halves.ts';
import type { ExpansionPlan, KeyEntry } from './plan.ts';
import { radiusPerPerson } from './rings.ts';

/** The rings of these many people stand for all. */
export const EXAMPLES = [10, 100] as const;
const MOST = Math.max(...EXAMPLES);

/** Marks of the key that are no states of places: class, and how much smaller they are, in pixels. */
const LOOKS: Partial<Record<string, readonly [className: string, smaller: number]>> = {
  unreported: ['key-speck', 3],
  changed: ['mark-changed subject-armed', 0],
  range: ['ring-band is-named subject-people', 1],
  unknown: ['ring ring-unknown subject-people', 0],
  estimated: ['ring subject-people', 1],
};
/** Entries that are words alone. */
const MARKLESS = ['lead', 'rings'];

/** One entry of the key, in pixels from the top of the key. */
interface Item extends KeyEntry {
  x: number;
  y: number;
  hasMark: boolean;
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
  { keys, note }: ExpansionPlan,
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
  const put = ({ key, text }: KeyEntry) => {
    const hasMark = !MARKLESS.includes(key);
    const wide = (hasMark ? MARK : 0) + textWidth(text, type);
    if (x > begin && x + wide > width) {
      x = begin;
      y += row;
    }
    items.push({ key, x: x + wide - textWidth(text, type), y, text, hasMark });
    x += wide + GAP;
  };
  let middle = 0;
  if (!isCramped) {
    const { places, events } = keys[form];
    places.forEach(put);
    const grown = isNarrow ? Math.max(largest - row, 0) + 2 : 0;
    y += row + grown / 2;
    begin = left + (isNarrow ? largest + 5 : 0);
    x = begin;
    middle = y - 4;
    events.forEach(put);
    y += row + grown / 2;
  }
  wrapText(note, width - left - 2, type).forEach((text, index) => {
    items.push({ key: `note-${index}`, x: left, y: y + index * row, text, hasMark: false });
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
  const dotOf = ({ key, x, y, hasMark }: Item): Dot[] => {
    if (!hasMark) return [];
    const at = { x: x - 8, y: top + y - 4, r };
    const look = LOOKS[key];
    if (!look) return [placeDot(key, key as State, half, at)];
    const [className, smaller] = look;
    const band = key === 'range' ? { stroke: hatched, strokeWidth: r } : {};
    return [{ key, ...at, ...band, r: r - smaller, className }];
  };
  const examples = rings
    ? EXAMPLES.map((people): Dot => {
        const radius = perPerson * Math.sqrt(people);
        const place = { x: rings.x, y: top + rings.y - radius, r: radius };
        return { key: `ring-${people}`, ...place, className: 'ring subject-people' };
      })
    : [];
  const ticks = items
    .filter(({ key }) => key === 'estimated')
    .map(({ key, x, y }) => {
      const place = { x1: x - 8, x2: x - 8, y1: top + y - 3 - r, y2: top + y - 7 - r };
      return { key, ...place, className: 'ring-tick subject-people' };
    });
  const words = items.map(({ key, x, y, text }) => {
    return { key, x, y: top + y, lines: [text], className: 'axis-label' };
  });
  const marks = [...items.flatMap(dotOf), ...examples];
  drawLayers(layer(root, 'key'), { marks, ticks, words }, duration);
}
