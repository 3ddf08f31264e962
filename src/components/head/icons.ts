/** The site's sign as the pictures that systems ask for, drawn from `public/icon.svg` (build time). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { svgToPng } from '../social/png.ts';

interface Icon {
  name: string;
  /** Width and height in pixels. */
  size: number;
  /** Paper reaches to the edge and the sign stays in the middle: systems cut such icons to shapes. */
  isFullBleed: boolean;
}

export const ICONS: readonly Icon[] = [
  { name: 'touch-180', size: 180, isFullBleed: true },
  { name: 'icon-192', size: 192, isFullBleed: false },
  { name: 'icon-512', size: 512, isFullBleed: false },
  { name: 'maskable-512', size: 512, isFullBleed: true },
];

/** The drawing of an icon; a full bleed one keeps its sign inside the circle of 80 % that all cuts keep. */
function drawing(isFullBleed: boolean, root: string): string {
  const svg = readFileSync(join(root, 'public/icon.svg'), 'utf8');
  // The program that draws has no dark setting; what stands for it would be taken as the rule.
  const light = svg.replace(/@media\([^)]*\)\{(?:[^{}]*\{[^{}]*\})*\}/, '');
  if (!isFullBleed) return light;
  const wide = light.replace('viewBox="0 0 32 32"', 'viewBox="-4 -4 40 40"');
  return wide.replace(
    '<rect class="p"',
    '<rect class="p" x="-4" y="-4" width="40" height="40"/><rect class="p"',
  );
}

export async function iconPng(
  { size, isFullBleed }: Omit<Icon, 'name'>,
  root = process.cwd(),
): Promise<Buffer> {
  return svgToPng(drawing(isFullBleed, root), size);
}

/** A `favicon.ico` for what asks for no other: a head of 22 bytes before one PNG of 32 pixels. */
export async function faviconIco(root = process.cwd()): Promise<Buffer> {
  const png = await iconPng({ size: 32, isFullBleed: false }, root);
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // with one picture
  head.writeUInt8(32, 6);
  head.writeUInt8(32, 7);
  head.writeUInt16LE(1, 10); // colour planes
  head.writeUInt16LE(32, 12); // bits for a pixel
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
