import type { Voice } from './data.ts';

export interface VerdictsView {
  /** The lanes whose statements are shown; the other lane stays empty. */
  voices: readonly Voice[];
  /** Whether the line of what was documented is drawn between the lanes. */
  findings: boolean;
}

/** The named views of `verdicts`: one voice, both, then what was documented. */
export const VIEWS = {
  claimed: { voices: ['mission'], findings: false },
  answered: { voices: ['mission', 'un-and-others'], findings: false },
  documented: { voices: ['mission', 'un-and-others'], findings: true },
} as const satisfies Record<string, VerdictsView>;

export type ViewName = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];
