/** The ways of reading other than scrolling, by which a reader steps from picture to picture. */
export type Mode = 'steps' | 'present';

export const isMode = (name: string | null | undefined): name is Mode =>
  name === 'steps' || name === 'present';

/** Whether something other than the scroll position says what is shown. */
export function isAway(): boolean {
  const { mode, notice } = document.documentElement.dataset;
  return isMode(mode) || notice !== undefined;
}
