/** The named views of `police`: how many officers there are, and how many were killed. */
export const VIEW_NAMES = ['strength', 'losses'] as const;

export type ViewName = (typeof VIEW_NAMES)[number];
