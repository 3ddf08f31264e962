/** What tests of drawings share: a drawing at any size, words that grow, and what must not happen. */
import { Window } from 'happy-dom';
import type { Anchor, AnyVisual, Size, Words } from './contract.ts';
import { TYPE, textWidth } from './text.ts';

/** Every size that a drawing must look right at: those drawn at build, and those seen live. */
export const CHECKED_SIZES: readonly Size[] = [
  { width: 320, height: 360, form: 'narrow' },
  { width: 358, height: 285, form: 'narrow' },
  { width: 288, height: 190, form: 'narrow' },
  { width: 760, height: 560, form: 'wide' },
  { width: 768, height: 430, form: 'wide' },
  { width: 850, height: 720, form: 'wide' },
];

const page = new Window();

/** An empty `<svg>` as the build makes it. */
export function emptySvg(): SVGSVGElement {
  const svg = page.document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('data-prefix', 'test');
  return svg as unknown as SVGSVGElement;
}

/** Draws a model at a size into a new `<svg>`. */
export function drawn(
  visual: AnyVisual,
  model: unknown,
  size: Size,
): { svg: SVGSVGElement; anchors: Map<string, Anchor> } {
  const svg = emptySvg();
  return { svg, anchors: visual.draw(svg, model, size, { duration: 0 }) };
}

/** Text a third longer, as in another language; places to fill stay as they are. */
export function longer(text: string): string {
  return text
    .split(/(\{[^}]+\})/)
    .map((part) =>
      part.startsWith('{')
        ? part
        : part.replace(/\p{L}{2,}/gu, (word) => word + 'e'.repeat(Math.ceil(word.length * 0.3))),
    )
    .join('');
}

export function longerWords(words: Words): Words {
  return Object.fromEntries(Object.entries(words).map(([key, text]) => [key, longer(text)]));
}

export interface TextBox {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where every text of a drawing stands, by the widths that the drawings themselves reckon with. */
export function textBoxes(svg: SVGSVGElement, { form }: Size): TextBox[] {
  return [...svg.querySelectorAll('text')].map((node) => {
    const names = node.getAttribute('class') ?? '';
    const wide = form === 'wide';
    const size = names.includes('axis-label')
      ? wide
        ? 13
        : 12
      : names.includes('counter')
        ? wide
          ? 17
          : 15
        : TYPE[form].label;
    const weight = /strong|counter/.test(names) ? 600 : 400;
    const spans = [...node.querySelectorAll('tspan')];
    const lines = spans.length > 0 ? spans : [node];
    const width = Math.max(...lines.map((line) => textWidth(line.textContent ?? '', size, weight)));
    const down = spans.reduce((sum, span) => sum + Number(span.getAttribute('dy')), 0);
    const x = Number(node.getAttribute('x'));
    const y = Number(node.getAttribute('y'));
    const before = { start: 0, middle: width / 2, end: width }[
      node.getAttribute('text-anchor') ?? 'start'
    ] as number;
    return {
      text: lines.map((line) => line.textContent).join(' '),
      left: x - before,
      right: x - before + width,
      top: y - size * 0.75,
      bottom: y + size * 0.22 + down,
    };
  });
}

/** Everything that is wrong with a drawing at a size, in words; empty when all is well. */
export function faultsOf(svg: SVGSVGElement, size: Size): string[] {
  const faults: string[] = [];
  if (/NaN|undefined|null/.test(svg.outerHTML)) faults.push('not a number in the drawing');
  if (/="-\d[^"]*"/.test([...svg.querySelectorAll('rect')].map(sizesOf).join(' '))) {
    faults.push('a box of negative size');
  }
  const boxes = textBoxes(svg, size);
  boxes.forEach((box, index) => {
    const isInside =
      box.left >= -0.5 &&
      box.top >= -0.5 &&
      box.right <= size.width + 0.5 &&
      box.bottom <= size.height + 0.5;
    if (!isInside) faults.push(`"${box.text}" leaves the picture`);
    for (const other of boxes.slice(index + 1)) {
      const meet =
        box.left < other.right - 0.5 &&
        other.left < box.right - 0.5 &&
        box.top < other.bottom - 0.5 &&
        other.top < box.bottom - 0.5;
      if (meet) faults.push(`"${box.text}" lies over "${other.text}"`);
    }
  });
  return faults;
}

function sizesOf(rect: Element): string {
  return `w="${rect.getAttribute('width')}" h="${rect.getAttribute('height')}"`;
}
