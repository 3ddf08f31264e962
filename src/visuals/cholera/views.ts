/** The named views of `cholera`: cases and deaths in the mission’s years; what the UN made good. */
export const VIEW_NAMES = ['outbreak', 'remedy'] as const;
export type ViewName = (typeof VIEW_NAMES)[number];
