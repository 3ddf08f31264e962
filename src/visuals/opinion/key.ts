import type { Size } from '../kit/contract.ts';
import type { Scene } from '../kit/scene.ts';
import { NOTE_TOP, TYPE, textWidth } from '../kit/text.ts';

/** What a part of a bar stands for. */
export interface KeyEntry {
  key: string;
  text: string;
  className: string;
  isHatched?: boolean;
  /** The words at the bars say it too: only where it needs no further line. */
  isSpare?: boolean;
}

const SWATCH = 10;

/** Puts the entries over the bars, in lines that break. Returns where the last line ends, in pixels. */
export function placeKey(
  scene: Scene,
  entries: readonly KeyEntry[],
  { width, form }: Size,
): number {
  const { axis } = TYPE[form];
  let at = 1;
  let line = NOTE_TOP + axis - 2;
  for (const { key, text, isSpare = false, ...mark } of entries) {
    const long = SWATCH + 5 + textWidth(text, axis);
    if (at > 1 && at + long > width) {
      if (isSpare) continue;
      at = 1;
      line += axis + 3;
    }
    const box = { x: at, y: line - SWATCH + 1, width: SWATCH, height: SWATCH };
    scene.boxes.push({ key: `key-${key}`, ...box, ...mark });
    const label = { x: at + SWATCH + 5, y: line, lines: [text], className: 'axis-label' };
    scene.labels.push({ key: `key-${key}`, ...label });
    at += long + 14;
  }
  return line + 3;
}
