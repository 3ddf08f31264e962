/** The named views of `displaced`, in the order of the story. */
export interface DisplacedView {
  scene: 'totals' | 'map' | 'shares' | 'waves';
  /** The days on the time axis, where there is one. */
  window: readonly [string, string];
}

export const VIEWS = {
  total: { scene: 'totals', window: ['2022-07-10', '2026-06-30'] },
  departments: { scene: 'map', window: ['2024-05-01', '2025-09-30'] },
  provinces: { scene: 'shares', window: ['2024-03-01', '2025-06-30'] },
  'six-thousand': { scene: 'waves', window: ['2025-01-01', '2025-04-14'] },
} as const satisfies Record<string, DisplacedView>;

export type ViewName = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];
