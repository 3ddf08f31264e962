import type { Form } from './contract.ts';
import type { Label } from './marks.ts';
import { TYPE, textWidth } from './text.ts';

export interface Area {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The room a label takes, in pixels; estimated like all widths here. */
export function areaOf(label: Label, size: number): Area {
  const weight = /\b(strong|counter|hero)\b/.test(label.className) ? 600 : 400;
  const width = Math.max(...label.lines.map((line) => textWidth(line, size, weight)));
  const left = { start: 0, middle: width / 2, end: width }[label.anchor ?? 'start'];
  const leading = label.leading ?? size * 1.25;
  return {
    left: label.x - left,
    right: label.x - left + width,
    top: label.y - size * 0.8,
    bottom: label.y + size * 0.25 + leading * (label.lines.length - 1),
  };
}

type Sized = Exclude<keyof (typeof TYPE)[Form], 'leading'>;

/** Tells the size of type of a label, in pixels: by its class, as the style sheet does. */
export const sizeIn =
  (form: Form) =>
  ({ className }: Label): number => {
    const [size = 'label'] = /\b(axis|counter|sum|hero)\b/.exec(className) ?? [];
    return TYPE[form][size as Sized];
  };

/** Whether two areas share any point. */
export function overlap(a: Area, b: Area): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Drops every label that would lie over one before it: put the labels that matter most first. What is
 * dropped can still be inspected and stands in the table.
 * @param size of type, in pixels; or how to tell it from the label
 */
export function withoutCollisions(
  labels: readonly Label[],
  size: number | ((label: Label) => number),
): Label[] {
  const kept: { label: Label; area: Area }[] = [];
  for (const label of labels) {
    const area = areaOf(label, typeof size === 'number' ? size : size(label));
    if (!kept.some((other) => overlap(other.area, area))) kept.push({ label, area });
  }
  return kept.map(({ label }) => label);
}
