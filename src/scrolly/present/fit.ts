/** The largest type of a step's text beside its picture and under it, in units of the mode's own type. */
const LARGEST = { beside: 1.6, under: 1.2 } as const;
const SMALLEST = 1;
const BY = 0.05;

/**
 * Sets the text of a stop as large as its box allows. Text that is too long for its column gets a wider
 * one; what is too long even then scrolls. In a window so low that the page scrolls nothing is set.
 * @param chapter carries `--type` and, for a wider column, `data-long`
 * @param box what holds the text, as high as the screen leaves it
 */
export function fitText(chapter: HTMLElement, box: HTMLElement): void {
  const fits = () => box.scrollHeight <= box.clientHeight + 1;
  delete chapter.dataset.long;
  chapter.style.removeProperty('--type');
  if (getComputedStyle(box).overflowY === 'visible') return;
  if (shrink(chapter, fits)) return;
  chapter.dataset.long = '';
  shrink(chapter, fits);
}

/** @returns whether it fits */
function shrink(chapter: HTMLElement, fits: () => boolean): boolean {
  const largest = LARGEST[window.innerWidth > window.innerHeight ? 'beside' : 'under'];
  for (let type: number = largest; type > SMALLEST - BY / 2; type -= BY) {
    chapter.style.setProperty('--type', type.toFixed(2));
    if (fits()) return true;
  }
  return false;
}
