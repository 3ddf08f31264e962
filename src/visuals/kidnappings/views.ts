/** The named views of `kidnappings`: all years of the UN's reports, or only those with a rival count. */
export const VIEWS = {
  years: { isRivalsOnly: false },
  rivals: { isRivalsOnly: true },
} as const;

export type ViewName = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];
