/** Breaks texts into lines where nothing can be measured: in files that are drawn at build time. */
import { textWidth } from '../../visuals/kit/text.ts';

export interface Type {
  family: 'serif' | 'sans';
  /** In pixels. */
  size: number;
}

/** `textWidth` reckons with Public Sans; Newsreader, though heavier here, is narrower. */
const NARROWER = { serif: 0.98, sans: 1 } as const;

/** Estimated width of a line in pixels. */
export const widthOf = (text: string, { family, size }: Type) =>
  textWidth(text, size) * NARROWER[family];

/** Breaks a text into lines no wider than `width`; a longer word keeps its own line. */
export function wrapped(text: string, type: Type, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && widthOf(longer, type) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Lines about equally long, and no more of them than the column asks for. */
export function balanced(text: string, type: Type, width: number): string[] {
  const widest = wrapped(text, type, width);
  for (let narrower = width / 2; narrower < width; narrower += 8) {
    const lines = wrapped(text, type, narrower);
    const fits = lines.every((line) => widthOf(line, type) <= narrower);
    if (fits && lines.length === widest.length) return lines;
  }
  return widest;
}
