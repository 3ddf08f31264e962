/**
 * The named views of `elections`: the window of time that each shows. A promise belongs to a view when
 * the day promised lies in it.
 */
export const VIEWS = {
  all: ['2016-08-01', '2027-05-01'],
  'year-2021': ['2020-12-20', '2022-01-05'],
  'since-2024': ['2024-08-15', '2027-04-10'],
} as const satisfies Record<string, readonly [string, string]>;

export type ViewName = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];
