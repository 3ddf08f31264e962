/** What a view puts where, in pixels. */
import type { Anchor, Form, Size } from '../kit/contract.ts';
import type { Dot, Label, Line } from '../kit/marks.ts';
import type { Camera, Rect } from '../kit/plane.ts';
import type { Eye } from './globe.ts';
import type { Swarm } from './swarm.ts';

export interface Scene {
  /** The map of Haiti; null where none is shown. */
  map: Camera | null;
  /** What of the map is shown; all of it where nothing is said. */
  window?: Rect;
  globe: Eye | null;
  lines: Line[];
  swarms: Swarm[];
  dots: Dot[];
  labels: Label[];
  anchors: Map<string, Anchor>;
}

export const emptyScene = (): Scene => ({
  map: null,
  globe: null,
  lines: [],
  swarms: [],
  dots: [],
  labels: [],
  anchors: new Map(),
});

/**
 * The mark that goes through all pictures: the officer on the road, among those who were there, at the
 * end of the way, the mission as a whole beside the country, and among the centuries.
 */
const THREAD_RADIUS: Record<Form, number> = { narrow: 5, wide: 7.5 };
export const thread = (x: number, y: number, { form }: Size): Dot => ({
  key: 'thread',
  x,
  y,
  r: THREAD_RADIUS[form],
  className: 'thread',
});
