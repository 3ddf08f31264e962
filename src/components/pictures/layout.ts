/** Where the words and the drawing of a picture to take away stand. */
import { BUILT_SIZES } from '../../visuals/kit/contract.ts';
import { type Tone, filled } from './looks.ts';
import { escaped } from './paint.ts';
import { tokensOf } from './picture.ts';
import { type Type, balanced, widthOf } from './typeset.ts';

export interface PictureWords {
  title: string;
  subtitle: string;
  source: string;
  /** Whose picture it is, and on what terms. */
  site: string;
  /** Where it stands, without a protocol. */
  address: string;
}

const DRAWING = BUILT_SIZES.wide;
const MARGIN = 40;
const WIDTH = DRAWING.width + 2 * MARGIN;
/** Faces of other computers may be wider than the site's. */
const ROOM = DRAWING.width * 0.94;

interface Passage extends Type {
  /** From line to line, and from the passage before, in pixels. */
  leading: number;
  above: number;
  tone: Tone;
  weight?: number;
}

const TITLE: Passage = {
  family: 'serif',
  size: 30,
  leading: 36,
  above: 34,
  tone: 'ink',
  weight: 600,
};
const SUBTITLE: Passage = { family: 'sans', size: 16, leading: 22, above: 8, tone: 'muted' };
const FOOT: Passage = { family: 'sans', size: 13, leading: 18, above: 14, tone: 'muted' };

/** @param drawing a whole `<svg>` of the wide form */
export function layOut(
  { title, subtitle, source, site, address }: PictureWords,
  drawing: string,
): { body: string; width: number; height: number } {
  const parts: string[] = [];
  let y = 0;
  const write = (text: string, passage: Passage) => {
    y += passage.above;
    for (const line of balanced(text, passage, ROOM)) {
      parts.push(textElement(line, passage, MARGIN, y + Math.round(passage.size * 0.82)));
      y += passage.leading;
    }
  };
  const rule = () =>
    parts.push(
      `<path d="M${MARGIN} ${y}h${DRAWING.width}v1h-${DRAWING.width}z" ${filled('rule')}/>`,
    );

  parts.push(`<rect width="100%" height="8" ${filled('ink')}/>`);
  write(title, TITLE);
  write(subtitle, SUBTITLE);
  y += 16;
  const place = `<svg x="${MARGIN}" y="${y}" width="${DRAWING.width}" height="${DRAWING.height}" `;
  parts.push(drawing.replace('<svg ', place));
  y += DRAWING.height + 16;
  rule();
  write(source, FOOT);
  const isOneLine = widthOf(`${site}   ${address}`, FOOT) <= ROOM;
  write(site, { ...FOOT, tone: 'ink', weight: 600, above: 6 });
  if (isOneLine) {
    const at = { x: MARGIN + DRAWING.width, y: y - FOOT.leading + Math.round(FOOT.size * 0.82) };
    parts.push(textElement(address, FOOT, at.x, at.y, 'end'));
  } else {
    write(address, { ...FOOT, above: 0 });
  }
  return { body: parts.join(''), width: WIDTH, height: y + 22 };
}

function textElement(
  text: string,
  { family, size, tone, weight }: Passage,
  x: number,
  y: number,
  anchor?: 'end',
): string {
  const face =
    family === 'serif' ? ` font-family="${escaped(tokensOf('light')['--serif'] ?? '')}"` : '';
  const heavy = weight === undefined ? '' : ` font-weight="${weight}"`;
  const side = anchor === undefined ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${x}" y="${y}" font-size="${size}"${face}${heavy}${side} ${filled(tone)}>${escaped(text)}</text>`;
}
