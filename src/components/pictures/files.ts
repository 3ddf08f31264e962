/**
 * Pictures as files (build time). A drawing is what a page shows in an `<img>`: no words around it. A
 * picture is what a reader takes away: with title, sources, date and address inside the image.
 */
import { BUILT_SIZES, type Form } from '../../visuals/kit/contract.ts';
import type { Language } from '../../visuals/kit/format.ts';
import { rightsOf } from '../../visuals/rights.ts';
import { loadVisualTexts } from '../../visuals/texts.ts';
import { viewInWords } from '../../visuals/words.ts';
import { layOut } from './layout.ts';
import { ground, localFaces, styleElement } from './looks.ts';
import { darkLooks, escaped } from './paint.ts';
import { paintedView, tokensOf } from './picture.ts';
import { sourceLine } from './source-line.ts';
import { embeddedFaces } from './type.ts';

/** Path of a drawing, without the base. */
export const drawingPath = (visual: string, view: string, form: Form): string =>
  `/drawings/${visual}/${view}.${form}.svg`;

const XMLNS = 'xmlns="http://www.w3.org/2000/svg"';

interface Drawing {
  /** A whole `<svg>` without a size of its own. */
  svg: string;
  /** What differs in dark colours. */
  darkRules: string;
}

const drawn = new Map<string, Drawing>();

/** Drawn once for both kinds of file. */
function drawingOf(visual: string, view: string, form: Form, language: Language): Drawing {
  const key = [language, visual, view, form].join('/');
  const known = drawn.get(key);
  if (known) return known;
  const dark = darkLooks();
  const svg = paintedView(visual, view, language, BUILT_SIZES[form], dark);
  const drawing = { svg, darkRules: dark.rules() };
  drawn.set(key, drawing);
  return drawing;
}

export function drawingFile(visual: string, view: string, form: Form, language: Language): string {
  const { svg, darkRules } = drawingOf(visual, view, form, language);
  const { width, height } = BUILT_SIZES[form];
  return svg
    .replace('<svg ', `<svg ${XMLNS} width="${width}" height="${height}" `)
    .replace('>', `>${styleElement(darkRules, localFaces())}${ground()}`);
}

/** @param address of the place in the story where the picture stands */
export async function pictureFile(
  visual: string,
  view: string,
  language: Language,
  address: URL,
): Promise<string> {
  const { svg, darkRules } = drawingOf(visual, view, 'wide', language);
  const { title, text } = viewInWords(visual, view, language);
  const { body, height, width } = layOut(
    {
      title,
      subtitle: loadVisualTexts(visual, language).views[view]?.subtitle ?? '',
      source: sourceLine(visual, view, language, address.host),
      site: rightsOf(visual, language).line,
      address: `${address.host}${address.pathname}${address.hash}`,
    },
    svg,
  );
  const faces = await embeddedFaces(body);
  const sans = escaped(tokensOf('light')['--sans'] ?? '');
  return [
    `<svg ${XMLNS} width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" `,
    `role="img" aria-labelledby="name text" lang="${language}" font-family="${sans}">`,
    `<title id="name">${escaped(title)}</title><desc id="text">${escaped(text)}</desc>`,
    styleElement(darkRules, faces),
    ground(),
    body,
    '</svg>\n',
  ].join('');
}
