/** Makes a PNG of a picture in the browser, from the same file that is offered as SVG. */

/** Pixels of the image for one of the drawing: sharp on a projector and on paper. */
const SCALE = 2;

/** Families that pictures are set in; an image may load nothing, so their files go into it. */
const FAMILIES = ['Newsreader', 'Public Sans'];

/** @throws when the picture or a font cannot be had, or the browser does not draw it */
export async function savePng(address: string, name: string): Promise<void> {
  const blob = await makePng(address);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has begun to save by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export async function makePng(address: string): Promise<Blob> {
  const [svg, faces] = await Promise.all([fetchText(address), fontFaces()]);
  const { width, height } = sizeOf(svg, address);
  const image = new Image();
  // As text: parsed in the page, its styles would count as the page's own, which the policy forbids.
  const whole = svg.replace('>', `><style>${faces}</style>`);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(whole)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * SCALE);
  canvas.height = Math.round(height * SCALE);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
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

/** The page's own rules for the families of pictures, with the files written into them. */
async function fontFaces(): Promise<string> {
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules].map((rule) => ({ rule, from: sheet.href ?? '' })))
    .filter(
      (each): each is { rule: CSSFontFaceRule; from: string } =>
        each.rule instanceof CSSFontFaceRule &&
        FAMILIES.includes(each.rule.style.getPropertyValue('font-family').replace(/["']/g, '')),
    );
  const written = await Promise.all(
    rules.map(async ({ rule, from }) => {
      const [, file = ''] = /url\(["']?([^"')]+)/.exec(rule.style.getPropertyValue('src')) ?? [];
      const data = await dataUrl(new URL(file, from || location.href).href);
      return rule.cssText.replace(/src:[^;]+;/, `src: url("${data}") format("woff2");`);
    }),
  );
  return written.join('\n');
}

async function dataUrl(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `data:font/woff2;base64,${btoa(text)}`;
}
