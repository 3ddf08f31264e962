/** Whose decision a hurdle was: the three lanes of the picture. */
export const LANES = ['haiti', 'un', 'kenya'] as const;
export type Lane = (typeof LANES)[number];

/** One dated decision on the way from the request to the landing. */
export interface Hurdle {
  id: string;
  /** ISO day. */
  date: string;
  lane: Lane;
  /** Short enough for a label. */
  short: string;
  title: string;
  sources: string[];
}

/** All hurdles by date: the first is the request, the last the landing. */
export interface RoadData {
  hurdles: Hurdle[];
}
