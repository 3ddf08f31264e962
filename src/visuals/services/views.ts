import type { Category } from './data.ts';

/**
 * The named views of `services`. Panels stand in this order; rows of two panels are never compared.
 * `window` is the time of the lanes, where a view has any.
 */
export interface ServicesView {
  categories: readonly Category[];
  shares: readonly string[];
  columns: readonly string[];
  lanes: readonly string[];
  window: readonly [string, string];
}

export const VIEWS = {
  hospitals: {
    categories: ['health'],
    // The first one leads; the others stand apart under it.
    shares: ['inpatient-country', 'health-capital', 'services-capital'],
    columns: [],
    lanes: ['hospital-events'],
    window: ['2023-07-01', '2025-12-31'],
  },
  schools: {
    categories: ['school'],
    shares: [],
    columns: ['closed-country', 'closed-two', 'closed-three', 'shelters'],
    lanes: [],
    window: ['2024-01-01', '2025-07-31'],
  },
  gates: {
    categories: ['airport', 'port'],
    shares: [],
    columns: [],
    lanes: ['fuel', 'airport', 'terminal', 'port', 'us-aircraft', 'provincial'],
    window: ['2022-07-01', '2026-11-24'],
  },
} as const satisfies Record<string, ServicesView>;

export type ViewName = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];
