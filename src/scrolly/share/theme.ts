/** The colours of a picture's file: its own, which follow the reader's system, or one set of them. */
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What `src/components/pictures/looks.ts` writes for dark systems, and for paper. */
const DARK = /@media \(prefers-color-scheme:dark\)\{((?:[^{}]*\{[^{}]*\})*)\}/;
const PAPER = /@media print\{(?:[^{}]*\{[^{}]*\})*\}/;

/**
 * A picture that looks the same on every system.
 * @param svg the text of its file
 */
export function inTheme(svg: string, theme: Theme): string {
  // On paper a dark picture needs its ground.
  return theme === 'light' ? svg.replace(DARK, '') : svg.replace(DARK, '$1').replace(PAPER, '');
}
