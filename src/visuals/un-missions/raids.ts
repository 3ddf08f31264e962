import type { Size } from '../kit/contract.ts';
import { fitting } from '../kit/fit.ts';
import { fill, formatDate, formatNumber } from '../kit/format.ts';
import { linearScale } from '../kit/linear.ts';
import type { Label } from '../kit/marks.ts';
import { timeScale } from '../kit/scale.ts';
import { TYPE, textWidth } from '../kit/text.ts';
import type { UnMissionsModel } from './model.ts';
import { type Scene, emptyScene } from './scene.ts';
import { squares } from './squares.ts';
import { yearTicks, yearsOf } from './years.ts';

/** People from line to line. */
const STEP = 5000;

/** The killed of one raid, a square each; under them the mission’s strength with raid and operations. */
export function raidsScene(model: UnMissionsModel, size: Size, band: string): Scene {
  const { width, height, form } = size;
  const isNarrow = form === 'narrow';
  const { columns, raid, offensive, words, language } = model;
  const { label: text, leading, axis } = TYPE[form];
  const first = columns[0];
  const last = columns.at(-1);
  if (!raid || !offensive || !first || !last) throw new Error('un-missions: no raid');
  const scene = emptyScene();
  const labels: Label[] = [];
  const fitted = (key: string, values: Record<string, string>, room: number, weight = 400) =>
    [words[key] ?? '', words[`${key}-short`] ?? '']
      .map((phrase) => fill(phrase, values))
      .find((phrase) => textWidth(phrase, text, weight) <= room);
  const put = (label: Omit<Label, 'lines' | 'leading'>, line: string | undefined) => {
    if (line) labels.push({ ...label, lines: [line], leading });
  };

  put(
    { key: 'admitted', x: 1, y: leading * 0.85, className: 'label strong' },
    fitted('raid-admitted', { number: formatNumber(raid.admitted, language) }, width - 2, 600),
  );
  const top = leading * 1.2;
  const killed = squares(
    'killed',
    raid.highest,
    { x: 1, y: top, width: width - 2, height: height * (isNarrow ? 0.22 : 0.3) },
    (index) =>
      index < raid.admitted
        ? { className: 'mark-solid subject-people' }
        : { className: 'mark-band subject-people', fill: band },
  );
  scene.boxes.push(...killed.boxes);
  scene.anchors.set(raid.id, { x: 1 + killed.side * 2.5, y: top + killed.side / 2 });
  put(
    { key: 'highest', x: 1, y: killed.bottom + leading * 0.9, className: 'label' },
    fitted('raid-highest', { number: formatNumber(raid.highest, language) }, width - 2),
  );

  const plotTop = killed.bottom + leading * (isNarrow ? 3.6 : 4.3);
  const bottom = height - axis * 1.4 - 6;
  const left = textWidth(formatNumber(STEP, language), axis) + 8;
  const x = timeScale(
    [`${first.at.date.slice(0, 4)}-01-01`, `${last.at.date.slice(0, 4)}-12-31`],
    [left, width - 2],
  );
  const y = linearScale([0, Math.max(...columns.map(({ total }) => total))], [bottom, plotTop]);
  for (const value of [0, STEP]) {
    const line = { x1: left, x2: width - 2, y1: y(value), y2: y(value) };
    scene.grid.push({ key: `v${value}`, ...line, className: value ? 'grid' : 'axis-base' });
    labels.push({
      key: `v${value}`,
      x: left - 5,
      y: y(value) + 4,
      lines: [formatNumber(value, language)],
      anchor: 'end',
      className: 'axis-label tabular',
    });
  }
  const peak = columns.reduce((best, each) => (each.total > best.total ? each : best));
  put(
    { key: 'strength', x: 1, y: plotTop - 10 - leading, className: 'label strong' },
    fitted(
      'raid-strength',
      {
        number: formatNumber(peak.total, language),
        date: formatDate(peak.at.date, language, { short: true, precision: 'month' }),
      },
      width - 2,
      600,
    ),
  );
  const thick = isNarrow ? 10 : 22;
  const window = { from: x(offensive.from.date), to: x(offensive.to.date) };
  const room = { y: plotTop - 4, height: bottom - plotTop + 4 };
  scene.boxes.push({
    key: offensive.id,
    x: window.from,
    width: window.to - window.from,
    ...room,
    className: 'missions-window',
  });
  scene.anchors.set(offensive.id, { x: (window.from + window.to) / 2, y: plotTop + 4 });
  for (const { id, at, total } of columns) {
    const middle = x(at.date);
    scene.boxes.push({
      key: `strength-${id}`,
      x: Math.max(middle - thick / 2, left),
      y: y(total),
      width: thick,
      height: bottom - y(total),
      className: 'mark-solid missions-police',
    });
    scene.anchors.set(id, { x: middle, y: y(total) });
  }
  const day = x(raid.at.date);
  scene.edges.push({
    key: 'raid',
    x1: day,
    x2: day,
    y1: plotTop - 4,
    y2: bottom,
    className: 'missions-day',
  });
  const months = (date: string) => formatDate(date, language, { short: true, precision: 'month' });
  const over = { y: plotTop - 10, anchor: 'middle' as const };
  const raidDay = fitted(
    'raid-day',
    { date: formatDate(raid.at.date, language, { short: true, precision: raid.at.precision }) },
    day + 2,
    600,
  );
  put({ key: 'raid', x: day + 2, ...over, anchor: 'end', className: 'label strong' }, raidDay);
  // The words of the operations stand over their weeks, beside those of the raid.
  const taken = day + 12;
  const middle = (window.from + window.to) / 2;
  put(
    { key: 'offensive', x: middle, ...over, className: 'label' },
    fitted(
      'raid-operations',
      { from: months(offensive.from.date), to: months(offensive.to.date) },
      2 * Math.min(width - middle, middle - taken),
    ),
  );
  const ticks = yearTicks(yearsOf(first.at.date, last.at.date), x, bottom, axis);
  scene.grid.push(...ticks.grid);
  labels.push(...ticks.labels);
  scene.labels = fitting(labels, size);
  return scene;
}
