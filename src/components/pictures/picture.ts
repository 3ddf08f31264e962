/** Views drawn by the visual's own `draw`, with their looks written in (build time). */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Size } from '../../visuals/kit/contract.ts';
import type { Language } from '../../visuals/kit/format.ts';
import { drawStatic } from '../../visuals/kit/static.ts';
import { visualEntry } from '../../visuals/registry.ts';
import { viewModel } from '../../visuals/view-model.ts';
import { type DarkLooks, type Sheet, makeSheet, paint } from './paint.ts';
import { type Properties, type Theme, readRules } from './sheet.ts';

const MAIN = 'src/styles/main.css';
let sheet: Sheet | undefined;

/** A style sheet of the site and those that it takes in, in their order. */
function sheetsFrom(file: string): string[] {
  const css = readFileSync(file, 'utf8');
  const taken = [...css.matchAll(/@import '(\.\/[^']+)'/g)].flatMap(([, path = '']) =>
    sheetsFrom(join(dirname(file), path)),
  );
  return [...taken, css];
}

/** The site's own style sheets, in the order in which it takes them in. */
export function readSheet(root = process.cwd()): Sheet {
  return makeSheet(sheetsFrom(join(root, MAIN)).flatMap(readRules));
}

/** Colours, type and measures as one theme has them, by name with its hyphens. */
export const tokensOf = (theme: Theme): Properties => (sheet ??= readSheet()).tokens[theme];

/**
 * The view as a whole `<svg>`, without the words for screen readers.
 * @param dark where to put what differs in dark colours; without it the drawing has light ones only
 */
export function paintedView(
  id: string,
  view: string,
  language: Language,
  size: Size,
  dark?: DarkLooks,
): string {
  sheet ??= readSheet();
  const { visual } = visualEntry(id);
  const { model } = viewModel(id, view, language);
  const svg = drawStatic(visual, model, { prefix: 'p', size, name: '', text: '' });
  const figure = svg.ownerDocument.createElement('figure');
  figure.className = 'visual';
  figure.setAttribute('data-visual', id);
  figure.append(svg);
  return paint(svg, sheet, size, dark);
}
