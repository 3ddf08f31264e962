import type { BarRow, Rows } from '../kit/rows.ts';
import { type Stretch, openStretches } from '../kit/scene.ts';
import { labelsOf, numberText } from './describe.ts';
import type { Killed } from './data.ts';
import { type SelfDefenceModel, isNarrower } from './model.ts';

/** A bar a count or an event, and what must be said of them first. */
export function plan(model: SelfDefenceModel): Rows {
  const top = Math.max(...model.drawn.map(({ high }) => high));
  const rows = model.drawn.map((each): BarRow => {
    const { id } = each;
    return {
      kind: 'bar',
      key: id,
      value: numberText(each, model),
      labels: labelsOf(each, model),
      parts: partsOf(each, isNarrower(each, model), top),
    };
  });
  return { end: top * 1.04, rows, note: model.words.note ?? '' };
}

/** Solid as far as counted, hatched from the lowest to the highest number, or on without an end. */
function partsOf({ id, low, high, qualifier }: Killed, isSecond: boolean, top: number): Stretch[] {
  const isOpen = qualifier === 'more_than' || qualifier === 'at_least';
  const solid = isSecond ? 'mark-solid part-second' : 'mark-solid';
  const counted = { key: id, from: 0, to: low, className: solid };
  if (isOpen) return [counted, ...openStretches(id, low, Math.max(top, low * 1.04))];
  if (high === low) return [counted];
  const range = { key: `${id}-range`, from: low, to: high, className: 'mark-band' };
  return [counted, { ...range, isHatched: true }];
}
