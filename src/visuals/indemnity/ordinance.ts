/**
 * The demand of 1825 as an area: five instalments, one a row, each of as many squares as it was years
 * of the state’s revenue. Beside it, on the same scale, a year of output, of exports, of revenue.
 */
import type { Size } from '../kit/contract.ts';
import { type Scene, boxOf, emptyScene } from '../kit/view-scene.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import type { IndemnityModel } from './model.ts';
import { millions, say, wordings } from './phrases.ts';

/** Rows of squares that each area beside the demand takes. */
const ROWS = { output: 2, exports: 1, revenue: 1 } as const;
export type Compared = keyof typeof ROWS;
export const COMPARED = Object.keys(ROWS) as Compared[];

/** How many years of revenue a year of output or exports is, by the ratios to the same demand. */
export function squaresOf({ data }: IndemnityModel): Record<Compared | 'demand', number> {
  const { ordinance, loan, ratios } = data;
  // The first instalment, for which the loan was taken, is so many years of revenue.
  const demand = (ordinance.amount / loan.amount) * ratios.revenue.years;
  return {
    demand,
    output: demand / ratios.output.years,
    exports: demand / ratios.exports.years,
    revenue: 1,
  };
}

/** How much is written beside the areas, from all to little. */
const STAGES = [
  { wording: 0, lines: 2 },
  { wording: 1, lines: 2 },
  { wording: null, lines: 2 },
] as const;

export function placeOrdinance(model: IndemnityModel, size: Size): Scene {
  const scene = emptyScene();
  const { label: type, leading } = TYPE[size.form];
  const isWide = size.form === 'wide';
  const { ordinance, ratios, loan } = model.data;
  const squares = squaresOf(model);
  const instalments = ordinance.amount / loan.amount;
  const across = ratios.revenue.years;
  const gap = isWide ? 28 : 14;
  const most = (size.width * (isWide ? 0.5 : 0.44)) / across;

  const plan = (side: number, { wording, lines }: (typeof STAGES)[number]) => {
    const block = side * across;
    const room = size.width - block - gap - 3;
    const fit = (text: string, weight: number) => wrapText(text, room, type, weight);
    const items = COMPARED.map((key) => {
      const ratio = ratios[key];
      const times = wordings(model, `area-${key}-times`, { years: ratio.years });
      return {
        key,
        ratio,
        what: fit(say(model, `area-${key}`), 600),
        times: wording === null ? [] : fit(times[wording] ?? '', 400),
        width: (squares[key] / ROWS[key]) * side,
        height: ROWS[key] * side,
      };
    });
    const head = wrapText(
      say(model, 'demand', { amount: millions(model, ordinance.amount) }),
      block,
      type,
      600,
    );
    const foot = wrapText(say(model, isWide ? 'demand-note' : 'demand-note-brief'), block, type);
    const textHeight = (each: (typeof items)[number]) =>
      (each.what.length + each.times.length) * leading + 8;
    const beside = items.reduce((sum, each) => sum + each.height + textHeight(each), 0);
    const left = head.length * leading + 6 + instalments * side;
    const isInside =
      beside <= size.height - 2 &&
      left <= size.height - 2 &&
      [...items.flatMap((each) => each.what), ...head].every(
        (line) => textWidth(line, type, 600) <= Math.max(room, block),
      ) &&
      items.every(
        (each) =>
          each.what.length <= lines &&
          each.what.every((line) => textWidth(line, type, 600) <= room) &&
          each.times.every((line) => textWidth(line, type) <= room),
      ) &&
      head.every((line) => textWidth(line, type, 600) <= block);
    return { side, block, items, head, foot, beside, left, isInside };
  };
  type Plan = ReturnType<typeof plan>;
  const sides = [1, 0.92, 0.84, 0.76, 0.68, 0.6, 0.5].map((share) => most * share);
  const plans: Plan[] = STAGES.flatMap((stage, index) =>
    sides.filter((_, at) => index > 0 || at < 5).map((side) => plan(side, stage)),
  );
  const chosen = plans.find(({ isInside }) => isInside) ?? plans.at(-1);
  if (!chosen) return scene;
  const { side, block, items, head, foot, beside, left } = chosen;
  const withFoot = left + foot.length * leading + 6 <= size.height;
  const height = Math.max(withFoot ? left + foot.length * leading + 6 : left, beside);
  const top = Math.max((size.height - height) / 3, 0);

  scene.labels.push({
    key: 'demand',
    x: 1,
    y: top + leading * 0.8,
    lines: head,
    leading,
    className: 'label strong',
  });
  const blockTop = top + head.length * leading + 6;
  for (let row = 0; row < instalments; row += 1) {
    const box = { x: 1, y: blockTop + row * side, width: block, height: side };
    scene.boxes.push(boxOf(`instalment-${row}`, 'hollow', box));
    for (let column = 1; column < across; column += 1) {
      scene.grid.push({
        key: `square-${row}-${column}`,
        x1: 1 + column * side,
        x2: 1 + column * side,
        y1: blockTop + row * side,
        y2: blockTop + (row + 1) * side,
        className: 'leader',
      });
    }
  }
  scene.anchors.set(ordinance.id, {
    x: 1 + block / 2,
    y: blockTop + (instalments * side) / 2,
  });
  if (withFoot) {
    scene.labels.push({
      key: 'demand-note',
      x: 1,
      y: blockTop + instalments * side + leading,
      lines: foot,
      leading,
      className: 'label muted',
    });
  }

  const spare = Math.min((size.height - top - beside) / items.length, isWide ? 40 : 16);
  const x = block + gap;
  let y = top;
  for (const { key, ratio, what, times, width, height: tall } of items) {
    scene.boxes.push(boxOf(key, 'solid', { x, y, width, height: tall }));
    scene.anchors.set(ratio.id, { x: x + width / 2, y: y + tall / 2 });
    const first = y + tall + leading;
    scene.labels.push({ key, x, y: first, lines: what, leading, className: 'label strong' });
    if (times.length > 0) {
      scene.labels.push({
        key: `${key}-times`,
        x,
        y: first + what.length * leading,
        lines: times,
        leading,
        className: 'label muted',
      });
    }
    y += tall + (what.length + times.length) * leading + 8 + spare;
  }
  return scene;
}
