/** What the scroller needs to know of the page, in CSS pixels of the viewport. */
export interface Viewport {
  height: number;
  /** Lower edge of the graphic where it sticks above the text; null where it stands beside it. */
  graphicBottom: number | null;
}

/**
 * The height at which a step becomes the current one. Where the graphic covers the top, the line lies
 * in the upper part of what is left for text; elsewhere low in the window, so that a short step is not
 * read beside the picture of the one before.
 */
export function triggerLine({ height, graphicBottom }: Viewport): number {
  if (graphicBottom === null) return Math.round(height * 0.7);
  const bottom = Math.min(Math.max(graphicBottom, 0), height * 0.85);
  return Math.round(bottom + (height - bottom) * 0.4);
}

/**
 * Index of the step that is being read: the last whose top has passed the line, −1 before the first.
 * A function of where the page is, not of how it got there.
 * @param tops tops of the steps in the order of the page
 */
export function activeStep(tops: readonly number[], line: number): number {
  let active = -1;
  tops.forEach((top, index) => {
    if (top <= line) active = index;
  });
  return active;
}

/** Whether a new window size calls for measuring again: toolbars that come and go do not. */
export function needsRemeasure(
  before: { width: number; height: number },
  now: { width: number; height: number },
): boolean {
  return before.width !== now.width || Math.abs(before.height - now.height) > 120;
}

/** How far down the window an element begins, in CSS pixels. */
export const topOf = (node: Element): number => node.getBoundingClientRect().top;
