/**
 * The named views of `phases`: `until` is the last day that each one shows, `window` the days on the
 * time axis; the record stands under the phases where a view asks for it.
 */
export interface PhasesView {
  until: string;
  window: [string, string];
  withRecord: boolean;
}

export const VIEWS = {
  'four-phases': {
    until: '2025-04-07',
    window: ['2024-08-15', '2025-04-20'],
    withRecord: false,
  },
  where: {
    until: '2025-10-02',
    window: ['2024-06-01', '2025-10-12'],
    withRecord: true,
  },
} as const satisfies Record<string, PhasesView>;

export type ViewName = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];
