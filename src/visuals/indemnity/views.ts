/** The named views of `indemnity`, in the order of the story. */
export const VIEW_NAMES = [
  'ordinance',
  'double-debt',
  'reduced-1838',
  'paid',
  'ended',
  'today',
] as const;

export type ViewName = (typeof VIEW_NAMES)[number];
