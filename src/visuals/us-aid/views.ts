/** The named views of `us-aid`: to the end of the father’s rule; to four years after the son’s. */
export const VIEW_NAMES = ['father', 'son'] as const;
export type ViewName = (typeof VIEW_NAMES)[number];
