import { formatNumber } from '../kit/format.ts';
import type { BarRow, Rows } from '../kit/rows.ts';
import { openStretches } from '../kit/scene.ts';
import type { Estimate, Step } from './data.ts';
import { estimateText, priceNumber } from './describe.ts';
import type { GunsModel } from './model.ts';

/** A step from above to below: what is said of it, and whether a way leads to it from the one before. */
export interface PlannedStep {
  id: string;
  label: string;
  short: string;
  what: string;
  /** The price of a handgun, and of what. */
  price: { number: string; of: string } | null;
  hasWay: boolean;
}

/** Where the number may lie. */
export interface Band {
  id: string;
  low: number;
  high: number;
  value: string;
  /** What it counts, from long to short. */
  texts: string[];
  /** Nothing, the least and the most. */
  ticks: { at: number; text: string; anchor: 'start' | 'middle' | 'end' }[];
}

export interface Routes {
  band: Band | null;
  steps: PlannedStep[];
  /** That nobody knows how many guns take these ways. */
  foot: string;
}

export type GunsPlan = { bars: Rows } | { routes: Routes };

/** Where the number may lie, as bars; or the steps that are documented. */
export const plan = (model: GunsModel): GunsPlan =>
  model.view === 'estimates' ? { bars: estimates(model) } : { routes: routes(model) };

/** Firearms from tick to tick. */
const TICK = 250_000;

function estimates(model: GunsModel): Rows {
  const { words, language } = model;
  const end = Math.max(...model.estimates.map(({ low, high }) => high ?? low)) * 1.2;
  const rowOf = (estimate: Estimate): BarRow => {
    const { id, low, high } = estimate;
    return {
      kind: 'bar',
      key: id,
      value: estimateText(estimate, model),
      labels: ['row', 'row-short', 'row-shortest'].map((key) => words[`${key}-${id}`] ?? ''),
      parts:
        high === null
          ? openStretches(id, low, end)
          : [{ key: id, from: low, to: high, className: 'mark-band', isHatched: true }],
    };
  };
  return {
    end,
    rows: [
      ...model.estimates.map(rowOf),
      {
        kind: 'gap',
        key: 'count',
        labels: [words['no-count'] ?? '', words['no-count-short'] ?? ''],
      },
    ],
    ticks: [0, 1, 2].map((index) => ({
      at: index * TICK,
      text: formatNumber(index * TICK, language),
    })),
  };
}

function routes(model: GunsModel): Routes {
  const { words, steps } = model;
  const priceOf = (price: NonNullable<Step['price']>) => ({
    number: priceNumber(price, model),
    of: words[price.low === null ? 'price-of-resold' : 'price-of-bought'] ?? '',
  });
  return {
    band: bandOf(model),
    steps: steps.map(({ id, label, short, what, price, stage }, index) => ({
      id,
      label,
      short,
      what,
      price: price && priceOf(price),
      hasWay: index > 0 && stage !== 'border',
    })),
    foot: words['no-number'] ?? '',
  };
}

function bandOf(model: GunsModel): Band | null {
  const { words, language } = model;
  const [estimate] = model.estimates;
  if (!estimate || estimate.high === null) return null;
  const { id, low, high } = estimate;
  const tick = (at: number, anchor: 'start' | 'middle' | 'end') => ({
    at,
    text: formatNumber(at, language),
    anchor,
  });
  return {
    id,
    low,
    high,
    value: estimateText(estimate, model),
    texts: ['beside', 'beside-short'].map((key) => words[key] ?? ''),
    ticks: [tick(0, 'start'), tick(low, 'middle'), tick(high, 'end')],
  };
}
