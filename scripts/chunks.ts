/** Which code of the pictures travels together (build time). */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const CHAPTERS = new URL('../content/chapters/en/', import.meta.url).pathname;

/** Chapters by name, each with its pictures in the order of the page. */
function picturesByChapter(): [chapter: string, pictures: string[]][] {
  return readdirSync(CHAPTERS)
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => {
      const text = readFileSync(join(CHAPTERS, file), 'utf8');
      const pictures = [...text.matchAll(/<Scrolly visual="([a-z-]+)"/g)].map(([, id = '']) => id);
      return [file.replace('.mdx', ''), [...new Set(pictures)]];
    });
}

/** The chunk of each picture, and whether it is the first of a chapter. */
type Chunks = Map<string, { chunk: string; isFirst: boolean }>;

/**
 * The first picture of a chapter comes alone, so that it responds early; what follows it comes in one
 * chunk, which compresses to a sixth less than its parts. A picture of two chapters comes alone.
 */
export function chunksOfPictures(chapters = picturesByChapter()): Chunks {
  const chunks: Chunks = new Map();
  for (const [chapter, pictures] of chapters) {
    pictures.forEach((id, index) => {
      const known = chunks.get(id);
      const isFirst = index === 0 || (known?.isFirst ?? false);
      chunks.set(id, { chunk: known || isFirst ? id : `after-${chapter}`, isFirst });
    });
  }
  return chunks;
}

/** What pages load before anything else: small, and needed by nearly all that comes later. */
const BASE =
  /vite\/preload-helper|\/data\/site\.ts$|\/kit\/(may-move|type-zoom)\.ts$|rolldown\/runtime/;
/** Of the kit, what all chapters draw with. */
const KIT =
  /\/visuals\/kit\/(axes|collide|dates|dodge|drawing|linear|marks|motion|mount|nodes|rule|scale|scene|shown|text|tween)\.ts$/;
/** Of the kit, what all chapters but one draw with: numbers, amounts and periods that are put in words. */
const WORDING = /\/visuals\/kit\/(fit|format|money|period)\.ts$/;
/** Of the kit, what two chapters have in common; the second with a picture that both have. */
const PLACES = /\/visuals\/kit\/(basemap|place-names|plane)\.ts$/;
const TEXT_ROWS = /\/visuals\/kit\/(text-rows|kinds)\.ts$|\/visuals\/indemnity\/draw\.ts$/;
/** Where the code of a picture begins in the browser; what it needs goes along. */
const BEGINNING = /\/src\/visuals\/([a-z-]+)\/draw\.ts$/;

/** For `codeSplitting` of the bundler. */
export function chunkGroups() {
  const chunks = chunksOfPictures();
  const chunkOf = (wanted: 'first' | 'after') => (module: string) => {
    const known = chunks.get(BEGINNING.exec(module)?.[1] ?? '');
    return known && known.isFirst === (wanted === 'first') ? known.chunk : null;
  };
  return [
    { name: 'base', test: BASE, priority: 5 },
    { name: 'kit', test: KIT, priority: 4 },
    { name: 'wording', test: WORDING, priority: 3 },
    { name: 'places', test: PLACES, priority: 3 },
    { name: 'text-rows', test: TEXT_ROWS, priority: 3 },
    { name: chunkOf('first'), debugName: 'first pictures', priority: 2 },
    { name: chunkOf('after'), debugName: 'pictures', priority: 1 },
  ];
}
