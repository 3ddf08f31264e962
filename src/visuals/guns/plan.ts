import { formatNumber } from '../kit/format.ts';
import type { BarRow, Rows } from '../kit/rows.ts';
import type { Estimate } from './data.ts';
import { estimateText } from './describe.ts';
import type { GunsModel } from './model.ts';

export type GunsPlan = { bars: Rows } | GunsModel;

/** Where the number may lie, as bars; the routes are laid out by the room that they have. */
export const plan = (model: GunsModel): GunsPlan =>
  model.view === 'estimates' ? { bars: estimates(model) } : model;

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
      parts: [{ key: id, from: low, to: high, className: 'mark-band', isHatched: true }],
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
