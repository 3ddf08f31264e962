/** The named views of `journey`, in the order of the opening; the first stands beside the title. */
export const VIEW_NAMES = [
  'world',
  'road',
  'officer',
  'distance',
  'promise',
  'country',
  'past',
  'questions',
] as const;
export type ViewName = (typeof VIEW_NAMES)[number];

/** Interventions with a name on the strip, the most telling first. */
export const NAMED = [
  '2024-mss',
  '1915-us-occupation',
  '1801-leclerc-expedition',
  '2004-minustah',
  '1994-uphold-democracy',
] as const;

/** Places with a name on the first map, the most telling first. */
export const LANDMARKS = [
  'ht-port-au-prince',
  'ht-gonaives',
  'ht-saint-marc',
  'ht-mirebalais',
] as const;

/** Where the name of the river Artibonite is written. */
export const RIVER = { lon: -72.42, lat: 19.02 } as const;

export const AMBUSH = 'ht-savien';
