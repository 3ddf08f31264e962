import { type TimeAxis, insideOnly } from '../kit/axis-layer.ts';
import type { Anchor, Size } from '../kit/contract.ts';
import type { Box, Label, Line } from '../kit/marks.ts';
import { timeScale } from '../kit/scale.ts';
import type { ServicesPlan, Stretch } from './plan.ts';

/** Everything that the picture draws, ready for the joins; its parts add to it. */
export interface Marks {
  axis: TimeAxis | null;
  grid: Line[];
  boxes: Box[];
  lines: Line[];
  labels: Label[];
  anchors: Map<string, Anchor>;
}

export interface Room {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A bar of a few days would be too thin to see, in pixels. */
export const THINNEST = 3;

/** Puts lanes on their time. @returns days to pixels, and where a stretch begins and ends */
export function inTime(marks: Marks, { window, language }: ServicesPlan, size: Size, plot: Room) {
  const x = timeScale([...window], [plot.left, plot.right]);
  marks.axis = { scale: insideOnly(x, size), plot, language };
  const spanOf = ({ from, to }: Stretch): [number, number] => {
    const start = x(from);
    return [start, to ? Math.max(x(to), start + THINNEST) : start];
  };
  return { x, spanOf };
}
