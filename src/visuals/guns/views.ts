/** The named views of `guns`: how many there may be, and how they are known to come. */
export const VIEW_NAMES = ['estimates', 'routes'] as const;

export type ViewName = (typeof VIEW_NAMES)[number];
