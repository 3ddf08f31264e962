import { withoutCollisions } from '../kit/collide.ts';
import type { Size } from '../kit/contract.ts';
import { linearScale } from '../kit/linear.ts';
import type { Label } from '../kit/marks.ts';
import { numberWidth } from '../kit/rows.ts';
import { type Scene, emptyScene } from '../kit/scene.ts';
import { NOTE_TOP, TYPE, textWidth, wrapText } from '../kit/text.ts';
import type { Band, Routes } from './plan.ts';

/** Pixels by form: radius of a dot, where words begin, air between steps, height of the band. */
const MEASURES = {
  narrow: { dot: 5, text: 20, air: 4, most: 60, band: 14, under: 10 },
  wide: { dot: 8, text: 36, air: 14, most: 120, band: 34, under: 26 },
} as const;

/** Below this height of a picture the band has no ticks. */
const LOW = 240;

/** How much is said of a step, from all to little. */
const WORDINGS = ['what', 'label', 'short'] as const;

/**
 * How many guns there may be, as a band; under it documented steps from above to below. The way between two steps is dotted, because nobody knows how
 * many guns take it; the land border is a way of its own.
 */
export function routesScene({ band, steps, foot }: Routes, size: Size): Scene {
  const { label: text, leading, counter, axis } = TYPE[size.form];
  const measure = MEASURES[size.form];
  const scene = emptyScene();
  const room = size.width - measure.text - 4;
  const footLines = wrapText(foot, size.width - 4, text);
  const labels: Label[] = [];
  const put = (key: string, x: number, y: number, lines: string[], className: string) => {
    if (lines.length > 0) labels.push({ key, x, y, lines, leading, className });
  };
  put(
    'no-number',
    1,
    size.height - (footLines.length - 1) * leading - leading * 0.3,
    footLines,
    'label muted',
  );
  const start = band ? putBand(band) : NOTE_TOP;
  const bottom = size.height - footLines.length * leading - measure.air - start;

  const priceHeight = counter + 5;
  const blocksOf = (wording: (typeof WORDINGS)[number], hasPrices: boolean) =>
    steps.map((step) => {
      const head = wrapText(wording === 'short' ? step.short : step.label, room, text, 600);
      const price = hasPrices ? step.price : null;
      const what = wording === 'what' ? wrapText(step.what, room, text) : [];
      const extent = (head.length + what.length) * leading + (price ? priceHeight : 0);
      return { step, head, price, what, extent };
    });
  const total = (blocks: ReturnType<typeof blocksOf>) =>
    blocks.reduce((sum, { extent }) => sum + extent + measure.air, 0);
  const choices = [true, false].flatMap((hasPrices) =>
    WORDINGS.map((wording) => blocksOf(wording, hasPrices)),
  );
  const blocks = choices.find((each) => total(each) <= bottom) ?? choices.at(-1) ?? [];
  const air = Math.min(
    measure.air + Math.max(bottom - total(blocks), 0) / blocks.length,
    measure.most,
  );

  let y = start;
  blocks.forEach(({ step: { id }, head, price, what, extent }, index) => {
    const centre = y + leading * 0.55;
    const x = measure.dot + 2;
    put(`head-${id}`, measure.text, y + leading * 0.85, head, 'label strong');
    let under = y + head.length * leading;
    if (price) {
      putNumber(`price-${id}`, `of-${id}`, measure.text, under + counter, price.number, 7, [
        price.of,
      ]);
      under += priceHeight;
    }
    const className = 'label muted is-finding';
    put(`what-${id}`, measure.text, under + leading * 0.85, what, className);
    scene.dots.push({ key: id, x, y: centre, r: measure.dot, className: 'step-dot' });
    scene.anchors.set(id, { x, y: centre });
    if (blocks[index + 1]?.step.hasWay) {
      const y2 = y + extent + air + leading * 0.55 - measure.dot - 4;
      const place = { x1: x, x2: x, y1: centre + measure.dot + 5, y2 };
      scene.edges.push({ key: id, ...place, className: 'mark-gap' });
    }
    y += extent + air;
  });
  scene.labels.push(...withoutCollisions(labels, text));
  return scene;

  /** A large number, and beside it the first of some wordings that fits. */
  function putNumber(
    key: string,
    besideKey: string,
    x: number,
    y: number,
    number: string,
    gap: number,
    texts: readonly string[],
  ) {
    put(key, x, y, [number], 'label counter');
    const after = x + numberWidth(number, counter) + gap;
    const fits = texts.find((each) => after + textWidth(each, text) <= size.width - 2);
    if (fits) put(besideKey, after, y, [fits], 'label');
  }

  /** Where the number of guns may lie, on a scale from nothing. @returns where the steps begin */
  function putBand({ id, low, high, value, texts, ticks }: Band): number {
    const x = linearScale([0, high], [1, size.width - 2]);
    const y = NOTE_TOP + counter + 6;
    putNumber(`value-${id}`, `row-${id}`, 1, NOTE_TOP + counter, value, 8, texts);
    scene.boxes.push({
      key: id,
      x: x(low),
      width: x(high) - x(low),
      y,
      height: measure.band,
      className: 'mark-band',
      isHatched: true,
    });
    const middle = y + measure.band / 2;
    const way = { x1: x(0), x2: x(low), y1: middle, y2: middle };
    scene.grid.push({ key: `way-${id}`, ...way, className: 'axis-base' });
    scene.anchors.set(id, { x: x((low + high) / 2), y: middle });
    const end = y + measure.band;
    if (size.height < LOW) return end + 4;
    for (const { at, text: words, anchor } of ticks) {
      labels.push({
        key: `tick-${at}`,
        x: x(at),
        y: end + axis + 1,
        lines: [words],
        anchor,
        className: 'axis-label tabular',
      });
    }
    return end + axis + measure.under;
  }
}
