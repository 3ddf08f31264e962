import type { Bounds } from '../kit/plane.ts';

/** What a reader may choose: the country, the capital's metropolitan area, its centre, the Artibonite. */
export const FOCI = ['country', 'capital', 'centre', 'artibonite'] as const;
/**
 * What the large map shows; the valley is the land between Pont-Sondé and Petite-Rivière, the plain goes
 * on from the capital to Ganthier, the highland from the valley to Mirebalais.
 */
export type Focus = (typeof FOCI)[number] | 'valley' | 'plain' | 'highland';

const COUNTRY: Bounds = [-74.6, 17.95, -71.5, 20.15];
/** The metropolitan area with the road to Cabaret in the north and Gressier in the west. */
const CAPITAL: Bounds = [-72.56, 18.4, -72.15, 18.75];
/** The same with room for rings at its edges. */
const CAPITAL_INSET: Bounds = [-72.58, 18.37, -72.13, 18.785];
const CENTRE: Bounds = [-72.385, 18.507, -72.272, 18.612];
const ARTIBONITE: Bounds = [-72.95, 18.85, -72.2, 19.72];
const VALLEY: Bounds = [-72.65, 19.075, -72.455, 19.21];
const PLAIN: Bounds = [-72.6, 18.36, -72.03, 18.74];
const HIGHLAND: Bounds = [-72.95, 18.62, -72, 19.22];

export interface Frames {
  /** What the large map fits. */
  main: Bounds;
  /** What the small map shows, and what it is called: the rest of what the view shows. */
  inset: Bounds;
  insetName: 'country' | 'capital';
}

export const FRAMES: Record<Focus, Frames> = {
  country: { main: COUNTRY, inset: CAPITAL_INSET, insetName: 'capital' },
  capital: { main: CAPITAL, inset: COUNTRY, insetName: 'country' },
  centre: { main: CENTRE, inset: CAPITAL_INSET, insetName: 'capital' },
  artibonite: { main: ARTIBONITE, inset: COUNTRY, insetName: 'country' },
  valley: { main: VALLEY, inset: COUNTRY, insetName: 'country' },
  plain: { main: PLAIN, inset: COUNTRY, insetName: 'country' },
  highland: { main: HIGHLAND, inset: COUNTRY, insetName: 'country' },
};

/** Maps that have the places of another and are drawn as it is. */
const LIKE: Partial<Record<Focus, Focus>> = { plain: 'capital', highland: 'artibonite' };

export const likeOf = (focus: Focus): Focus => LIKE[focus] ?? focus;

export const isWithin = ([west, south, east, north]: Bounds, lon: number, lat: number): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;

/** The capital's area, which the map of the country shows apart: dozens of marks would lie on one spot. */
export const isInCapital = (lon: number, lat: number): boolean => isWithin(CAPITAL, lon, lat);

/**
 * Whether a view with this focus has room for a place: where the small map is the country, dozens of
 * marks of the capital would lie on one spot; where it is the capital, the country is not there.
 */
export function isInScope(focus: Focus, lon: number, lat: number): boolean {
  if (likeOf(focus) === 'artibonite' || focus === 'valley') return !isInCapital(lon, lat);
  return focus !== 'centre' || isInCapital(lon, lat);
}
