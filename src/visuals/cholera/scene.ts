import type { Anchor } from '../kit/contract.ts';
import type { Box, Dot, Label, Line } from '../kit/marks.ts';

/** What a view puts where, in pixels; `draw` joins it to the nodes. */
export interface Scene {
  grid: Line[];
  boxes: Box[];
  dots: Dot[];
  labels: Label[];
  anchors: Map<string, Anchor>;
}

export function emptyScene(): Scene {
  return { grid: [], boxes: [], dots: [], labels: [], anchors: new Map() };
}
