import { type Plot, drawTimeAxis } from './axes.ts';
import type { Size } from './contract.ts';
import type { Language } from './format.ts';
import { type Group, layer } from './marks.ts';
import type { TimeScale } from './scale.ts';
import { TYPE, textWidth } from './text.ts';

/** A time axis, and where it lies. */
export interface TimeAxis {
  scale: Pick<TimeScale, 'ticks'>;
  plot: Plot;
  language: Language;
}

/** The layer of a time axis, which not all views of a picture have. */
export function drawAxisLayer(root: Group, axis: TimeAxis | null, duration: number): void {
  const group = layer(root, 'axis');
  if (axis) drawTimeAxis(group, axis.scale, axis.plot, axis.language, duration);
  else group.replaceChildren();
}

/** The ticks of an axis without those whose year would run out of the picture. */
export function insideOnly(x: TimeScale, { width, form }: Size): Pick<TimeScale, 'ticks'> {
  const room = textWidth('0000', TYPE[form].axis);
  return { ticks: (each) => x.ticks(each).filter((tick) => tick.x + room <= width) };
}
