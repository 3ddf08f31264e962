import type { Size } from '../kit/contract.ts';
import { fitting } from '../kit/fit.ts';
import { fill, formatDate, formatNumber } from '../kit/format.ts';
import { linearScale } from '../kit/linear.ts';
import type { Box, Label, Line } from '../kit/marks.ts';
import { timeScale } from '../kit/scale.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import type { UnMissionsModel } from './model.ts';
import type { Scene } from './scene.ts';
import { yearTicks, yearsOf } from './years.ts';

/** People from line to line. */
const STEP = 5000;

/** Half the width of the dash of a rival count, in pixels. */
const RIVAL = 6;

/** A column a dated count, with nothing drawn between two of them, under the steps of the ceiling. */
export function strengthScene(model: UnMissionsModel, size: Size): Scene {
  const { width, height, form } = size;
  const isNarrow = form === 'narrow';
  const { columns, ceilings, rivals, peak, highest, events, words, language } = model;
  const { label: text, leading, axis } = TYPE[form];
  const first = ceilings[0];
  const last = ceilings.at(-1);
  if (!first || !last || !peak || !highest) throw new Error('un-missions: no counts of MINUSTAH');

  const left = isNarrow ? 40 : 56;
  const right = width - 8;
  const top = 2 * leading + 6;
  const bottom = height - axis * 1.4 - 6;
  const x = timeScale(
    [`${first.at.date.slice(0, 4)}-01-01`, `${Number(last.to.slice(0, 4)) + 1}-01-01`],
    [left, right],
  );
  const most = Math.max(highest.value, ...rivals.map(({ total }) => total));
  const y = linearScale([0, most], [bottom, top]);
  const thick = isNarrow ? 4 : 9;

  const grid: Line[] = [
    { key: 'base', x1: left, x2: right, y1: bottom, y2: bottom, className: 'axis-base' },
  ];
  const labels: Label[] = [];
  for (let value = STEP; value < most; value += STEP) {
    grid.push({
      key: `v${value}`,
      x1: left,
      x2: right,
      y1: y(value),
      y2: y(value),
      className: 'grid',
    });
    labels.push({
      key: `v${value}`,
      x: left - 5,
      y: y(value) + 4,
      lines: [formatNumber(value, language)],
      anchor: 'end',
      className: 'axis-label tabular',
    });
  }
  const firstYear = Number(first.at.date.slice(0, 4));
  const yearWidth = (right - left) / (Number(last.to.slice(0, 4)) + 1 - firstYear);
  const years = Math.ceil((textWidth('2000', axis) + 8) / yearWidth);
  const ticks = yearTicks(yearsOf(first.at.date, last.to, years), x, bottom, axis);
  grid.push(...ticks.grid);
  labels.push(...ticks.labels);

  const boxes: Box[] = columns.flatMap(({ id, at, military, total }) => [
    {
      key: `military-${id}`,
      x: x(at.date) - thick / 2,
      y: y(military),
      width: thick,
      height: y(0) - y(military),
      className: 'mark-solid',
    },
    {
      key: `police-${id}`,
      x: x(at.date) - thick / 2,
      y: y(total),
      width: thick,
      height: y(military) - y(total),
      className: 'mark-solid missions-police',
    },
  ]);

  const edges: Line[] = ceilings.flatMap(({ id, at, to, value }, index) => {
    const before = ceilings[index - 1]?.value ?? 0;
    const from = x(at.date);
    const up = {
      key: `${id}-up`,
      x1: from,
      x2: from,
      y1: y(before),
      y2: y(value),
      className: 'mark-ceiling',
    };
    return [
      ...(before === value ? [] : [up]),
      { key: id, x1: from, x2: x(to), y1: y(value), y2: y(value), className: 'mark-ceiling' },
    ];
  });
  edges.push({
    key: 'end',
    x1: x(last.to),
    x2: x(last.to),
    y1: y(last.value),
    y2: y(0),
    className: 'mark-ceiling',
  });
  for (const { id, at, total } of rivals) {
    const line = { x1: x(at.date) - RIVAL, x2: x(at.date) + RIVAL, y1: y(total), y2: y(total) };
    edges.push({ ...line, key: `${id}-casing`, className: 'mark-rival-casing' });
    edges.push({ ...line, key: id, className: 'mark-rival' });
  }

  const put = (label: Omit<Label, 'leading'>) => labels.unshift({ leading, ...label });
  // What the last cuts leave free on the right holds what is said of both heights.
  const cut = ceilings.find(({ value, at }) => at.date > peak.at.date && value < highest.value);
  const beside =
    Math.max(x(cut?.at.date ?? last.to), ...rivals.map(({ at }) => x(at.date) + RIVAL)) + 8;
  const key = isNarrow ? '-short' : '';
  const date = formatDate(peak.at.date, language, {
    short: true,
    precision: isNarrow ? 'month' : 'day',
  });
  const room = right - beside;
  const number = formatNumber(peak.total, language);
  const said = wrapText(
    fill(words[`label-peak${key}`] ?? '', { value: number, date }),
    room,
    text,
    600,
  );
  const allowed = wrapText(
    fill(words[`label-ceiling${key}`] ?? '', { value: formatNumber(highest.value, language) }),
    room,
    text,
  );
  // Each count of another source is named beside its dash: what stands over it goes up to make room.
  const dashes = rivals.map(({ total }) => y(total) + text * 0.35);
  const baseline = Math.min(
    top + text * 0.8,
    ...dashes.map((dash) => dash - allowed.length * leading),
  );
  put({ key: 'highest', x: beside, y: baseline, lines: allowed, className: 'label halo' });
  let below = baseline + allowed.length * leading;
  for (const [index, { id, at, total }] of rivals.entries()) {
    const wording = fill(words[`label-rival${key}`] ?? '', {
      value: formatNumber(total, language),
      date: formatDate(at.date, language, { short: true, precision: 'month' }),
    });
    const lines = wrapText(wording, room, text);
    const from = Math.max(below, dashes[index] ?? below);
    put({ key: id, x: beside, y: from, lines, className: 'label halo' });
    below = from + lines.length * leading;
  }
  put({ key: 'peak', x: beside, y: below, lines: said, className: 'label halo strong is-finding' });
  // The upper left is free, as long as the ceiling before the earthquake is low.
  for (const [index, part] of (['police', 'military'] as const).entries()) {
    const line = top + leading * (index + 0.8);
    const box = text * 0.7;
    boxes.push({
      key: `legend-${part}`,
      x: left + 8,
      y: line - box,
      width: box,
      height: box,
      className: `mark-solid ${part === 'police' ? 'missions-police' : ''}`,
    });
    put({
      key: `legend-${part}`,
      x: left + 14 + box,
      y: line,
      lines: [words[part] ?? ''],
      className: 'label',
    });
  }
  events.forEach(({ id, at }, index) => {
    const is = x(at.date);
    grid.push({
      key: id,
      x1: is,
      x2: is,
      y1: leading * (index + 1) + 2 - leading * 0.7,
      y2: bottom,
      className: 'mark-event',
    });
    put({
      key: id,
      x: is + (index === 0 ? -5 : 5),
      y: leading,
      lines: [
        fill(words[`event-${id}`] ?? '', {
          date: formatDate(at.date, language, { short: true, precision: at.precision }),
        }),
      ],
      anchor: index === 0 ? 'end' : 'start',
      className: 'label halo',
    });
  });
  return {
    grid,
    boxes,
    edges,
    labels: fitting(labels, size),
    anchors: new Map([
      ...columns.map(({ id, at, total }) => [id, { x: x(at.date), y: y(total) }] as const),
      ...rivals.map(({ id, at, total }) => [id, { x: x(at.date), y: y(total) }] as const),
      ...ceilings.map(
        ({ id, at, to, value }) => [id, { x: (x(at.date) + x(to)) / 2, y: y(value) }] as const,
      ),
      ...events.map(({ id, at }) => [id, { x: x(at.date), y: leading * 1.5 }] as const),
    ]),
  };
}
