import type { Plot } from '../kit/axes.ts';
import type { Anchor } from '../kit/contract.ts';
import type { Box, Dot, Label, Line } from '../kit/marks.ts';
import type { Camera } from '../kit/plane.ts';
import type { TimeScale } from '../kit/scale.ts';
import type { Shapes } from '../kit/shapes.ts';

/** Everything that a view draws, ready for the joins. */
export interface Marks {
  map: { shapes: Shapes; camera: Camera } | null;
  axis: { scale: TimeScale; plot: Plot } | null;
  grid: Line[];
  /** Columns, squares, and the strip of what was covered. */
  boxes: Box[];
  /** Circles on the map. */
  dots: Dot[];
  /** The article’s day, and lines that lead from words to marks. */
  lines: Line[];
  labels: Label[];
  anchors: Map<string, Anchor>;
}

export function noMarks(): Marks {
  return {
    map: null,
    axis: null,
    grid: [],
    boxes: [],
    dots: [],
    lines: [],
    labels: [],
    anchors: new Map(),
  };
}
