/** The one view of `rice`: the tariff, what was eaten and what was harvested, on one line of years. */
export const VIEW_NAMES = ['years'] as const;
export type ViewName = (typeof VIEW_NAMES)[number];
