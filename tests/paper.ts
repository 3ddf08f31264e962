/** Pages that are meant for a printer, as sheets: what stands where on each. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Resvg, initWasm } from '@resvg/resvg-wasm';
import jsqr from 'jsqr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page as Tab } from 'puppeteer-core';
import { type Page, type Site, readSite } from './site.ts';

/** Width and height in points. */
export const FORMATS = { a4: [595, 842], letter: [612, 792] } as const;
export type Format = keyof typeof FORMATS;

export interface Sheet {
  width: number;
  height: number;
  /** Words above the foot, spaces left out. */
  words: string;
  /** Words of the foot, spaces left out. */
  foot: string;
  /** Of everything printed, in points from the left. */
  right: number;
}

/** Every page that is made for paper, whoever made it: the ones whose body says of which kind it is. */
export const paperPages = (site: Site = readSite()): (Page & { kind: string })[] =>
  site.pages.flatMap((page) => {
    const kind = page.$('body').attr('data-paper');
    return kind ? [{ ...page, kind }] : [];
  });

/** Height of the strip that the foot stands in: of 18 mm of margin, below its padding; in points. */
const FOOT = 45;

/** Spaces in a PDF are where the program that wrote it left some. */
export const tight = (text: string): string => text.replace(/\s+/g, '');

export async function sheetsOf(tab: Tab, format: Format): Promise<Sheet[]> {
  const data = await tab.pdf({ format, timeout: 120_000 });
  const pdf = await getDocument({ data, verbosity: 0 }).promise;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const { width, height } = page.getViewport({ scale: 1 });
    const texts = items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []));
    const isFoot = (y: number) => y < FOOT;
    const join = (foot: boolean) =>
      tight(
        texts
          .filter(({ transform }) => isFoot(transform[5] as number) === foot)
          .map(({ str }) => str)
          .join(''),
      );
    sheets.push({
      width,
      height,
      words: join(false),
      foot: join(true),
      right: Math.max(...texts.map((item) => (item.transform[4] as number) + item.width)),
    });
  }
  await pdf.loadingTask.destroy();
  return sheets;
}

let program: Promise<void> | undefined;

/** What an independent decoder reads from an SVG that shows a QR code; null when it sees none. */
export async function readQr(svg: string): Promise<string | null> {
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  program ??= initWasm(readFileSync(wasm));
  await program;
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: 300 } }).render();
  const { pixels, width, height } = image;
  return jsqr(new Uint8ClampedArray(pixels), width, height)?.data ?? null;
}
