/** For tests of pictures: what is wrong with the words and numbers of a drawing. */
import { Window } from 'happy-dom';
import { areaOf } from './collide.ts';
import type { Size, Words } from './contract.ts';
import { TYPE } from './text.ts';

const { document } = new Window();

/** Pixels by which the estimate of a text's width may be off at the edge. */
const SLACK = 2;

/** An empty drawing, as the build hands it to `draw`. */
export function blank(): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('data-prefix', 'test');
  return svg as unknown as SVGSVGElement;
}

/** Words that run out of the picture or over each other, and attributes that are no numbers. */
export function faultsOf(svg: SVGSVGElement, { width, height, form }: Size): string[] {
  const faults: string[] = [];
  for (const node of svg.querySelectorAll('*')) {
    for (const { name, value } of node.attributes) {
      if (/NaN|undefined|Infinity|null/.test(value)) faults.push(`${name}="${value}"`);
      if (['width', 'height', 'r'].includes(name) && Number(value) < 0) faults.push(`${name} < 0`);
    }
  }
  const texts = [...svg.querySelectorAll('text')].map((node) => {
    const tspans = [...node.querySelectorAll('tspan')];
    const className = node.getAttribute('class') ?? '';
    return {
      text: node.textContent,
      ...areaOf(
        {
          key: '',
          x: Number(node.getAttribute('x')),
          y: Number(node.getAttribute('y')),
          lines: (tspans.length > 0 ? tspans : [node]).map(({ textContent }) => textContent ?? ''),
          anchor: (node.getAttribute('text-anchor') ?? 'start') as 'start' | 'middle' | 'end',
          className,
          leading: Number(tspans[1]?.getAttribute('dy') ?? 0),
        },
        className.includes('axis-label') ? { narrow: 12, wide: 13 }[form] : TYPE[form].label,
      ),
    };
  });
  texts.forEach((a, index) => {
    if (a.left < -SLACK || a.top < -SLACK || a.right > width + SLACK || a.bottom > height + SLACK) {
      faults.push(`outside: ${a.text}`);
    }
    for (const b of texts.slice(index + 1)) {
      if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) {
        faults.push(`“${a.text}” over “${b.text}”`);
      }
    }
  });
  return faults;
}

/** A phrase whose words are about a third longer, as another language may have them. */
export function longer(phrase: string): string {
  return phrase.replace(/\{[^}]*\}|\p{L}+/gu, (word) =>
    word.startsWith('{') ? word : word + 'e'.repeat(Math.ceil(word.length * 0.3)),
  );
}

export function lengthened(words: Words): Words {
  return Object.fromEntries(Object.entries(words).map(([key, phrase]) => [key, longer(phrase)]));
}
