/**
 * The named views of `un-missions`: all missions since 1993; MINUSTAH’s counts under its ceiling; its
 * raids; abuse by its soldiers.
 */
export const VIEW_NAMES = ['missions', 'strength', 'raids', 'abuse'] as const;
export type ViewName = (typeof VIEW_NAMES)[number];
