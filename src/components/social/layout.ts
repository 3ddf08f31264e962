/** Where the words and the picture of a social card stand. */
import type { Size } from '../../visuals/kit/contract.ts';
import { escaped } from '../pictures/paint.ts';
import type { Properties } from '../pictures/sheet.ts';
import { balanced } from '../pictures/typeset.ts';

/** What messengers and networks ask for; the same numbers stand in the pages. */
export const CARD = { width: 1200, height: 630 } as const;

/** Drawn for a small screen and enlarged: a messenger shows the card at half its size or less. */
export const PICTURE: Size = { width: 358, height: 285, form: 'narrow' };

/** The families as their files name themselves. */
export const FAMILIES = { serif: 'Newsreader 16pt 16pt', sans: 'Public Sans Thin' } as const;

/** One passage of the column of words; the first ones matter most. */
export interface Passage {
  text: string;
  family: keyof typeof FAMILIES;
  /** Of the type, in pixels, where there is room. */
  size: number;
  tone: '--ink' | '--muted';
}

export interface CardWords {
  /** The site, and what the card belongs to. */
  line: string;
  passages: readonly Passage[];
  /** Sources and date, under everything. */
  foot: string;
}

const MARGIN = 48;
const LEFT = { width: 446, top: 112, bottom: 516 } as const;
const LINE = { baseline: 66, size: 24 } as const;
const FOOT = { size: 19, leading: 25, last: CARD.height - 36 } as const;
/** The picture keeps its shape at the right, under the line. */
const RIGHT = { left: 522, top: 98, width: CARD.width - 522 - 38 } as const;

/** How much smaller type may get before a text is too long for a card. */
const SHRINKS = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64];

const LEADING = { serif: 1.14, sans: 1.32 } as const;

interface Line extends Passage {
  x: number;
  y: number;
}

/** The column of words, as large as fits. @throws when the words are too long at the smallest size */
function column(passages: readonly Passage[]): Line[] {
  for (const shrink of SHRINKS) {
    const lines: Line[] = [];
    let y = LEFT.top;
    for (const passage of passages) {
      const size = Math.round(passage.size * shrink);
      const leading = Math.round(size * LEADING[passage.family]);
      if (lines.length > 0) y += Math.round(16 + 8 * shrink);
      for (const text of balanced(passage.text, { ...passage, size }, LEFT.width)) {
        lines.push({ ...passage, text, size, x: MARGIN, y: y + Math.round(size * 0.78) });
        y += leading;
      }
    }
    if (y <= LEFT.bottom) return lines;
  }
  throw new Error(`too long for a card: ${passages.map(({ text }) => text).join(' / ')}`);
}

/** The whole card as an SVG. @param picture the text of an `<svg>` of the size `PICTURE` */
export function layOut(
  { line, passages, foot }: CardWords,
  picture: string,
  tokens: Properties,
): string {
  const token = (name: string) => tokens[name] ?? '';
  const footLines = balanced(foot, { family: 'sans', size: FOOT.size }, LEFT.width);
  const lines: Line[] = [
    { text: line, family: 'sans', size: LINE.size, tone: '--muted', x: MARGIN, y: LINE.baseline },
    ...column(passages),
    ...footLines.map((text, index): Line => ({
      text,
      family: 'sans',
      size: FOOT.size,
      tone: '--muted',
      x: MARGIN,
      y: FOOT.last - (footLines.length - 1 - index) * FOOT.leading,
    })),
  ];
  const words = lines.map(
    ({ text, family, size, tone, x, y }) =>
      `<text x="${x}" y="${y}" font-family="${FAMILIES[family]}" font-size="${size}" ` +
      `fill="${token(tone)}">${escaped(text)}</text>`,
  );
  const height = (RIGHT.width * PICTURE.height) / PICTURE.width;
  const placed = picture.replace(
    '<svg ',
    `<svg x="${RIGHT.left}" y="${RIGHT.top}" width="${RIGHT.width}" height="${height}" `,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}">`,
    `<rect width="${CARD.width}" height="${CARD.height}" fill="${token('--paper')}"/>`,
    `<rect width="${CARD.width}" height="10" fill="${token('--ink')}"/>`,
    ...words,
    placed,
    '</svg>',
  ].join('');
}
