/** Heights of pictures alone: what their code says, and what they take. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { ShareFacts } from '../src/scrolly/share/words.ts';
import { DIST } from './site.ts';

/** Widths of columns that a frame may stand in, in pixels. */
export const COLUMNS = [320, 390, 639, 640, 800] as const;

let facts: ShareFacts | undefined;

/** Of each picture, what the dialog that shares knows of it. */
export const readFacts = (): ShareFacts =>
  (facts ??= JSON.parse(readFileSync(join(DIST, 'share/facts.json'), 'utf8')) as ShareFacts);

/** In pixels; the one that stands in the code to embed a picture. */
export const heightOf = (visual: string): number =>
  readFacts().pictures[visual]?.height ?? Number.NaN;

/** What the page of an embed takes at each width, in pixels. */
export async function heightsAt(
  page: Page,
  address: string,
  widths: readonly number[],
): Promise<number[]> {
  await page.setViewport({ width: widths[0] ?? 390, height: 900 });
  await page.goto(address);
  await page.waitForSelector('[data-state="live"]');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const heights: number[] = [];
  for (const width of widths) {
    await page.setViewport({ width, height: 900 });
    heights.push(
      await page.$eval('main', (main) => Math.ceil(main.getBoundingClientRect().height)),
    );
  }
  return heights;
}
