/** The named views of `un-missions`: all missions since 1993; MINUSTAH’s counts under its ceiling. */
export const VIEW_NAMES = ['missions', 'strength'] as const;
export type ViewName = (typeof VIEW_NAMES)[number];
