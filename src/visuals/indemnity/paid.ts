/** Payments by five-year period: stacked columns, years without payment below, then shares of output. */
import type { Size } from '../kit/contract.ts';
import { withoutCollisions } from '../kit/collide.ts';
import { linearScale } from '../kit/linear.ts';
import type { Label } from '../kit/marks.ts';
import { type Kind, boxOfKind } from '../kit/kinds.ts';
import { type Scene, emptyScene } from '../kit/scene.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import type { Period } from './data.ts';
import type { IndemnityModel } from './model.ts';
import { placeKey } from './key.ts';
import { exactMillions, millions, percentText, say, yearText } from './phrases.ts';

const PARTS = [
  ['indemnity', 'solid'],
  ['loan', 'second'],
  ['lateFees', 'third'],
] as const satisfies readonly (readonly [keyof Period, Kind])[];

/** What was paid in all periods, by what it was paid on. */
export const totals = ({ data }: Pick<IndemnityModel, 'data'>) => ({
  indemnity: sum(data.periods, 'indemnity'),
  loan: sum(data.periods, 'loan'),
  lateFees: sum(data.periods, 'lateFees'),
  paid: sum(data.periods, 'paid'),
});

const sum = (periods: readonly Period[], of: 'indemnity' | 'loan' | 'lateFees' | 'paid'): number =>
  periods.reduce((all, period) => all + period[of], 0);

/** Pixels: radius of a year without payment, least height of the columns, height of the shares. */
const MEASURES = {
  narrow: { radius: 3, columns: 56, shares: 16 },
  wide: { radius: 5, columns: 150, shares: 44 },
} as const;

