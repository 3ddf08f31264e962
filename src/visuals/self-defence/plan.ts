import type { BarRow, Rows } from '../kit/rows.ts';
import type { Stretch } from '../kit/scene.ts';
import { labelsOf, numberText } from './describe.ts';
import type { Killed } from './data.ts';
import { type SelfDefenceModel, isNarrower } from './model.ts';

/** A bar a count or an event, and what must be said of them first. */
export function plan(model: SelfDefenceModel): Rows {
  const rows = model.drawn.map((each): BarRow => {
    const { id } = each;
    return {
      kind: 'bar',
      key: id,
      value: numberText(each, model),
      labels: labelsOf(each, model),
      parts: partsOf(each, isNarrower(each, model)),
    };
  });
  // Beyond the highest number there is room for a bar that has no end.
  const end = Math.max(...model.drawn.map(({ high }) => high)) * 1.04;
  return { end, rows, note: model.words.note ?? '' };
}

/** Solid as far as counted, hatched from the lowest to the highest number, or on without an end. */
function partsOf({ id, low, high, qualifier }: Killed, isSecond: boolean): Stretch[] {
  const isOpen = qualifier === 'more_than' || qualifier === 'at_least';
  const solid = isSecond ? 'mark-solid part-second' : 'mark-solid';
  return [
    { key: id, from: 0, to: low, className: solid },
    ...(isOpen || high > low
      ? [
          {
            key: `${id}-range`,
            from: low,
            to: isOpen ? null : high,
            className: 'mark-band',
            isHatched: true,
          },
        ]
      : []),
  ];
}
