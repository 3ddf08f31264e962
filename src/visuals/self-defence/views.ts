/** The named view of `self-defence`. */
export const VIEW_NAMES = ['lynchings'] as const;

export type ViewName = (typeof VIEW_NAMES)[number];
