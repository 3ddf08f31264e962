/**
 * The named views of `control`: all estimates over time; those around the article's day, with the
 * scale cut; each with who says it and in which words, one to a line. `bottom` is the percentage at
 * the lower edge.
 */
export interface ControlView {
  form: 'time' | 'list';
  window: [string, string];
  bottom: number;
  /** Whether the article's own figure is among them. */
  article: boolean;
}

export const VIEWS = {
  shares: { form: 'time', window: ['2021-09-01', '2026-03-15'], bottom: 0, article: false },
  article: { form: 'time', window: ['2024-01-01', '2025-12-31'], bottom: 50, article: true },
  'no-method': { form: 'list', window: ['2021-07-01', '2026-05-01'], bottom: 0, article: false },
} as const satisfies Record<string, ControlView>;

export type ViewName = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];
