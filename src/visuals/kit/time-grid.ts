import type { Size } from './contract.ts';
import type { Language } from './format.ts';
import type { Label, Line } from './marks.ts';
import { type TimeScale, tickLabel } from './scale.ts';
import { TYPE, textWidth } from './text.ts';

/** Pixels from one tick to the next, at least. */
const APART = { narrow: 30, wide: 48 } as const;

/** Upright lines at the starts of years, quarters or months, with their names along the lower edge. */
export function timeGrid(
  x: TimeScale,
  { top, bottom }: { top: number; bottom: number },
  { width, form }: Size,
  language: Language,
): { lines: Line[]; labels: Label[] } {
  const { axis } = TYPE[form];
  const lines: Line[] = [];
  const labels: Label[] = [];
  const taken: { x: number; half: number }[] = [];
  const ticks = x.ticks(APART[form]);
  const isYear = (date: string) => date.slice(5, 7) === '01';
  // Where not all names have room, those of years stay.
  const byYear = [...ticks].sort((a, b) => Number(isYear(b.date)) - Number(isYear(a.date)));
  for (const { date, x: at } of byYear) {
    lines.push({ key: date, x1: at, x2: at, y1: top, y2: bottom + 4, className: 'grid' });
    const text = tickLabel(date, language, date === ticks[0]?.date);
    const half = textWidth(text, axis) / 2;
    const middle = Math.min(Math.max(at, half + 1), width - half - 1);
    if (taken.some((each) => Math.abs(each.x - middle) < each.half + half + 6)) continue;
    taken.push({ x: middle, half });
    labels.push({
      key: date,
      x: middle,
      y: bottom + axis + 4,
      lines: [text],
      anchor: 'middle',
      className: 'axis-label tabular',
    });
  }
  return { lines, labels };
}
