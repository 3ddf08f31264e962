import type { Box, Label } from '../kit/marks.ts';
import { TYPE, textWidth } from '../kit/text.ts';
import type { Size } from '../kit/contract.ts';

export interface KeyItem {
  key: string;
  words: string;
  className: string;
  fill?: string;
}

/** Pixels: side of a sample, from it to its words, and between two items. */
const SAMPLE = 11;
const GAP = 6;
const APART = 16;

/** Samples with their words, one after another, in as many rows as they need. */
export function keyOf(
  items: readonly KeyItem[],
  { width, form }: Size,
): { boxes: Box[]; labels: Label[]; height: number } {
  const { label: text, leading } = TYPE[form];
  const boxes: Box[] = [];
  const labels: Label[] = [];
  let x = 1;
  let y = leading - 2;
  for (const { key, words, className, fill } of items) {
    const wide = SAMPLE + GAP + textWidth(words, text);
    if (x > 1 && x + wide > width - 1) {
      x = 1;
      y += leading + 1;
    }
    boxes.push({
      key: `key-${key}`,
      x: x + 1,
      y: y - SAMPLE + 1,
      width: SAMPLE,
      height: SAMPLE,
      className,
      fill,
    });
    labels.push({
      key: `key-${key}`,
      x: x + SAMPLE + GAP,
      y,
      lines: [words],
      className: 'label',
    });
    x += wide + APART;
  }
  return { boxes, labels, height: y + 6 };
}
