/** The named views of `status-over-time`: whom they show, and the days on the time axis. */
export interface StatusView {
  /** One person, statement by statement; null for all three side by side. */
  person: string | null;
  window: readonly [string, string];
}

export const VIEWS = {
  deaths: { person: null, window: ['2025-02-01', '2025-12-31'] },
  missing: { person: 'Benedict Kabiru', window: ['2025-03-25', '2025-09-30'] },
} as const satisfies Record<string, StatusView>;

export type ViewName = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];
