import type { Size } from './contract.ts';
import { areaOf, withoutCollisions } from './collide.ts';
import type { Label } from './marks.ts';
import { TYPE } from './text.ts';

/** The size of type of a label by its class, as the style sheet sets it. */
export function typeOf({ className }: Pick<Label, 'className'>, { form }: Size): number {
  return className.split(' ').includes('axis-label') ? TYPE[form].axis : TYPE[form].label;
}

/** Leaves out labels that would leave the picture or lie over one before them. */
export function fitting(labels: readonly Label[], size: Size): Label[] {
  const inside = labels.filter((label) => {
    const { left, right, top, bottom } = areaOf(label, typeOf(label, size));
    return left >= 0 && top >= 0 && right <= size.width && bottom <= size.height;
  });
  return withoutCollisions(inside, (label) => typeOf(label, size));
}
