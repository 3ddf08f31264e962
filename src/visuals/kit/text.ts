/**
 * Widths of text without a layout engine.
 *
 * Labels must fall in the same place at build time, where nothing can be measured, and in the browser.
 * Widths are estimated from advance widths of Public Sans (units per em), which also bound the
 * fallback fonts closely enough for labels.
 */
const ADVANCE: Readonly<Record<string, number>> = {};
const WIDTH_CLASSES: [string, number][] = [
  ["iljI|.,:;'’!·", 0.28],
  ['frt()[]- /‑–', 0.36],
  ['0123456789+−~', 0.62],
  ['mwMW%—', 0.86],
  ['ABDGHKNOQRUCVXY&', 0.68],
];
for (const [characters, advance] of WIDTH_CLASSES) {
  for (const character of characters) (ADVANCE as Record<string, number>)[character] = advance;
}
const DEFAULT_ADVANCE = 0.56;

/** Sizes of type on pictures, in pixels; the style sheet sets the same. Never below 12. */
export const TYPE = {
  narrow: { label: 13, leading: 16, axis: 12, counter: 15, sum: 17, hero: 22 },
  wide: { label: 15, leading: 19, axis: 13, counter: 17, sum: 26, hero: 60 },
} as const;

/** Above a note that stands over a whole picture, in pixels: it follows the line under the title. */
export const NOTE_TOP = 4;

/** Estimated width in pixels of one line at `size` pixels; `weight` from 600 up is 6 % wider. */
export function textWidth(text: string, size: number, weight = 400): number {
  let em = 0;
  for (const character of text) em += ADVANCE[character] ?? DEFAULT_ADVANCE;
  return em * size * (weight >= 600 ? 1.06 : 1);
}

/** Breaks text into lines no wider than `width` pixels; a single longer word keeps its own line. */
export function wrapText(text: string, width: number, size: number, weight = 400): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && textWidth(longer, size, weight) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  if (line) lines.push(line);
  return lines;
}
