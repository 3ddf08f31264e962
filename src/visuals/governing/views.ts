import type { Office } from './data.ts';

export interface GoverningView {
  /** A window of time; it ends on the day of the newest report where no end is given. */
  from: string;
  to: string | null;
  offices: readonly Office[];
  /** Whether the events of the window are listed under the offices. */
  hasEvents: boolean;
}

/** The named views of `governing`, in the order of the story. */
export const VIEWS = {
  all: {
    from: '2018-01-01',
    to: null,
    offices: ['presidency', 'prime-minister', 'parliament'],
    hasEvents: false,
  },
  council: {
    from: '2024-01-15',
    to: '2026-02-20',
    offices: ['presidency', 'chair', 'prime-minister'],
    hasEvents: false,
  },
  'after-february-2026': {
    from: '2026-01-01',
    to: null,
    offices: ['presidency', 'prime-minister'],
    hasEvents: true,
  },
} as const satisfies Record<string, GoverningView>;

export type ViewName = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];
