/** What the marks of a picture are, one after another, in lines that break. */
import type { Size } from '../kit/contract.ts';
import { type Kind, boxOfKind } from '../kit/kinds.ts';
import type { Scene } from '../kit/scene.ts';
import { TYPE, textWidth } from '../kit/text.ts';

export interface KeyEntry {
  key: string;
  text: string;
  /** A swatch of a kind, or a dot of a class. */
  mark: { kind: Kind } | { dot: string; radius: number };
}

const SWATCH = { narrow: 11, wide: 14 } as const;

/** Puts the entries at the top of the picture. Returns where they end, in pixels. */
export function placeKey(scene: Scene, entries: readonly KeyEntry[], size: Size): number {
  const { label: type, leading } = TYPE[size.form];
  const swatch = SWATCH[size.form];
  let at = 1;
  let line = leading * 0.8;
  for (const { key, text, mark } of entries) {
    const width = swatch + 5 + textWidth(text, type);
    if (width > size.width) continue;
    if (at > 1 && at + width > size.width) {
      at = 1;
      line += leading;
    }
    if ('kind' in mark) {
      const box = { x: at, y: line - swatch + 1, width: swatch, height: swatch };
      scene.boxes.push(boxOfKind(`key-${key}`, mark.kind, box));
    } else {
      scene.dots.push({
        key: `key-${key}`,
        x: at + swatch / 2,
        y: line - swatch / 2 + 1,
        r: mark.radius,
        className: mark.dot,
      });
    }
    scene.labels.push({
      key: `key-${key}`,
      x: at + swatch + 5,
      y: line,
      lines: [text],
      className: 'label',
    });
    at += width + 14;
  }
  return line + 4;
}
