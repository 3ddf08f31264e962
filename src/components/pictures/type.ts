/**
 * The type of a picture that is opened by itself (build time): it can load nothing, so the glyphs that it
 * prints, cut from the site's fonts, are written into it.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inWorkshop } from '../workshop/index.ts';

const FONTS = '.cache/fonts';

interface Face {
  family: string;
  /** A single weight of the family, cut to the site's characters by `scripts/subset-fonts.ts`. */
  file: string;
  /** As files name it: their weights are whole hundreds. */
  weight: number;
}

const SERIF: Face = { family: 'Newsreader', file: 'newsreader-600.ttf', weight: 600 };
const SANS: Face = { family: 'Public Sans', file: 'public-sans-400.ttf', weight: 400 };
const SANS_BOLD: Face = { family: 'Public Sans', file: 'public-sans-650.ttf', weight: 700 };

/** Family and weight as they are handed down from element to element. */
interface Type {
  family: string;
  weight: number;
}

/** Elements whose text is not drawn. */
const UNSEEN = new Set(['title', 'desc', 'style']);

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
};

const faceOf = ({ family, weight }: Type): Face => {
  if (family.startsWith(SERIF.family)) return SERIF;
  return weight >= 600 ? SANS_BOLD : SANS;
};

/**
 * The characters that an SVG prints, by face.
 * @param svg as this folder writes it: every element is closed by a tag of its own or by `/>`
 */
export function printedIn(svg: string): Map<Face, Set<string>> {
  const printed = new Map<Face, Set<string>>();
  const open: Type[] = [{ family: '', weight: 400 }];
  let unseen = 0;
  for (const [, end, tag = '', attributes = '', own, text] of svg.matchAll(
    /<(\/?)([\w-]+)([^>]*?)(\/?)>|([^<]+)/g,
  )) {
    const type = open.at(-1) ?? { family: '', weight: 400 };
    if (text !== undefined) {
      if (unseen > 0) continue;
      const face = faceOf(type);
      const characters = printed.get(face) ?? new Set();
      printed.set(face, characters);
      for (const each of text.replaceAll(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity))
        characters.add(each);
    } else if (end) {
      open.pop();
      if (UNSEEN.has(tag)) unseen -= 1;
    } else if (!own) {
      const [, family] = / font-family="([^"]*)"/.exec(attributes) ?? [];
      const [, weight] = / font-weight="(\d+)"/.exec(attributes) ?? [];
      open.push({ family: family ?? type.family, weight: Number(weight ?? type.weight) });
      if (UNSEEN.has(tag)) unseen += 1;
    }
  }
  return printed;
}

const cuts = new Map<string, Promise<string>>();

/** A face with these characters alone, as base64; kept in the cache, as cutting takes time. */
async function cutOf(face: Face, characters: string, root: string): Promise<string> {
  const source = readFileSync(join(root, FONTS, face.file));
  const key = createHash('sha256').update(source).update(characters).digest('hex').slice(0, 16);
  const folder = join(root, FONTS, 'cuts');
  const file = join(folder, `${key}.woff2`);
  if (existsSync(file)) return readFileSync(file, 'base64');
  const cut = await inWorkshop({ kind: 'font', font: source, characters });
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, cut);
  return cut.toString('base64');
}

/** `@font-face` rules with the glyphs that an SVG prints. */
export async function embeddedFaces(svg: string, root = process.cwd()): Promise<string> {
  const rules = [...printedIn(svg)].map(async ([face, printed]) => {
    const characters = [...printed].sort().join('');
    const key = `${face.file} ${characters}`;
    const cut = cuts.get(key) ?? cutOf(face, characters, root);
    cuts.set(key, cut);
    const { family, weight } = face;
    return `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/woff2;base64,${await cut}) format("woff2")}`;
  });
  return (await Promise.all(rules)).join('');
}
