/** The named views of `proposals`. */
export const VIEW_NAMES = ['all', 'montana', 'council', 'since-2026'] as const;

export type ViewName = (typeof VIEW_NAMES)[number];

/** From this day on proposals are about who governs after the council. */
export const AFTER_COUNCIL = '2026-01-01';
