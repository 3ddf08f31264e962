import type { Plot } from '../kit/axes.ts';
import type { Size } from '../kit/contract.ts';
import type { LinearScale } from '../kit/linear.ts';
import type { HungerPlan, PlannedBlock } from './plan.ts';

/** Side of the sign for people in the worst phase, who are too few to see on the scale of all. */
export const SIGN = 6;
/** Below this height only the first and the last number are said. */
export const LOW = 240;

/** Where everything lies, for those who write the labels. */
export interface Frame {
  plan: HungerPlan;
  size: Size;
  plot: Plot;
  y: LinearScale;
  blocks: (PlannedBlock & { left: number; right: number })[];
  /** The rule between two population figures, in pixels. */
  rule: number | null;
}
