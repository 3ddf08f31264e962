import type { Plot } from './axes.ts';
import { type Language, formatNumber } from './format.ts';
import type { LinearScale } from './linear.ts';
import { type Group, drawLabels, drawLines, layer } from './marks.ts';

/** Few, faint horizontal lines with their values above the line at the left edge. */
export function drawValueGrid(
  parent: Group,
  scale: LinearScale,
  plot: Plot,
  language: Language,
  duration: number,
): void {
  const ticks = scale
    .ticks(Math.min(5, Math.floor((plot.bottom - plot.top) / 44)))
    .filter((value) => value > 0);
  const grid = layer(parent, 'value-grid');
  drawLines(
    layer(grid, 'lines'),
    ticks.map((value) => ({
      key: `v${value}`,
      x1: plot.left,
      x2: plot.right,
      y1: scale(value),
      y2: scale(value),
      className: 'grid',
    })),
    duration,
  );
  drawLabels(
    layer(grid, 'values'),
    ticks.map((value) => ({
      key: `v${value}`,
      x: plot.left - 6,
      y: scale(value) + 4,
      lines: [formatNumber(value, language)],
      anchor: 'end' as const,
      className: 'axis-label tabular',
    })),
    duration,
  );
}
