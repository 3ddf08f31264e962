/** Saves a picture as a file, in one set of colours. */
import { type Theme, inTheme } from './theme.ts';

/** Pixels of the image for one of the drawing: sharp on a projector and on paper. */
const SCALE = 2;

/** Milliseconds: Safari paints an image before the type inside it is ready, the first time. */
const TYPE_TAKES = 100;

export type FileKind = 'svg' | 'png';

/** @throws when the picture cannot be had, or the browser does not draw it */
export async function savePicture(
  address: string,
  name: string,
  kind: FileKind,
  theme: Theme,
): Promise<void> {
  const svg = inTheme(await fetchText(address), theme);
  const blob =
    kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await makePng(svg, address);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has begun to save by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function makePng(svg: string, address: string): Promise<Blob> {
  const { width, height } = sizeOf(svg, address);
  const image = new Image();
  // As text: parsed in the page, its styles would count as the page's own, which the policy forbids.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * SCALE);
  canvas.height = Math.round(height * SCALE);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const draw = () => context.drawImage(image, 0, 0, canvas.width, canvas.height);
  draw();
  await new Promise((done) => setTimeout(done, TYPE_TAKES));
  draw();
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no image'))), 'image/png');
  });
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

/** @param svg the text of a picture's file */
function sizeOf(svg: string, address: string): { width: number; height: number } {
  const [, width = 0, height = 0] = (
    /^<svg [^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []
  ).map(Number);
  if (!(width > 0 && height > 0)) throw new Error(`${address}: no picture`);
  return { width, height };
}
