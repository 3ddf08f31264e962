/**
 * The demand of 1825 three times over, each time the same outline, cut into as many years of output,
 * of exports and of the state’s revenue as it was; one of the years is solid. All areas are on one scale.
 */
import type { Size } from '../kit/contract.ts';
import { boxOfKind } from '../kit/kinds.ts';
import { type Scene, emptyScene } from '../kit/scene.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import type { IndemnityModel } from './model.ts';
import { millions, say, wordings } from './phrases.ts';

export const COMPARED = ['output', 'exports', 'revenue'] as const;
export type Compared = (typeof COMPARED)[number];

/** How many years of each the whole demand was, by the ratio that its author gives. */
export function yearsOf({ data }: IndemnityModel): Record<Compared, number> {
  const { ordinance, loan, ratios } = data;
  return {
    output: ratios.output.years,
    exports: ratios.exports.years,
    // The first instalment, for which the loan was taken, is so many years of revenue.
    revenue: (ordinance.amount / loan.amount) * ratios.revenue.years,
  };
}

/** How much is written under each outline, from all to little. */
const STAGES = [
  { wording: 0, tall: 0.6 },
  { wording: 1, tall: 0.5 },
  { wording: 1, tall: 0.3 },
  { wording: null, tall: 0.3 },
  { wording: null, tall: 0.2 },
] as const;

export function placeOrdinance(model: IndemnityModel, size: Size): Scene {
  const scene = emptyScene();
  const { label: type, leading } = TYPE[size.form];
  const isWide = size.form === 'wide';
  const { ordinance, ratios, loan } = model.data;
  const instalments = ordinance.amount / loan.amount;
  const years = yearsOf(model);
  const gap = isWide ? 32 : 12;
  const width = (size.width - 2 - gap * (COMPARED.length - 1)) / COMPARED.length;

  const fits = (lines: readonly string[], weight = 400) =>
    lines.every((line) => textWidth(line, type, weight) <= width);
  const head = wrapText(
    say(model, 'demand', { amount: millions(model, ordinance.amount) }),
    size.width - 2,
    type,
    600,
  );
  const notes = wordings(model, 'demand-thrice').map((text) =>
    wrapText(text, size.width - 2, type),
  );
  const plan = ({ wording, tall }: (typeof STAGES)[number]) => {
    const items = COMPARED.map((key) => {
      const times = wordings(model, `area-${key}-times`, { years: ratios[key].years });
      const what = wrapText(say(model, `area-${key}`), width, type, 600);
      const said = wording === null ? [] : wrapText(times[wording] ?? '', width, type);
      return {
        key,
        what: fits(what, 600) ? what : [],
        times: fits(said) ? said : [],
        lines: what.length + said.length,
        isInside: fits(what, 600) && fits(said),
      };
    });
    const under = Math.max(...items.map(({ lines }) => lines)) * leading + 8;
    const room = size.height - head.length * leading - 8 - under;
    const least = Math.min(size.height * tall, width * 0.9);
    const note = notes.find((lines) => room - lines.length * leading >= least) ?? [];
    const height = Math.min(room - note.length * leading, width * 1.4);
    return {
      items,
      under,
      note,
      height,
      isInside: height >= least && items.every(({ isInside }) => isInside),
    };
  };
  const plans = STAGES.map(plan);
  const chosen = plans.find(({ isInside }) => isInside) ?? plans.at(-1);
  if (!chosen) return scene;
  const { items, under, note, height } = chosen;
  const words = (head.length + note.length) * leading + 8;
  const start = Math.max((size.height - words - height - under) / 3, 0);
  const top = start + words;
  scene.labels.push({
    key: 'demand',
    x: 1,
    y: start + leading * 0.8,
    lines: head,
    leading,
    className: 'label strong',
  });
  if (note.length > 0) {
    scene.labels.push({
      key: 'demand-note',
      x: 1,
      y: start + (head.length + 0.8) * leading,
      lines: note,
      leading,
      className: 'label muted',
    });
  }

  items.forEach(({ key, what, times }, index) => {
    const x = 1 + index * (width + gap);
    // A year of revenue is a square of an instalment’s row, any other a row of its own.
    const rows = key === 'revenue' ? instalments : years[key];
    const across = key === 'revenue' ? ratios.revenue.years : 1;
    const tall = height / rows;
    const one = { x, y: top, width: width / across, height: tall };
    scene.boxes.push(boxOfKind(key, 'solid', one));
    for (let row = 0; row < Math.ceil(rows); row += 1) {
      const box = { x, y: top + row * tall, width, height: Math.min(tall, height - row * tall) };
      const name = key === 'revenue' ? 'instalment' : key;
      scene.boxes.push(boxOfKind(`${name}-${row}`, 'hollow', box));
      for (let column = 1; column < across; column += 1) {
        const at = x + column * one.width;
        scene.grid.push({
          key: `square-${row}-${column}`,
          x1: at,
          x2: at,
          y1: box.y,
          y2: box.y + tall,
          className: 'leader',
        });
      }
    }
    scene.anchors.set(ratios[key].id, { x: x + one.width / 2, y: top + tall / 2 });
    const baseline = top + height + leading;
    if (what.length > 0) {
      scene.labels.push({ key, x, y: baseline, lines: what, leading, className: 'label strong' });
    }
    if (times.length > 0) {
      scene.labels.push({
        key: `${key}-times`,
        x,
        y: baseline + what.length * leading,
        lines: times,
        leading,
        className: 'label muted is-finding',
      });
    }
  });
  scene.anchors.set(ordinance.id, { x: 1 + width / 2, y: top + height - 4 });
  return scene;
}
