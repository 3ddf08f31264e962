/** Colours and type of files that are opened by themselves (build time). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokensOf } from './picture.ts';

/** The colours of what stands around a drawing. */
const TONES = ['paper', 'ink', 'muted', 'rule', 'strong-rule'] as const;
export type Tone = (typeof TONES)[number];

/** Light as an attribute, which every program reads; dark by class, for browsers. */
export const filled = (tone: Tone): string =>
  `class="${tone}" fill="${tokensOf('light')[`--${tone}`]}"`;

/** What a drawing stands on, at whatever size. */
export const ground = (): string => `<rect width="100%" height="100%" ${filled('paper')}/>`;

let faces: string | undefined;

/**
 * The site's fallback faces: an image cannot load its fonts, but faces of the reader's computer may be
 * given their measures.
 */
export function localFaces(root = process.cwd()): string {
  if (faces !== undefined) return faces;
  const css = readFileSync(join(root, '.cache/fonts/fonts.css'), 'utf8');
  faces = (css.match(/@font-face\s*\{[^}]*\}/g) ?? [])
    .filter((face) => face.includes('local(') && !face.includes('url('))
    .map((face) => face.replaceAll(/\s+/g, ' '))
    .join('');
  return faces;
}

/**
 * @param darkRules of the drawing, as `darkLooks` gives them
 * @param fontFaces as `@font-face` rules
 */
export function styleElement(darkRules: string, fontFaces: string): string {
  const dark = tokensOf('dark');
  const tones = TONES.map((tone) => `.${tone}{fill:${dark[`--${tone}`]}}`).join('');
  return [
    `<style>${fontFaces}`,
    `@media (prefers-color-scheme:dark){${tones}${darkRules}}`,
    // A sheet of paper is a ground already.
    '@media print{.paper{fill:none}}</style>',
  ].join('');
}
