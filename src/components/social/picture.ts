/** The picture of a social card: a view drawn by the visual's own `draw`, with its looks written in. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Size } from '../../visuals/kit/contract.ts';
import type { Language } from '../../visuals/kit/format.ts';
import { drawStatic } from '../../visuals/kit/static.ts';
import { prepareVisual, visualEntry } from '../../visuals/registry.ts';
import { loadVisualTexts } from '../../visuals/texts.ts';
import { type Sheet, makeSheet, paint } from './paint.ts';
import { type Properties, readRules } from './sheet.ts';

/** Drawn for a small screen and enlarged: a messenger shows the card at half its size or less. */
export const PICTURE: Size = { width: 358, height: 285, form: 'narrow' };

const MAIN = 'src/styles/main.css';
let sheet: Sheet | undefined;

/** The site's own style sheets, in the order in which it takes them in. */
export function readSheet(root = process.cwd()): Sheet {
  const main = readFileSync(join(root, MAIN), 'utf8');
  const files = [...main.matchAll(/@import '(\.\/[^']+)'/g)].map(([, path = '']) =>
    readFileSync(join(root, dirname(MAIN), path), 'utf8'),
  );
  return makeSheet(files.flatMap(readRules));
}

/** The colours of the light theme. */
export const lightTokens = (): Properties => (sheet ??= readSheet()).tokens;

/** The view as a whole `<svg>`, without the words for screen readers. */
export function pictureOf(id: string, view: string, language: Language): string {
  sheet ??= readSheet();
  const { visual } = visualEntry(id);
  const model = visual.model(
    prepareVisual(id),
    view,
    language,
    loadVisualTexts(id, language).words,
  );
  const svg = drawStatic(visual, model, { prefix: 'card', size: PICTURE, name: '', text: '' });
  const figure = svg.ownerDocument.createElement('figure');
  figure.className = 'visual';
  figure.setAttribute('data-visual', id);
  const drawing = svg.ownerDocument.createElement('div');
  drawing.className = 'drawing';
  drawing.append(svg);
  figure.append(drawing);
  return paint(svg, sheet, PICTURE);
}