export function placePaid(model: IndemnityModel, size: Size): Scene {
  const scene = emptyScene();
  const { label: type, leading, axis } = TYPE[size.form];
  const { radius, columns, shares: sharesHeight } = MEASURES[size.form];
  const { periods, instalment } = model.data;
  const all = totals(model);
  const keyBottom = placeKey(
    scene,
    [
      ...PARTS.map(([part, kind]) => ({
        key: part,
        text: say(model, `key-${part}`, { amount: exactMillions(model, all[part]) }),
        mark: { kind },
      })),
      {
        key: 'unpaid',
        text: say(model, 'key-unpaid'),
        mark: { dot: 'mark-hollow mark-unpaid', radius },
      },
    ],
    size,
  );

  const margin = textWidth('15', axis) + 7;
  const pitch = 2 * radius + 3;
  const most = Math.max(...periods.map(({ unpaidYears }) => unpaidYears));
  const ringRows = Math.ceil(most / 2);
  const axisTop = size.height - axis - 8;
  // Where room is short the shares go to the table, then the note.
  const sharesRoom = sharesHeight + 2 * axis + 14;
  const note = wrapText(
    say(model, 'note-borrowed', { amount: millions(model, instalment.fromLoan.francs) }),
    size.width - 2,
    type,
  );
  const spare = axisTop - ringRows * pitch - 3 - keyBottom - leading - columns;
  const hasShares = spare >= sharesRoom;
  const hasNote = spare - (hasShares ? sharesRoom : 0) >= note.length * leading;
  const bottom = axisTop - ringRows * pitch - 3 - (hasShares ? sharesRoom : 0);
  const first = Number(yearText(periods[0]?.from ?? ''));
  const last = Number(yearText(periods.at(-1)?.to ?? '')) + 1;
  const x = linearScale([first, last], [margin, size.width - 1]);
  const top = keyBottom + (hasNote ? note.length * leading : 0) + leading * 0.5;
  const y = linearScale([0, Math.max(...periods.map(({ paid }) => paid))], [bottom, top]);
  if (hasNote) {
    scene.labels.push({
      key: 'note-borrowed',
      x: 1,
      y: keyBottom + leading * 0.8,
      lines: note,
      leading,
      className: 'label muted',
    });
  }

  for (const value of [5e6, 10e6, 15e6]) {
    scene.grid.push({
      key: `v${value}`,
      x1: margin,
      x2: size.width,
      y1: y(value),
      y2: y(value),
      className: 'grid',
    });
    scene.labels.push({
      key: `v${value}`,
      x: margin - 5,
      y: y(value) + 4,
      lines: [String(value / 1e6)],
      anchor: 'end',
      className: 'axis-label tabular',
    });
  }
  scene.grid.push({
    key: 'base',
    x1: margin,
    x2: size.width,
    y1: bottom,
    y2: bottom,
    className: 'axis-base',
  });

  for (const period of periods) {
    const from = Number(yearText(period.from));
    const left = x(from) + 1;
    const width = x(from + period.years) - x(from) - 2;
    let at = 0;
    for (const [part, kind] of PARTS) {
      const francs = period[part];
      if (francs > 0) {
        const box = { x: left, y: y(at + francs), width, height: y(at) - y(at + francs) };
        scene.boxes.push(boxOfKind(`${period.id}-${part}`, kind, box));
      }
      at += francs;
    }
    const middle = left + width / 2;
    for (let index = 0; index < period.unpaidYears; index += 1) {
      const inRow = Math.min(period.unpaidYears - 2 * Math.floor(index / 2), 2);
      scene.dots.push({
        key: `${period.id}-unpaid-${index}`,
        x: middle + ((index % 2) - (inRow - 1) / 2) * pitch,
        y: bottom + 3 + pitch / 2 + Math.floor(index / 2) * pitch,
        r: radius,
        className: 'mark-hollow mark-unpaid',
      });
    }
    scene.anchors.set(period.id, { x: middle, y: Math.min(y(period.paid / 2), bottom - 4) });
  }
  if (hasShares) placeShares(axisTop);

  const yearRoom = textWidth('0000', axis) + 10;
  let taken = -Infinity;
  for (const { from } of periods) {
    const at = x(Number(yearText(from)));
    scene.grid.push({
      key: yearText(from),
      x1: at,
      x2: at,
      y1: axisTop,
      y2: axisTop + 4,
      className: 'axis-tick',
    });
    if (at < taken || at + yearRoom - 10 > size.width) continue;
    taken = at + yearRoom;
    scene.labels.push({
      key: yearText(from),
      x: at,
      y: axisTop + axis + 4,
      lines: [yearText(from)],
      className: 'axis-label tabular',
    });
  }
  return scene;

  /** Small columns on a scale of their own, each with its percentage where they do not touch. */
  function placeShares(base: number): void {
    const peak = Math.max(...periods.map(({ percentOfOutput }) => percentOfOutput));
    const high = linearScale([0, peak], [base, base - sharesHeight]);
    scene.grid.push({
      key: 'base-shares',
      x1: margin,
      x2: size.width,
      y1: base,
      y2: base,
      className: 'axis-base',
    });
    const labels = periods.map(({ id, from, years, percentOfOutput }): [number, Label] => {
      const left = x(Number(yearText(from))) + 1;
      const width = x(Number(yearText(from)) + years) - left - 1;
      const at = high(percentOfOutput);
      const box = { x: left, y: at, width, height: base - at };
      if (percentOfOutput > 0) scene.boxes.push(boxOfKind(`share-${id}`, 'range', box));
      const text = percentText(model, percentOfOutput);
      const half = textWidth(text, axis) / 2;
      return [
        percentOfOutput,
        {
          key: `share-${id}`,
          x: Math.min(left + width / 2, size.width - half),
          y: at - 4,
          lines: [text],
          anchor: 'middle',
          className: 'axis-label tabular halo',
        },
      ];
    });
    // Where they do not all fit, the greatest shares keep theirs.
    const ordered = labels.toSorted(([a], [b]) => b - a).map(([, label]) => label);
    const head: Label = {
      key: 'head-shares',
      x: 1,
      y: base - sharesHeight - axis - 8,
      lines: [say(model, 'head-shares')],
      className: 'axis-label',
    };
    scene.labels.push(...withoutCollisions([head, ...ordered], axis));
  }
}
