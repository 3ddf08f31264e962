/** The named views of `equipment`: what is counted, and the days on the time axis. */
export interface EquipmentView {
  of: 'vehicles' | 'bases';
  window: [string, string];
}

export const VIEWS = {
  vehicles: { of: 'vehicles', window: ['2024-07-01', '2025-10-31'] },
  bases: { of: 'bases', window: ['2024-07-01', '2026-03-31'] },
} as const satisfies Record<string, EquipmentView>;

export type ViewName = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];
