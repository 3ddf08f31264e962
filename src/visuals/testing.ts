/** What the tests of pictures share: fresh drawings, what is wrong with them, longer words. */
import { readFileSync, readdirSync } from 'node:fs';
import { Window } from 'happy-dom';
import {
  type AnyVisual,
  BUILT_SIZES,
  type Anchor,
  type Drawer,
  type Size,
  type Words,
} from './kit/contract.ts';
import { planOf } from './kit/plan.ts';
import { type Area, areaOf, overlap } from './kit/collide.ts';
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

interface Drawing {
  svg: SVGSVGElement;
  anchors: Map<string, Anchor>;
}

/** Draws a model at once, into `svg` or a fresh drawing. */
export function drawnModel(
  visual: Drawer,
  model: unknown,
  size: Size,
  svg: SVGSVGElement = blank(),
): Drawing {
  return { svg, anchors: visual.draw(svg, planOf(visual, model), size, { duration: 0 }) };
}

/** Draws a picture at once, into `svg` or a fresh drawing. */
export const drawn = (picture: Picture, size: Size, svg?: SVGSVGElement): Drawing =>
  drawnModel(picture.visual, modelOf(picture), size, svg);

/**
 * Sizes of type in pixels that the style sheets of pictures give to labels of a class, as
 * `.label.counter`; with `wide ` before the class where a wide drawing has another.
 */
const LABEL_SIZES = new Map(
  readdirSync('src/styles')
    .filter((name) => /^(visual|marks-.*)\.css$/.test(name))
    .flatMap((name) => [
      ...readFileSync(`src/styles/${name}`, 'utf8').matchAll(
        /(\.drawing-wide )?\.label\.([\w-]+) \{[^}]*?font-size: (\d+)px/g,
      ),
    ])
    .map(([, wide, name, size]) => [`${wide ? 'wide ' : ''}${name}`, Number(size)]),
);

/** Size of type of a text, by its classes (`kit/text.test.ts` holds that the sheets have `TYPE`). */
function typeSize(className: string, { form }: Size): number {
  const classes = className.split(' ');
  if (classes.includes('axis-label')) return TYPE[form].axis;
  const own = classes.flatMap(
    (name) =>
      (form === 'wide' ? LABEL_SIZES.get(`wide ${name}`) : null) ?? LABEL_SIZES.get(name) ?? [],
  );
  return Math.max(...(own.length > 0 ? own : [TYPE[form].label]));
}

interface Placed extends Area {
  key: string;
  text: string;
}

/** The room that each text of a drawing takes, by the estimate that the drawings themselves use. */
export function textsOf(svg: SVGSVGElement, size: Size): Placed[] {
  return [...svg.querySelectorAll('text')].map((node) => {
    const tspans = [...node.querySelectorAll('tspan')];
    const className = node.getAttribute('class') ?? '';
    const leading = Number(tspans[1]?.getAttribute('dy') ?? 0);
    const lines = tspans.length > 0 ? tspans : [node];
    const label: Label = {
      key: node.getAttribute('data-key') ?? '',
      x: Number(node.getAttribute('x')),
      y: Number(node.getAttribute('y')),
      lines: lines.map(({ textContent }) => textContent ?? ''),
      anchor: node.getAttribute('text-anchor') as 'start' | 'middle' | 'end',
      className,
      leading,
    };
    const { key } = label;
    return { key, text: label.lines.join(' / '), ...areaOf(label, typeSize(className, size)) };
  });
}

/** The texts of a drawing as they read, without breaks of lines. */
export const readOff = (svg: SVGSVGElement): string[] =>
  [...svg.querySelectorAll('text')].map((node) => {
    const lines = [...node.querySelectorAll('tspan')].map(({ textContent }) => textContent);
    return lines.length > 0 ? lines.join(' ') : (node.textContent ?? '');
  });

/** Attributes that cannot be drawn, and texts that say nothing. */
function brokenIn(svg: SVGSVGElement): string[] {
  return [svg, ...svg.querySelectorAll('*')].flatMap((node) => {
    const attributes = [...node.attributes].filter(
      ({ name, value }) =>
        /NaN|undefined|Infinity|\bnull\b/.test(value) ||
        (['width', 'height', 'r'].includes(name) && !(Number(value) >= 0)),
    );
    const text = node.tagName === 'text' ? (node.textContent ?? '') : 'none';
    return [
      ...attributes.map(({ name, value }) => `${node.tagName} ${name}="${value}"`),
      ...(/NaN|undefined|\bnull\b|^\s*$/.test(text) ? [`says “${text}”`] : []),
    ];
  });
}

/** Pixels by which rounding may put a text over the edge. */
const SLACK = 0.5;

/** Everything that is wrong with a drawing at a size: broken numbers, words outside or over others. */
export function faultsOf(svg: SVGSVGElement, size: Size): string[] {
  const texts = textsOf(svg, size);
  const outside = texts.filter(
    ({ left, right, top, bottom }) =>
      Math.min(left, top) < -SLACK || right > size.width + SLACK || bottom > size.height + SLACK,
  );
  return [
    ...brokenIn(svg),
    ...outside.map(({ text }) => `“${text}” outside`),
    ...texts.flatMap((a, index) =>
      texts
        .slice(index + 1)
        .filter((b) => overlap(a, b))
        .map((b) => `“${a.text}” over “${b.text}”`),
    ),
  ];
}

/** A phrase whose words are each about a third longer; places to fill stay as they are. */
const longer = (phrase: string) =>
  phrase.replace(/\{[^}]*\}|\p{L}+/gu, (word) =>
    word.startsWith('{') ? word : word + 'e'.repeat(Math.ceil(word.length * 0.3)),
  );

/** The same words, each about a third longer, as another language may have them. */
export const lengthened = (words: Words): Words =>
  Object.fromEntries(Object.entries(words).map(([key, phrase]) => [key, longer(phrase)]));

/** The same data, with the words in some of its fields about a third longer, at whatever depth. */
export function lengthenedIn<Data>(data: Data, ...fields: string[]): Data {
  return JSON.parse(JSON.stringify(data), (key, value: unknown) =>
    typeof value === 'string' && fields.includes(key) ? longer(value) : value,
  ) as Data;
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
