import type { Theme } from './data.ts';

/** The themes that each named view of `since` lists; the overview has the leading rows of all. */
export const VIEWS = {
  all: null,
  officers: ['kenyan-officer'],
  mission: ['mission', 'kenya'],
  groups: ['gangs'],
  people: ['toll', 'displacement', 'hunger'],
  politics: ['politics', 'history', 'diaspora'],
} as const satisfies Record<string, readonly Theme[] | null>;

export type ViewName = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];
