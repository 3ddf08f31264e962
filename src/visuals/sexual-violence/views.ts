/** The named views of `sexual-violence`: the series as it stands, or what was revised in it. */
export const VIEWS = {
  documented: { revised: false },
  revised: { revised: true },
} as const;

export type ViewName = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];
