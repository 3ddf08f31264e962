import { withoutCollisions } from '../kit/collide.ts';
import type { Size } from '../kit/contract.ts';
import type { Label } from '../kit/marks.ts';
import { type Scene, emptyScene } from '../kit/scene.ts';
import { NOTE_TOP, TYPE, wrapText } from '../kit/text.ts';
import { priceText } from './describe.ts';
import type { Step } from './data.ts';
import type { GunsModel } from './model.ts';

/** Pixels by form: radius of a dot, where words begin, least and most air between steps. */
const MEASURES = {
  narrow: { dot: 5, text: 20, air: 5, most: 60 },
  wide: { dot: 8, text: 36, air: 14, most: 120 },
} as const;

/** How much is said of a step, from all to little. */
const WORDINGS = ['what', 'label', 'short'] as const;

interface Block {
  step: Step;
  head: string[];
  /** The price of a handgun, then what is documented. */
  price: string[];
  what: string[];
}

/**
 * Documented steps from above to below. The way between two steps is dotted, because nobody knows how
 * many guns take it; the land border is a way of its own.
 */
export function routesScene(model: GunsModel, size: Size): Scene {
  const { words, steps } = model;
  const { label: text, leading } = TYPE[size.form];
  const measure = MEASURES[size.form];
  const scene = emptyScene();
  const room = size.width - measure.text - 4;
  const foot = wrapText(words['no-number'] ?? '', size.width - 4, text);
  const bottom = size.height - foot.length * leading - measure.air - NOTE_TOP;

  const blocksOf = (wording: (typeof WORDINGS)[number], hasPrices: boolean): Block[] =>
    steps.map((step) => ({
      step,
      head: wrapText(wording === 'short' ? step.short : step.label, room, text, 600),
      price: step.price && hasPrices ? wrapText(priceText(step.price, model), room, text) : [],
      what: wording === 'what' ? wrapText(step.what, room, text) : [],
    }));
  const extent = ({ head, price, what }: Block) =>
    (head.length + price.length + what.length) * leading;
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

  const labels: Label[] = [];
  let y: number = NOTE_TOP;
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
    put('price', y + head.length * leading, price, 'label');
    put('what', y + (head.length + price.length) * leading, what, 'label muted');
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
}
