export const VIEWS = {
  road: 'The place of the ambush, between the capital and the north.',
  officer: 'The dead of the mission before all who were there.',
  distance: 'The way from Nairobi over the globe.',
  promise: 'The people promised and those who came.',
  country: 'The killed and the displaced of the country.',
  past: 'Every intervention of two centuries.',
  questions: 'The questions that lead on.',
} as const;

/** The named views of `journey`, in the order of the opening. */
export type ViewName = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];

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

export const AMBUSH = 'ht-savien';
