/** The size of text on the page for which pictures are drawn, in pixels: 112.5 % of 16. */
const BASE_TYPE = 18;

/** How many times as large as usual the reader has set the type of the page. */
export const typeZoom = (): number =>
  (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || BASE_TYPE) / BASE_TYPE;
