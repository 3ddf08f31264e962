/**
 * The named views of `strength`, in the order of the story.
 *
 * `until` is the last day shown as known; `window` the days on the time axis; `top` the number of
 * people at the upper edge. Views change only these and what is pointed out, so a jump gives what
 * stepping gives.
 */
export interface StrengthView {
  until: string;
  window: [string, string];
  top: number;
  /** What the view points out besides the shape itself. */
  marks: readonly (
    'promises' | 'first' | 'countries' | 'peak' | 'article' | 'rivals' | 'successor' | 'gap'
  )[];
}

export const VIEWS = {
  landing: {
    until: '2024-09-11',
    window: ['2023-10-01', '2024-09-11'],
    top: 2700,
    marks: ['promises', 'first'],
  },
  partners: {
    until: '2025-01-17',
    window: ['2024-06-01', '2025-02-01'],
    top: 700,
    marks: ['countries', 'rivals'],
  },
  peak: {
    until: '2025-02-26',
    window: ['2023-10-01', '2025-02-26'],
    top: 2700,
    marks: ['promises', 'peak'],
  },
  plateau: {
    until: '2025-10-02',
    window: ['2023-10-01', '2025-10-31'],
    top: 2700,
    marks: ['promises', 'peak', 'article', 'rivals'],
  },
  succession: {
    until: '2026-04-30',
    window: ['2023-10-01', '2026-04-30'],
    top: 6000,
    marks: ['promises', 'peak', 'article', 'rivals', 'successor', 'gap'],
  },
} as const satisfies Record<string, StrengthView>;

export type ViewName = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];
