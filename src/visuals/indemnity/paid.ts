/** Payments by five-year period: stacked columns, the share of output over them, years without below. */
import { scaleLinear } from 'd3';
import type { Size } from '../kit/contract.ts';
import { withoutCollisions } from '../kit/collide.ts';
import type { Label } from '../kit/marks.ts';
import { type Kind, type Scene, boxOf, emptyScene } from '../kit/view-scene.ts';
import { TYPE, textWidth } from '../kit/text.ts';
import type { Period } from './data.ts';
import type { IndemnityModel } from './model.ts';
import { exactMillions, percentText, say, yearText } from './phrases.ts';

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

/** Pixels: radius of a year without payment, room that a swatch takes. */
const MEASURES = {
  narrow: { radius: 3, swatch: 11 },
  wide: { radius: 5, swatch: 14 },
} as const;

export function placePaid(model: IndemnityModel, size: Size): Scene {
  const scene = emptyScene();
  const { label: type, leading, axis } = TYPE[size.form];
  const { radius, swatch } = MEASURES[size.form];
  const { periods } = model.data;
  const keyBottom = placeKey();

  const margin = textWidth('15', axis) + 7;
  const pitch = 2 * radius + 3;
  const most = Math.max(...periods.map(({ unpaidYears }) => unpaidYears));
  const ringRows = Math.ceil(most / 2);
  const axisTop = size.height - axis - 8;
  const bottom = axisTop - ringRows * pitch - 3;
  const first = Number(yearText(periods[0]?.from ?? ''));
  const last = Number(yearText(periods.at(-1)?.to ?? '')) + 1;
  const x = scaleLinear([first, last], [margin, size.width - 1]);
  const top = keyBottom + leading;
  const y = scaleLinear([0, Math.max(...periods.map(({ paid }) => paid))], [bottom, top]);

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

  const shares: { paid: number; label: Label }[] = [];
  for (const period of periods) {
    const from = Number(yearText(period.from));
    const left = x(from) + 1;
    const width = x(from + period.years) - x(from) - 2;
    let at = 0;
    for (const [part, kind] of PARTS) {
      const francs = period[part];
      if (francs > 0) {
        const box = { x: left, y: y(at + francs), width, height: y(at) - y(at + francs) };
        scene.boxes.push(boxOf(`${period.id}-${part}`, kind, box));
      }
      at += francs;
    }
    const middle = left + width / 2;
    shares.push({
      paid: period.paid,
      label: {
        key: `share-${period.id}`,
        x: middle,
        y: y(at) - 4,
        lines: [shareText(period.percentOfOutput, width)],
        anchor: 'middle',
        className: 'axis-label tabular halo',
      },
    });
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
  // Where they do not all fit, the greatest payments keep theirs.
  const ordered = shares.toSorted((a, b) => b.paid - a.paid).map(({ label }) => label);
  const inside = ordered.filter(
    ({ x: at, lines }) => at + textWidth(lines[0] ?? '', axis) / 2 <= size.width,
  );
  scene.labels.push(...withoutCollisions(inside, axis));

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

  /** The sign is left out where a column is too narrow for it: the key has it. */
  function shareText(percent: number, width: number): string {
    const text = percentText(model, percent);
    return textWidth(text, axis) <= width ? text : percent.toFixed(1);
  }

  /** Sums with their swatches, one after another, in lines that break. Returns where they end. */
  function placeKey(): number {
    const all = totals(model);
    const entries = [
      ...PARTS.map(([part, kind]) => ({
        key: part as string,
        kind: kind as Kind | null,
        text: say(model, `key-${part}`, { amount: exactMillions(model, all[part]) }),
      })),
      { key: 'unpaid', kind: null, text: say(model, 'key-unpaid') },
      { key: 'share', kind: null, text: say(model, 'key-share') },
    ];
    let at = 1;
    let line = leading * 0.8;
    const lowest = size.height * 0.34;
    for (const { key, kind, text } of entries) {
      const mark = key === 'share' ? 0 : swatch + 5;
      const width = mark + textWidth(text, type);
      if (width > size.width) continue;
      const breaks = at > 1 && at + width > size.width;
      if (breaks && line + leading > lowest && key === 'share') continue;
      if (breaks) {
        at = 1;
        line += leading;
      }
      if (kind) {
        const box = { x: at, y: line - swatch + 1, width: swatch, height: swatch };
        scene.boxes.push(boxOf(`key-${key}`, kind, box));
      } else if (key === 'unpaid') {
        scene.dots.push({
          key: 'key-unpaid',
          x: at + swatch / 2,
          y: line - swatch / 2 + 1,
          r: radius,
          className: 'mark-hollow mark-unpaid',
        });
      }
      scene.labels.push({
        key: `key-${key}`,
        x: at + mark,
        y: line,
        lines: [text],
        className: 'label',
      });
      at += width + 14;
    }
    return line + 4;
  }
}
