import { scaleLinear } from 'd3';
import type { Size } from '../kit/contract.ts';
import { fitting } from '../kit/fit.ts';
import { fill, formatNumber } from '../kit/format.ts';
import type { Label } from '../kit/marks.ts';
import { timeScale } from '../kit/scale.ts';
import { TYPE, wrapText } from '../kit/text.ts';
import type { Count } from './data.ts';
import type { CholeraModel } from './model.ts';
import { type Scene, emptyScene } from './scene.ts';

const WHAT = ['cases', 'deaths'] as const;

/** Cases on the left, deaths on the right; each year above, running totals below, missions under both. */
export function outbreakScene(model: CholeraModel, size: Size, band: string): Scene {
  const { width, height, form } = size;
  const isNarrow = form === 'narrow';
  const { data, words, language } = model;
  const { label: text, leading, axis } = TYPE[form];
  const scene = emptyScene();
  const labels: Label[] = [];
  const minor: Label[] = [];
  const between = isNarrow ? 16 : 40;
  const column = (width - between) / 2;
  const strip = isNarrow ? 6 : 10;
  const bottom = height - axis - 8;
  const stripTop = bottom - strip;
  const base = leading * 1.2;
  const half = (stripTop - 6 - base) / 2;
  const first = data.years[0]?.from.date.slice(0, 4) ?? '';
  const after = `${Number(data.missions.at(-1)?.to.date.slice(0, 4)) + 1}-01-01`;

  WHAT.forEach((what, side) => {
    const left = side * (column + between);
    const right = left + column;
    const x = timeScale([`${first}-01-01`, after], [left, right]);
    const isSure = (count: Count) =>
      what === 'cases' ? count.areCasesConfirmed : count.areDeathsConfirmed;
    labels.push({
      key: `head-${what}`,
      x: left,
      y: text,
      lines: [words[`head-${what}`] ?? ''],
      className: 'label strong',
    });

    /** One panel: bars from its own zero to the highest count, with the highest named. */
    const panel = (name: 'years' | 'totals', top: number, floor: number) => {
      const counts = data[name];
      const most = Math.max(...counts.map((count) => count[what] ?? 0));
      const above = Math.min((floor - top) * 0.35, leading + 4);
      const y = scaleLinear([0, most], [floor, top + above]);
      scene.grid.push({
        key: `${name}-${what}`,
        x1: left,
        x2: right,
        y1: floor,
        y2: floor,
        className: 'axis-base',
      });
      for (const count of counts) {
        const value = count[what];
        if (value === null) continue;
        const year = Number(count.to.date.slice(0, 4));
        const at = name === 'years' ? x(`${year}-01-01`) : x(count.to.date);
        const slot = (right - left) / (Number(after.slice(0, 4)) - Number(first));
        const thick = name === 'years' ? slot * 0.78 : isNarrow ? 4 : 8;
        const box = {
          key: `${what}-${count.id}`,
          x: name === 'years' ? at + slot * 0.11 : at - thick / 2,
          y: y(value),
          width: thick,
          height: Math.max(floor - y(value), 1),
        };
        scene.boxes.push(
          isSure(count)
            ? { ...box, className: 'mark-solid' }
            : { ...box, className: 'mark-band', fill: band },
        );
        if (what === 'deaths') {
          scene.anchors.set(count.id, { x: box.x + thick / 2, y: y(value) });
        }
        const isNewestSure = name === 'totals' && count === counts.filter(isSure).at(-1);
        const isLast = name === 'totals' && count === counts.at(-1);
        if (value === most || isNewestSure) {
          const isEnd = isLast || isNewestSure;
          (value === most ? labels : minor).push({
            key: `value-${name}-${count.id}-${what}`,
            x: isLast
              ? Math.min(box.x + thick, right)
              : isEnd
                ? box.x + thick
                : Math.max(box.x, left),
            y: y(value) - 4,
            lines: [
              isNarrow || isSure(count)
                ? formatNumber(value, language)
                : fill(words.unconfirmed ?? '', { number: formatNumber(value, language) }),
            ],
            anchor: isEnd ? 'end' : 'start',
            className: `label halo tabular${isSure(count) ? ' strong' : ''}`,
          });
        }
      }
      // The years after the peak are low: their upper right is free; a running total leaves its left.
      const sort = `${name}${isNarrow ? '-short' : ''}`;
      const isYears = name === 'years';
      const at = isYears ? x(`${Number(first) + 3}-01-01`) : left;
      const room = isYears ? right - at : column * 0.6;
      minor.push({
        key: `sort-${name}-${what}`,
        x: at,
        y: isYears ? top + axis + leading * (isNarrow ? 1 : 1.6) : top + axis,
        lines: wrapText(words[sort] ?? '', room, axis),
        leading: axis * 1.25,
        className: 'axis-label',
      });
    };
    panel('years', base, base + half - 4);
    panel('totals', base + half + 4, stripTop - 5);

    for (const { id, name, from, to } of data.missions) {
      const start = Math.max(x(from.date), left);
      scene.boxes.push({
        key: `${what}-${id}`,
        x: start,
        y: stripTop,
        width: x(to.date) - start,
        height: strip,
        className: `mark-solid ${id === 'minustah' ? 'subject-power' : 'cholera-after'}`,
      });
      if (what === 'deaths') {
        scene.anchors.set(id, { x: (start + x(to.date)) / 2, y: stripTop + strip / 2 });
      }
      labels.push({
        key: `mission-${id}-${what}`,
        x: id === 'minustah' ? left : right,
        y: height - 4,
        lines: [name],
        anchor: id === 'minustah' ? 'start' : 'end',
        className: 'axis-label',
      });
    }
    for (const year of [Number(first) + 1, Number(first) + 5]) {
      minor.push({
        key: `year-${year}-${what}`,
        x: x(`${year}-07-01`),
        y: base + half + axis * 0.8 - 3,
        lines: [String(year)],
        anchor: 'middle',
        className: 'axis-label tabular',
      });
    }
  });
  scene.labels = fitting([...labels, ...minor], size);
  return scene;
}
