/** The named views of `kidnappings`: all years of the UN's reports, or the years with a rival count. */
export const VIEWS = {
  years: { rivals: false },
  rivals: { rivals: true },
} as const;

export type ViewName = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];
