/** Draws cards (build time). */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inWorkshop } from '../workshop/index.ts';
import { FAMILIES } from './layout.ts';

const MADE = '.cache/social';
/** What `scripts/subset-fonts.ts` makes for this. */
export const FACES = ['newsreader-600.ttf', 'public-sans-400.ttf', 'public-sans-650.ttf'];

interface Program {
  fonts: Buffer[];
  /** Changes with the program and its fonts. */
  version: string;
}

let program: Program | undefined;

function loadProgram(root: string): Program {
  const fonts = FACES.map((name) => readFileSync(join(root, '.cache/fonts', name)));
  const wasm = readFileSync(wasmFile());
  const hash = createHash('sha256');
  for (const part of [wasm, ...fonts]) hash.update(part);
  return { fonts, version: hash.digest('hex') };
}

const wasmFile = () => createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');

/**
 * The card as a PNG, drawn anew only when something in it changed since the last build.
 * @param name of the card, such as `mission/request`
 */
export async function cardPng(name: string, svg: string, root = process.cwd()): Promise<Buffer> {
  program ??= loadProgram(root);
  const key = createHash('sha256').update(program.version).update(svg).digest('hex');
  const file = join(root, MADE, `${name}.png`);
  const stamp = `${file}.key`;
  if (existsSync(stamp) && existsSync(file) && readFileSync(stamp, 'utf8') === key) {
    return readFileSync(file);
  }
  const png = await inWorkshop({
    kind: 'png',
    svg,
    fonts: program.fonts,
    family: FAMILIES.sans,
  });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, png);
  writeFileSync(stamp, key);
  return png;
}

/** A drawing without text, as a PNG of this width in pixels. */
export const svgToPng = (svg: string, width: number): Promise<Buffer> =>
  inWorkshop({ kind: 'icon', svg, width });
