import type { Anchor } from '../kit/contract.ts';
import type { Box, Label, Line } from '../kit/marks.ts';

/** What a view puts where, in pixels; `draw` joins it to the nodes. */
export interface Scene {
  grid: Line[];
  boxes: Box[];
  /** Lines over the boxes. */
  edges: Line[];
  labels: Label[];
  anchors: Map<string, Anchor>;
}

export const emptyScene = (): Scene => ({
  grid: [],
  boxes: [],
  edges: [],
  labels: [],
  anchors: new Map(),
});

/** Half the width of an outline: what is hollow must not look larger than what is solid. */
export const INSET = 1;
