import type { Plot } from '../kit/axes.ts';
import type { Anchor } from '../kit/contract.ts';
import type { Box, Label, Line } from '../kit/marks.ts';
import type { TimeScale } from '../kit/scale.ts';

/** Everything that a part of the picture draws, ready for the joins. */
export interface Marks {
  axis: { scale: TimeScale; plot: Plot } | null;
  grid: Line[];
  boxes: Box[];
  lines: Line[];
  labels: Label[];
  anchors: Map<string, Anchor>;
}

export function noMarks(): Marks {
  return { axis: null, grid: [], boxes: [], lines: [], labels: [], anchors: new Map() };
}

export interface Room {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
