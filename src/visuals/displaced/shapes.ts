import type { Anchor } from '../kit/contract.ts';
import type { TimeAxis } from '../kit/axis-layer.ts';
import type { Box, Dot, Label, Line } from '../kit/marks.ts';
import type { Camera } from '../kit/plane.ts';

/** Everything that a view draws, ready for the joins. */
export interface Marks {
  camera: Camera;
  axis: TimeAxis | null;
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
