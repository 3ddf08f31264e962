import type { Size } from '../kit/contract.ts';
import { type Drawing, halves } from '../kit/drawing.ts';
import { type Dot, type Group, drawDots, drawLabels, layer } from '../kit/marks.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import { STATES, type State } from './data.ts';
import { placeDot } from './draw.ts';
import type { ExpansionModel } from './model.ts';

/** One entry of the key, in pixels from the top of the key. */
interface Item {
  key: string;
  x: number;
  y: number;
  text: string;
  mark: State | null;
}

interface KeyRows {
  items: Item[];
  height: number;
}

const ROW = { narrow: 16, wide: 19 } as const;
const MARK = 14;
const GAP = 10;

/**
 * The key, set as running text: the states of places, then what a mark is not. Where the picture is
 * cramped only the latter is left; the rest stands under the picture.
 */
export function keyRows(
  { words }: ExpansionModel,
  { width, form }: Size,
  isCramped: boolean,
): KeyRows {
  const type = TYPE[form].axis;
  const row = ROW[form];
  const items: Item[] = [];
  let x = 0;
  let y = row;
  if (!isCramped) {
    const lead = words['key-lead'] ?? '';
    if (form === 'narrow') {
      items.push({ key: 'lead', x, y, text: lead, mark: null });
      x = textWidth(lead, type) + GAP / 2;
    }
    for (const mark of [...STATES].reverse()) {
      const text = words[form === 'narrow' ? `key-${mark}` : mark] ?? '';
      const wide = MARK + textWidth(text, type);
      if (x > 0 && x + wide > width) {
        x = 0;
        y += row;
      }
      items.push({ key: mark, x: x + MARK, y, text, mark });
      x += wide + GAP;
    }
    y += row;
  }
  wrapText(words['not-areas'] ?? '', width - 2, type).forEach((text, index) => {
    items.push({ key: `note-${index}`, x: 0, y: y + index * row, text, mark: null });
  });
  return { items, height: Math.max(...items.map((item) => item.y)) + 6 };
}

export function drawKey(
  svg: Drawing,
  root: Group,
  { items }: KeyRows,
  top: number,
  { form }: Size,
  duration: number,
): void {
  const half = halves(svg);
  const group = layer(root, 'key');
  drawDots(
    layer(group, 'marks'),
    items.flatMap(({ key, x, y, mark }): Dot[] =>
      mark === null
        ? []
        : [placeDot(key, mark, half, { x: x - 8, y: top + y - 4, r: form === 'wide' ? 5 : 4 })],
    ),
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
