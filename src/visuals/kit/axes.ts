import type { Language } from './format.ts';
import { type Group, drawLabels, drawLines, layer } from './marks.ts';
import { type TimeScale, tickLabel } from './scale.ts';

/** The rectangle in which data is drawn, in pixels. */
export interface Plot {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Ticks and month or year names along the lower edge of the plot. */
export function drawTimeAxis(
  parent: Group,
  scale: Pick<TimeScale, 'ticks'>,
  plot: Plot,
  language: Language,
  duration: number,
): void {
  const ticks = scale.ticks(60);
  const axis = layer(parent, 'time-axis');
  drawLines(
    layer(axis, 'ticks'),
    [
      {
        key: 'base',
        x1: plot.left,
        x2: plot.right,
        y1: plot.bottom,
        y2: plot.bottom,
        className: 'axis-base',
      },
      ...ticks.map(({ date, x }) => ({
        key: date,
        x1: x,
        x2: x,
        y1: plot.bottom,
        y2: plot.bottom + 5,
        className: 'axis-tick',
      })),
    ],
    duration,
  );
  drawLabels(
    layer(axis, 'names'),
    ticks
      .filter(({ x }) => x <= plot.right - 12)
      .map(({ date, x }, index) => ({
        key: date,
        x: Math.max(x, plot.left),
        y: plot.bottom + 19,
        lines: [tickLabel(date, language, index === 0)],
        anchor: 'start' as const,
        className: 'axis-label',
      })),
    duration,
  );
}
