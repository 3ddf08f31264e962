/** What the tests of pictures share: fresh drawings, the texts that stand on them, longer words. */
import { Window } from 'happy-dom';
import { type AnyVisual, BUILT_SIZES, type Anchor, type Size, type Words } from './kit/contract.ts';
import { areaOf } from './kit/collide.ts';
import type { Label } from './kit/marks.ts';
import { TYPE } from './kit/text.ts';
import { VISUAL_IDS, prepareVisual, visualEntry } from './registry.ts';
import { loadVisualTexts } from './texts.ts';

const { document } = new Window();

/** The built sizes, and some that phones, tablets and projectors leave for a picture. */
export const SIZES: readonly Size[] = [
  BUILT_SIZES.narrow,
  BUILT_SIZES.wide,
  { width: 288, height: 190, form: 'narrow' },
  { width: 358, height: 285, form: 'narrow' },
  { width: 640, height: 380, form: 'wide' },
  { width: 756, height: 520, form: 'wide' },
  { width: 850, height: 720, form: 'wide' },
];

export interface Picture {
  id: string;
  view: string;
  visual: AnyVisual;
  data: unknown;
  words: Words;
}

/** Every view of every visual, from the compiled data. */
export function pictures(): Picture[] {
  return VISUAL_IDS.flatMap((id) => {
    const { visual } = visualEntry(id);
    const data = prepareVisual(id);
    const { words } = loadVisualTexts(id, 'en');
    return visual.views.map((view) => ({ id, view, visual, data, words }));
  });
}

export const modelOf = ({ visual, data, view, words }: Picture): unknown =>
  visual.model(data, view, 'en', words);

/** An empty drawing, as the build hands it to `draw`. */
export function blank(prefix = 'test'): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('data-prefix', prefix);
  return svg as unknown as SVGSVGElement;
}

/** Draws a picture at once, into `svg` or a fresh drawing. */
export function drawn(
  picture: Picture,
  size: Size,
  svg = blank(),
): { svg: SVGSVGElement; anchors: Map<string, Anchor> } {
  return { svg, anchors: picture.visual.draw(svg, modelOf(picture), size, { duration: 0 }) };
}

export interface Placed {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Size of type in pixels by class, as the style sheet sets it (`kit/text.test.ts` holds that). */
function typeSize(className: string, { form }: Size): number {
  const { label, axis, counter, hero } = TYPE[form];
  if (className.includes('hero')) return hero;
  if (className.includes('counter')) return counter;
  return className.includes('axis-label') ? axis : label;
}

/** The room that each text of a drawing takes, by the estimate that the drawings themselves use. */
export function textsOf(svg: SVGSVGElement, size: Size): Placed[] {
  return [...svg.querySelectorAll('text')].map((node) => {
    const tspans = [...node.querySelectorAll('tspan')];
    const className = node.getAttribute('class') ?? '';
    const leading = Number(tspans[1]?.getAttribute('dy') ?? 0);
    const lines = tspans.length > 0 ? tspans : [node];
    const label: Label = {
      key: '',
      x: Number(node.getAttribute('x')),
      y: Number(node.getAttribute('y')),
      lines: lines.map(({ textContent }) => textContent ?? ''),
      anchor: node.getAttribute('text-anchor') as 'start' | 'middle' | 'end',
      className,
      leading,
    };
    return { text: label.lines.join(' / '), ...areaOf(label, typeSize(className, size)) };
  });
}

/** The same words, each about a third longer, as another language may have them. */
export function lengthened(words: Words): Words {
  const longer = (phrase: string) =>
    phrase.replace(/\{[^}]*\}|\p{L}+/gu, (word) =>
      word.startsWith('{') ? word : word + 'e'.repeat(Math.ceil(word.length * 0.3)),
    );
  return Object.fromEntries(Object.entries(words).map(([key, phrase]) => [key, longer(phrase)]));
}

/** Numbers that look random and are the same in every run (mulberry32). */
export function randomiser(seed: number): { below(limit: number): number } {
  let state = seed;
  return {
    /** A whole number from 0 up to, not including, `limit`. */
    below(limit) {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
    },
  };
}
