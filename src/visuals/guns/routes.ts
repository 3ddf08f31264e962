import { withoutCollisions } from '../kit/collide.ts';
import type { Size } from '../kit/contract.ts';
import { formatNumber } from '../kit/format.ts';
import { linearScale } from '../kit/linear.ts';
import type { Label } from '../kit/marks.ts';
import { type Scene, emptyScene } from '../kit/scene.ts';
import { NOTE_TOP, TYPE, textWidth, wrapText } from '../kit/text.ts';
import { estimateText, priceNumber } from './describe.ts';
import type { Estimate, Step } from './data.ts';
import type { GunsModel } from './model.ts';

/** Pixels by form: radius of a dot, where words begin, air between steps, height of the band. */
const MEASURES = {
  narrow: { dot: 5, text: 20, air: 4, most: 60, band: 14 },
  wide: { dot: 8, text: 36, air: 14, most: 120, band: 34 },
} as const;

/** The width of a bold number; a dash between figures is as wide as they are. */
const numberWidth = (number: string, size: number) =>
  textWidth(number.replaceAll('–', '+'), size, 600);

/** Below this height of a picture the band has no ticks. */
const LOW = 240;

/** How much is said of a step, from all to little. */
const WORDINGS = ['what', 'label', 'short'] as const;

interface Block {
  step: Step;
  head: string[];
  /** The price of a handgun, large, and of what; then what is documented. */
  price: { number: string; of: string } | null;
  what: string[];
}

/**
 * How many guns there may be, as a band; under it documented steps from above to below. The way between two steps is dotted, because nobody knows how
 * many guns take it; the land border is a way of its own.
 */
export function routesScene(model: GunsModel, size: Size): Scene {
  const { words, steps, language } = model;
  const { label: text, leading, counter, axis } = TYPE[size.form];
  const measure = MEASURES[size.form];
  const scene = emptyScene();
  const room = size.width - measure.text - 4;
  const foot = wrapText(words['no-number'] ?? '', size.width - 4, text);
  const labels: Label[] = [];
  const start = putBand(model.estimates[0]);
  const bottom = size.height - foot.length * leading - measure.air - start;

  const blocksOf = (wording: (typeof WORDINGS)[number], hasPrices: boolean): Block[] =>
    steps.map((step) => ({
      step,
      head: wrapText(wording === 'short' ? step.short : step.label, room, text, 600),
      price: step.price && hasPrices ? priceOf(step.price) : null,
      what: wording === 'what' ? wrapText(step.what, room, text) : [],
    }));
  const priceHeight = counter + 5;
  const extent = ({ head, price, what }: Block) =>
    (head.length + what.length) * leading + (price ? priceHeight : 0);
  const total = (blocks: readonly Block[]) =>
    blocks.reduce((sum, block) => sum + extent(block) + measure.air, 0);
  const choices = [true, false].flatMap((hasPrices) =>
    WORDINGS.map((wording) => blocksOf(wording, hasPrices)),
  );
  const blocks = choices.find((each) => total(each) <= bottom) ?? choices.at(-1) ?? [];
  const air = Math.min(
    measure.air + Math.max(bottom - total(blocks), 0) / blocks.length,
    measure.most,
  );

  let y = start;
  blocks.forEach((block, index) => {
    const { step, head, price, what } = block;
    const centre = y + leading * 0.55;
    const x = measure.dot + 2;
    const put = (key: string, at: number, lines: string[], className: string) => {
      if (lines.length === 0) return;
      labels.push({
        key: `${key}-${step.id}`,
        x: measure.text,
        y: at + leading * 0.85,
        lines,
        leading,
        className,
      });
    };
    put('head', y, head, 'label strong');
    const under = y + head.length * leading;
    if (price) {
      const baseline = under + counter;
      const x = measure.text;
      const number = { lines: [price.number], className: 'label counter' };
      labels.push({ key: `price-${step.id}`, x, y: baseline, ...number });
      const after = x + numberWidth(price.number, counter) + 7;
      if (after + textWidth(price.of, text) <= size.width - 2) {
        labels.push({
          key: `of-${step.id}`,
          x: after,
          y: baseline,
          lines: [price.of],
          className: 'label',
        });
      }
    }
    put('what', under + (price ? priceHeight : 0), what, 'label muted is-finding');
    scene.dots.push({ key: step.id, x, y: centre, r: measure.dot, className: 'step-dot' });
    scene.anchors.set(step.id, { x, y: centre });
    const next = blocks[index + 1];
    const to = y + extent(block) + air + leading * 0.55 - measure.dot - 4;
    if (next && next.step.stage !== 'border') {
      const place = { x1: x, x2: x, y1: centre + measure.dot + 5, y2: to };
      scene.edges.push({ key: step.id, ...place, className: 'mark-gap' });
    }
    y += extent(block) + air;
  });
  const kept = withoutCollisions(
    [
      {
        key: 'no-number',
        x: 1,
        y: size.height - (foot.length - 1) * leading - leading * 0.3,
        lines: foot,
        leading,
        className: 'label muted',
      },
      ...labels,
    ],
    text,
  );
  scene.labels.push(...kept);
  return scene;

  function priceOf(price: NonNullable<Step['price']>): Block['price'] {
    const of = words[price.low === null ? 'price-of-resold' : 'price-of-bought'] ?? '';
    return { number: priceNumber(price, model), of };
  }

  /** Where the number of guns may lie, on a scale from nothing. @returns where the steps begin */
  function putBand(estimate: Estimate | undefined): number {
    if (!estimate || estimate.high === null) return NOTE_TOP;
    const { id, low, high } = estimate;
    const x = linearScale([0, high], [1, size.width - 2]);
    const value = estimateText(estimate, model);
    const y = NOTE_TOP + counter + 6;
    const place = { y, height: measure.band };
    labels.push({
      key: `value-${id}`,
      x: 1,
      y: NOTE_TOP + counter,
      lines: [value],
      className: 'label counter',
    });
    const after = 1 + numberWidth(value, counter) + 8;
    const phrase = ['beside', 'beside-short']
      .map((key) => words[key] ?? '')
      .find((each) => after + textWidth(each, text) <= size.width - 2);
    if (phrase) {
      const said = { lines: [phrase], className: 'label' };
      labels.push({ key: `row-${id}`, x: after, y: NOTE_TOP + counter, ...said });
    }
    scene.boxes.push({
      key: id,
      x: x(low),
      width: x(high) - x(low),
      ...place,
      className: 'mark-band',
      isHatched: true,
    });
    const middle = y + measure.band / 2;
    const way = { x1: x(0), x2: x(low), y1: middle, y2: middle };
    scene.lines.push({ key: `way-${id}`, ...way, className: 'axis-base' });
    scene.anchors.set(id, { x: x((low + high) / 2), y: middle });
    const isLow = size.height < LOW;
    if (isLow) return y + measure.band + 4;
    for (const [at, anchor] of [
      [0, 'start'],
      [low, 'middle'],
      [high, 'end'],
    ] as const) {
      labels.push({
        key: `tick-${at}`,
        x: x(at),
        y: y + measure.band + axis + 1,
        lines: [formatNumber(at, language)],
        anchor,
        className: 'axis-label tabular',
      });
    }
    return y + measure.band + axis + (size.form === 'wide' ? 26 : 10);
  }
}
