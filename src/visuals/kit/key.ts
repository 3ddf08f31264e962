import type { Size } from './contract.ts';
import { TYPE, textWidth } from './text.ts';

/** Pixels: where the key begins, from a sample to its words, and between entries; `more` from line to line. */
interface KeyMeasures {
  x: number;
  y: number;
  beside: number;
  apart: number;
  more?: number;
}

/**
 * Samples with their words, one after another, on as many lines as they need.
 * @param put given an entry, where its sample begins, and the baseline of its line
 * @returns the height taken
 */
export function putKey<Entry extends { phrase: string }>(
  entries: readonly Entry[],
  { width, form }: Size,
  { x: left, y, beside, apart, more = 0 }: KeyMeasures,
  put: (entry: Entry, x: number, y: number) => void,
): number {
  const { label: text, leading } = TYPE[form];
  let x = left;
  for (const entry of entries) {
    const wide = beside + textWidth(entry.phrase, text);
    if (x > left && x + wide > width - left) {
      x = left;
      y += leading + more;
    }
    put(entry, x, y);
    x += wide + apart;
  }
  return y + 6;
}
