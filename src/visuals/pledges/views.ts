/** The named views of `pledges`: the force that the countries made their offers to. */
export const VIEWS = {
  kept: { force: 'MSS' },
  successor: { force: 'GSF' },
} as const;

export type ViewName = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];
