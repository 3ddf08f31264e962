import type { Words } from '../kit/contract.ts';
import type { Box, Label } from '../kit/marks.ts';
import { textWidth } from '../kit/text.ts';

/** Marks of the missions, in the order in which the key has them; the band is filled by its drawing. */
const MARKS = [
  ['present', 'mark-solid'],
  ['authorised', 'mark-hollow'],
  ['range', 'mark-band'],
  ['own', 'mark-solid missions-own'],
  ['paid', 'mark-solid missions-paid'],
] as const;

const SWATCH = 9;

/** What the marks are, one after another in lines that break. Returns where the last line ends. */
export function missionsKey(
  words: Words,
  { width, axis, band }: { width: number; axis: number; band: string },
): { boxes: Box[]; labels: Label[]; bottom: number } {
  const boxes: Box[] = [];
  const labels: Label[] = [];
  let at = 1;
  let line = axis;
  for (const [key, className] of MARKS) {
    const said = words[`key-${key}`] ?? '';
    const long = SWATCH + 5 + textWidth(said, axis);
    if (at > 1 && at + long > width) {
      at = 1;
      line += axis * 1.2;
    }
    const swatch = { x: at, y: line - SWATCH, width: SWATCH, height: SWATCH };
    boxes.push({
      key: `key-${key}`,
      ...swatch,
      className,
      ...(key === 'range' ? { fill: band } : {}),
    });
    labels.push({
      key: `key-${key}`,
      x: at + SWATCH + 5,
      y: line,
      lines: [said],
      className: 'axis-label',
    });
    at += long + 12;
  }
  return { boxes, labels, bottom: line };
}
