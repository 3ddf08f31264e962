import type { Size } from '../kit/contract.ts';
import { areaOf, overlap, withoutCollisions } from '../kit/collide.ts';
import { formatDate, formatShare } from '../kit/format.ts';
import { linearScale } from '../kit/linear.ts';
import type { Label } from '../kit/marks.ts';
import { TYPE, textWidth, wrapText } from '../kit/text.ts';
import { shareText } from './describe.ts';
import type { ControlModel } from './model.ts';
import { type Scene, emptyScene, openEnd, putArrow, putKey, putMark, radiusOf } from './scene.ts';

/** Pixels from statement to statement, at most. */
const MOST_PITCH = { narrow: 24, wide: 34 } as const;

/** How far the arrow of a bound goes from its mark, in pixels. */
const ARROW = 14;

/** One statement to a line, by date: when, who, the mark on the scale, the share as it was put. */
export function listScene(model: ControlModel, size: Size): Scene {
  const { estimates, words, language } = model;
  const { form, width, height } = size;
  const { label: text, leading, axis } = TYPE[form];
  const scene = emptyScene();
  const right = width - 4;
  const head = putKey(scene, model, size, 2);
  const note = wrapText(words['no-method'] ?? '', width - 4, text, 600);
  const top = head + leading * 0.8;
  const bottom = height - note.length * leading - axis - 10;
  const pitch = Math.min((bottom - top) / estimates.length, MOST_PITCH[form]);
  const lineY = (index: number) => top + pitch * (index + 0.5);

  const isWide = form === 'wide';
  const dates = estimates.map(({ date, precision }) =>
    formatDate(date, language, { precision: isWide ? precision : 'month', short: true }),
  );
  const dateWidth = Math.max(...dates.map((date) => textWidth(date, text))) + 12;
  const names = estimates.map(({ by, short }) =>
    isWide && textWidth(by, text) < 340 ? by : short,
  );
  const nameWidth = Math.max(...names.map((name) => textWidth(name, text, 600))) + 12;
  const shares = estimates.map((each) => shareText(each, model));
  const shareWidth = Math.max(...shares.map((share) => textWidth(share, text, 600)));
  const withDates = width - dateWidth - nameWidth - shareWidth > 48;
  const nameX = withDates ? 2 + dateWidth : 2;
  const left = nameX + nameWidth;
  const x = linearScale([0, model.top], [left, Math.max(right - shareWidth - 12, left + 12)]);

  const end = lineY(estimates.length - 1) + pitch / 2 + 2;
  scene.grid = [0, 50, 100].map((share) => ({
    key: `at-${share}`,
    x1: x(share),
    x2: x(share),
    y1: top - 2,
    y2: end,
    className: 'grid',
  }));
  const isReadable = x(model.top) - x(0) > 60;
  const ticks = (isReadable ? [0, 50, 100] : []).map((share): Label => ({
    key: `at-${share}`,
    x: x(share),
    y: end + axis,
    lines: [formatShare(share / 100, language)],
    anchor: 'middle',
    className: 'axis-label tabular',
  }));

  const named: { rank: number; labels: Label[] }[] = [];
  estimates.forEach((each, index) => {
    const y = lineY(index);
    const baseline = y + text * 0.35;
    const { id, low, high, values, wording, rank } = each;
    const r = radiusOf(each, size) * Math.min(1, pitch / 13);
    const way = openEnd(each);
    if (way !== 0) {
      const from = x(values[0] ?? 0) + way * r;
      putArrow(scene, id, { x: from, y }, { x: from + way * ARROW, y });
    } else if (high > low) {
      const thick = Math.min(r * 1.5, pitch - 2);
      scene.bands.push({
        key: id,
        x: x(low),
        width: x(high) - x(low),
        y: y - thick / 2,
        height: thick,
        className: 'mark-band',
      });
    }
    values.forEach((value, at) => {
      putMark(scene, at === 0 ? id : `${id}-high`, wording, { x: x(value), y }, r);
    });
    scene.anchors.set(id, { x: (x(values[0] ?? low) + x(values.at(-1) ?? high)) / 2, y });
    const className = rank < 2 ? 'label strong' : 'label';
    const labels: Label[] = [
      { key: `who-${id}`, x: nameX, y: baseline, lines: [names[index] ?? ''], className },
      {
        key: `share-${id}`,
        x: right,
        y: baseline,
        lines: [shares[index] ?? ''],
        anchor: 'end',
        className,
      },
    ];
    if (withDates) {
      labels.push({
        key: `date-${id}`,
        x: 2,
        y: baseline,
        lines: [dates[index] ?? ''],
        className: 'label muted',
      });
    }
    named.push({ rank, labels });
  });

  const fixed: Label[] = [
    ...scene.labels,
    {
      key: 'no-method',
      x: 2,
      y: height - 4 - (note.length - 1) * leading,
      lines: note,
      leading,
      className: 'label strong is-finding',
    },
    ...ticks,
  ];
  const size_ = ({ className }: Label) => (className.includes('axis-label') ? axis : text);
  const kept = withoutCollisions(fixed, size_);
  // A line is named as a whole or not at all, those that begin a new number first.
  for (const { labels } of named.toSorted((a, b) => a.rank - b.rank)) {
    const isFree = labels.every((label) =>
      kept.every((other) => !overlap(areaOf(label, size_(label)), areaOf(other, size_(other)))),
    );
    if (isFree) kept.push(...labels);
  }
  scene.labels = kept;
  return scene;
}
